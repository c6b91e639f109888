package org.scelle.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.detect.FakeCase;
import org.scelle.detect.compare.Comparison.Sides;
import org.scelle.detect.compare.Difference.Change;
import org.scelle.detect.compare.Difference.What;
import org.scelle.model.Account;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseView.EventPrint;
import org.scelle.store.CaseView.EventPrint.Kept;

class ComparisonTest {
  private static final String ROOM = "!abc:agent.dinum.tchap.gouv.fr";

  private final FakeCase first = new FakeCase();
  private final FakeCase second = new FakeCase();
  private final List<Difference> differences = new ArrayList<>();

  private Comparison compare() {
    differences.clear();
    return Comparison.of(first, second, differences::add);
  }

  private static EventPrint event(String id, @Nullable String room, String print) {
    return new EventPrint(id, room, Kept.CONTENT, false, null, print);
  }

  private static EventPrint edit(String id, String target) {
    return new EventPrint(id, ROOM, Kept.CONTENT, false, target, "x");
  }

  private static EventPrint kept(String state) {
    return switch (state) {
      case "content" -> event("$1", ROOM, "x");
      case "other" -> event("$1", ROOM, "y");
      case "redacted" -> new EventPrint("$1", ROOM, Kept.CONTENT, true, null, "x");
      case "ciphertext" -> new EventPrint("$1", ROOM, Kept.CIPHERTEXT, false, null, "z");
      default -> new EventPrint("$1", ROOM, Kept.NOTHING, true, null, "n");
    };
  }

  private static List<String> words(List<Difference> differences) {
    return differences.stream()
        .map(one -> one.what().word() + " " + one.change().word() + " " + one.id())
        .toList();
  }

  @Test
  void aCaseComparedWithItselfHasNoDifference() {
    for (FakeCase one : List.of(first, second)) {
      one.with(event("$1", ROOM, "a")).with(event("$2", ROOM, "b"));
      one.with(new Account("@a:b", null, 1, 1));
    }
    Comparison comparison = compare();
    assertThat(differences).isEmpty();
    assertThat(comparison.secondIsNew()).isFalse();
    assertThat(comparison.sides())
        .containsEntry(What.EVENT, new Sides(2, 0, 0))
        .containsEntry(What.ACCOUNT, new Sides(1, 0, 0))
        .containsEntry(What.ROOM, Sides.NONE);
  }

  @Test
  void whatIsInOneOnlyIsToldInOrder() {
    first.with(event("$a", ROOM, "a")).with(event("$c", ROOM, "c")).with(event("$d", ROOM, "d"));
    second.with(event("$b", ROOM, "b")).with(event("$c", ROOM, "c")).with(event("$e", ROOM, "e"));
    first.with(new Account("@a:b", null, 1, 1)).with(file("11", LedgerRow.EVENT));
    second.with(file("22", LedgerRow.DOCUMENT)).with(file("33", LedgerRow.UNKNOWN));
    Comparison comparison = compare();
    assertThat(words(differences))
        .containsExactly(
            "account only-first @a:b",
            "file only-first 11",
            "file only-second 22",
            "event only-first $a",
            "event only-second $b",
            "event only-first $d",
            "event only-second $e");
    assertThat(comparison.sides()).containsEntry(What.EVENT, new Sides(1, 2, 2));
    assertThat(comparison.secondIsNew()).isTrue();
  }

  private static LedgerRow file(String sha256, String owner) {
    return new LedgerRow("f" + sha256, "", 1L, sha256, owner, Outcome.READ, "", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "content, emptied, REMOVED_IN_SECOND",
    "content, redacted, REMOVED_IN_SECOND",
    "ciphertext, emptied, REMOVED_IN_SECOND",
    "emptied, content, REMOVED_IN_FIRST",
    "content, ciphertext, CLEAR_IN_FIRST",
    "ciphertext, content, CLEAR_IN_SECOND",
    "content, other, READS_DIFFERENTLY",
    "emptied, redacted,",
    "content, content,"
  })
  void anEventOfBothChangesInOneWay(String before, String after, @Nullable Change change) {
    first.with(kept(before));
    second.with(kept(after));
    Comparison comparison = compare();
    assertThat(differences)
        .containsExactlyElementsOf(
            change == null ? List.of() : List.of(new Difference(What.EVENT, change, "$1", ROOM)));
    assertThat(comparison.changes().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(differences.size());
    assertThat(comparison.sides()).containsEntry(What.EVENT, new Sides(1, 0, 0));
  }

  @Test
  void anEditOfAnEventOfBothIsAChangeOfThatEventWhereverTheIdsSort() {
    for (FakeCase one : List.of(first, second)) {
      one.with(event("$m", ROOM, "m")).with(event("$n", ROOM, "n"));
    }
    first.with(edit("$a", "$n"));
    second.with(edit("$z", "$m")).with(edit("$y", "$new")).with(event("$new", ROOM, "new"));
    Comparison comparison = compare();
    assertThat(words(differences))
        .containsExactly(
            "event only-first $a",
            "event only-second $new",
            "event only-second $y",
            "event only-second $z",
            "event edited-in-second $m",
            "event edited-in-first $n");
    assertThat(comparison.changed(Change.EDITED_IN_SECOND)).isEqualTo(1);
  }

  @Test
  void oneIdInTwoRoomsIsTwoEventsAndAnUnknownRoomFitsAny() {
    first.with(event("$1", "!a:b", "x")).with(event("$1", "!c:d", "x"));
    second.with(event("$1", "!c:d", "x"));
    compare();
    assertThat(differences)
        .containsExactly(new Difference(What.EVENT, Change.ONLY_FIRST, "$1", "!a:b"));
    second.with(event("$2", null, "x"));
    first.with(event("$2", "!a:b", "x"));
    compare();
    assertThat(differences).hasSize(1);
  }

  @Test
  void keysSortByCodePointAsTheCaseDoes() {
    List<String> sorted = Arrays.asList("", "$", "$a", "$ab", "$é", "$\uFFFD", "$\uD83D\uDE00");
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < sorted.size(); j++) {
        assertThat(Integer.signum(KeyGroups.byCodePoint(sorted.get(i), sorted.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}

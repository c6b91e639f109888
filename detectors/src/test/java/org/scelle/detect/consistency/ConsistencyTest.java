package org.scelle.detect.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.detect.FakeCase;
import org.scelle.detect.consistency.Check.Kind;
import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.provenance.Trail;
import org.scelle.model.Attachment;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Room;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.store.CaseView.Copies;
import org.scelle.store.CaseView.IdForm;
import org.scelle.store.CaseView.Place;
import org.scelle.store.CaseView.RoomRelations;
import org.scelle.store.CaseView.TimelineShape;

class ConsistencyTest {
  private static final EvidenceFile FILE = new EvidenceFile("a.json", "", 900, "ab".repeat(32));
  private static final Place PLACE = new Place("$intrus", new Source(FILE, 7, 9));
  private static final String ROOM = "!salon:agent.dinum.tchap.gouv.fr";

  private final FakeCase made = new FakeCase();

  private Check check(Kind kind) {
    Provenance provenance =
        new Provenance(50, 48, 2, List.of(), List.of(), new Trail(9, 7, 1, 1, List.of()));
    return Consistency.of(made, provenance).stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Room room(@Nullable String version, boolean complete) {
    return new Room(
        ROOM, null, null, null, null, version, null, null, null, null, null, null, null, complete,
        0, 0, 0);
  }

  private void ids(Map<IdForm, Long> forms) {
    Map<IdForm, Place> firsts = Map.of(IdForm.SERVER, PLACE, IdForm.STANDARD, PLACE);
    made.with(new TimelineShape(ROOM, forms, firsts, 30, 2, PLACE));
  }

  @ParameterizedTest
  @CsvSource({"1, 13", "2, 13", "3, 11", "4, 9", "10, 9", "12, 9", ", 9"})
  void idsFitTheVersionOfTheirRoomElseTheirMajority(@Nullable String version, long contradict) {
    made.with(room(version, false));
    ids(Map.of(IdForm.SERVER, 4L, IdForm.STANDARD, 5L, IdForm.URL_SAFE, 7L, IdForm.EITHER, 1L));
    Check check = check(Kind.ID_FORM);
    assertThat(check.examined()).isEqualTo(17);
    assertThat(check.contradict()).isEqualTo(contradict);
    assertThat(check.agree()).isEqualTo(17 - contradict);
    assertThat(check.examples())
        .contains(new Check.Example("$intrus", ROOM, new Source(FILE, 7, 9)));
  }

  @Test
  void eventsWithoutIdAreNotLookedAt() {
    ids(Map.of(IdForm.NONE, 40L, IdForm.URL_SAFE, 2L));
    assertThat(check(Kind.ID_FORM).examined()).isEqualTo(2);
    assertThat(check(Kind.ID_FORM).contradict()).isZero();
  }

  @Test
  void occurrencesOfOneEventThatClashAreToldWithTheirPlace() {
    made.with(new Copies(12, 2, PLACE));
    Check check = check(Kind.SAME_EVENT);
    assertThat(check.agree()).isEqualTo(10);
    assertThat(check.examples())
        .containsExactly(new Check.Example("$intrus", null, new Source(FILE, 7, 9)));
  }

  @Test
  void aMissingTargetSpeaksAgainstAWholeRecordOnly() {
    made.with(new RoomRelations(ROOM, 10, 3, PLACE));
    assertThat(check(Kind.RELATION).examined()).isZero();
    made.with(room("10", true));
    assertThat(check(Kind.RELATION))
        .isEqualTo(
            new Check(
                Kind.RELATION,
                10,
                3,
                List.of(new Check.Example("$intrus", ROOM, new Source(FILE, 7, 9)))));
  }

  @Test
  void clocksAgesAndTokensAreToldAsTheyWereFound() {
    ids(Map.of());
    assertThat(check(Kind.CLOCK_ORDER).contradict()).isEqualTo(2);
    assertThat(Consistency.of(made, provenance()))
        .filteredOn(check -> check.kind() == Kind.AGE)
        .singleElement()
        .satisfies(check -> assertThat(check.agree()).isEqualTo(48));
    assertThat(Consistency.of(made, provenance()))
        .filteredOn(check -> check.kind() == Kind.TOKEN_CHAIN)
        .singleElement()
        .satisfies(check -> assertThat(check.contradict()).isEqualTo(1));
  }

  private static Provenance provenance() {
    return new Provenance(50, 48, 2, List.of(), List.of(), new Trail(9, 7, 1, 1, List.of()));
  }

  private void file(@Nullable Long size, @Nullable String hash) {
    made.with(
        new Attachment(
            new Subject(ROOM, "$pj", "@a:b", new Moment.Exact(1)),
            new Source(FILE, 7, 9),
            new MediaReference("mxc://b/x", "n.pdf", null, size, hash != null, hash, null),
            FILE,
            "media-id",
            List.of(),
            null));
  }

  @Test
  void filesAreHeldAgainstWhatTheirEventsDeclare() {
    file(900L, null);
    file(901L, null);
    file(null, "ab".repeat(32));
    file(null, "cd".repeat(32));
    assertThat(check(Kind.MEDIA_SIZE).examined()).isEqualTo(2);
    assertThat(check(Kind.MEDIA_SIZE).contradict()).isEqualTo(1);
    assertThat(check(Kind.MEDIA_HASH).examined()).isEqualTo(2);
    assertThat(check(Kind.MEDIA_HASH).contradict()).isEqualTo(1);
  }
}

package org.scelle.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.provenance.Session;
import org.scelle.detect.provenance.Session.RoomVisit;
import org.scelle.detect.provenance.Taker.Basis;
import org.scelle.model.Content.Field;
import org.scelle.model.RoomSeen;
import org.scelle.store.CaseView;

/**
 * Who took the evidence, when and how, as far as it tells.
 *
 * @param found what the answers of servers in it say
 * @param main the session that took most events; {@code null} when no answer is dated
 * @param rooms the rooms of that session in the order in which they were asked for
 * @param exporters whom exports of clients name as the one who made them, the most files first
 * @param connections devices and addresses of accounts
 */
public record Origin(
    Provenance found,
    @Nullable Session main,
    Shown<RoomLine> rooms,
    Shown<Exporter> exporters,
    Connections connections) {

  private static final int ROOMS = 40;
  private static final int EXPORTERS = 20;
  private static final int LONGEST = 120;

  /** A room in a session; its name {@code null} when none is recorded. */
  public record RoomLine(@Nullable String name, RoomVisit visit) {}

  /**
   * Whom exports name.
   *
   * @param name a display name or an account id, as the exports have it: anyone can edit it
   */
  public record Exporter(String name, long files) {}

  /** What is known of who took it. */
  public enum Status {
    /** An account and a time. */
    DETERMINED,
    /** An account, but no time. */
    ACCOUNT_ONLY,
    /** A time, but no account. */
    WINDOW_ONLY,
    NOT_DETERMINABLE
  }

  static Origin of(CaseView view, Provenance found, RoomNames names) {
    Session main = found.main().orElse(null);
    List<RoomVisit> visits = main == null ? List.of() : main.rooms();
    List<RoomLine> rooms =
        visits.stream()
            .limit(ROOMS)
            .map(visit -> new RoomLine(names.of(visit.room()), visit))
            .toList();
    return new Origin(
        found,
        main,
        new Shown<>(rooms, visits.size()),
        exporters(view),
        Connections.of(view, found.takers()));
  }

  private static Shown<Exporter> exporters(CaseView view) {
    Map<String, Long> files = new TreeMap<>();
    view.roomsSeen(seen -> {
      if (seen.how() == RoomSeen.How.EXPORT) {
        for (Field field : seen.fields()) {
          if (field.pointer().equals("/exported_by") && field.value() != null) {
            files.merge(field.value(), 1L, Long::sum);
          }
        }
      }
    });
    List<Exporter> exporters = new ArrayList<>();
    files.forEach((name, count) -> exporters.add(new Exporter(name, count)));
    exporters.sort((one, other) -> Long.compare(other.files(), one.files()));
    return Shown.of(exporters, EXPORTERS);
  }

  /** What of account and time is known. */
  public Status status() {
    boolean account = main == null ? !found.undated().isEmpty() : main.taker().account() != null;
    if (main == null) {
      return account && found.undated().size() == 1 ? Status.ACCOUNT_ONLY : Status.NOT_DETERMINABLE;
    }
    return account ? Status.DETERMINED : Status.WINDOW_ONLY;
  }

  /** The account that took it; {@code null} when it is not determinable. */
  public @Nullable String account() {
    if (main != null) {
      return main.taker().account();
    }
    return found.undated().size() == 1 ? found.undated().get(0).account() : null;
  }

  /** Whether the server itself named the account. */
  public boolean certain() {
    boolean inferred = main != null && main.taker().basis() == Basis.LATE_JOIN;
    return account() != null && !inferred;
  }

  /** Account and time in one sentence. */
  public String inWords(Language language) {
    String account = account();
    StringBuilder words = new StringBuilder();
    words.append(
        account == null
            ? OriginWord.BY_NOBODY.in(language)
            : OriginWord.BY.in(language) + name(account));
    if (main == null) {
      return words.append(OriginWord.AT_NO_TIME.in(language)).toString();
    }
    Basis basis = main.taker().basis();
    words.append(basis == Basis.LATE_JOIN ? OriginWord.INFERRED.in(language) : ", ");
    Instant first = Instant.ofEpochMilli(main.first()).truncatedTo(ChronoUnit.SECONDS);
    Instant last = Instant.ofEpochMilli(main.last()).truncatedTo(ChronoUnit.SECONDS);
    words.append(first);
    return first.equals(last)
        ? words.toString()
        : words.append(OriginWord.UNTIL.in(language)).append(last).toString();
  }

  private static String name(String account) {
    return Inert.line(account, LONGEST);
  }
}

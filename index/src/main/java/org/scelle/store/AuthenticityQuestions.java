package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Authenticity;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.store.CaseView.AuthenticitySummary;
import org.scelle.store.CaseView.Reason;
import org.scelle.store.CaseView.Refuted;
import org.scelle.store.CaseView.Signatures;

/** What the hashes of events told. */
final class AuthenticityQuestions {
  private static final String WITHOUT =
      "it came without hashes, as clients are given events: no check is possible";

  /** A distinct event is named by its kept row; the first character says how bad, 0 the worst. */
  private static final String RANKED =
      "SELECT coalesce(s.copy_of, a.event) AS kept,"
          + " min(CASE WHEN a.refuted = 1 THEN '0' WHEN a.verdict = 'VERIFIED' THEN '1'"
          + " WHEN a.verdict = 'CONTENT_HOLDS' THEN '2' ELSE '3' END || a.why) AS told,"
          + " max(CASE a.signature WHEN 'FAILS' THEN 2 WHEN 'HOLDS' THEN 1 ELSE 0 END) AS signature"
          + " FROM authenticity a LEFT JOIN settled s ON s.event = a.event GROUP BY kept";

  private final Database database;

  AuthenticityQuestions(Database database) {
    this.database = database;
  }

  AuthenticitySummary summary() throws SQLException {
    long[] counts = new long[4];
    long[] signatures = new long[2];
    Map<String, Long> reasons = new TreeMap<>();
    database.each(
        "SELECT CAST(substr(told, 1, 1) AS INTEGER), substr(told, 2), count(*), sum(signature = 1),"
            + " sum(signature = 2) FROM ("
            + RANKED
            + ") GROUP BY told",
        row -> {
          counts[row.small(1)] += row.number(3);
          signatures[0] += row.number(4);
          signatures[1] += row.number(5);
          if (!row.text(2).isEmpty()) {
            reasons.merge(row.text(2), row.number(3), Long::sum);
          }
        });
    long all = database.count("SELECT sum(events) FROM activity");
    long without = all - counts[0] - counts[1] - counts[2] - counts[3];
    if (without > 0) {
      reasons.put(WITHOUT, without);
    }
    return new AuthenticitySummary(
        counts[1],
        counts[2],
        counts[0],
        counts[3] + without,
        new Signatures(signatures[0], signatures[1]),
        sorted(reasons));
  }

  private static List<Reason> sorted(Map<String, Long> reasons) {
    List<Reason> sorted = new ArrayList<>();
    reasons.forEach((why, events) -> sorted.add(new Reason(why, events)));
    sorted.sort(Comparator.comparingLong(Reason::events).reversed().thenComparing(Reason::why));
    return List.copyOf(sorted);
  }

  void refuted(EvidenceFiles files, Consumer<Refuted> events) throws SQLException {
    database.each(
        "SELECT e.file, e.offset, e.length, e.event_id, r.name, p.name, w.name, e.state_key,"
            + " e.time, a.verdict, a.signature, a.why FROM authenticity a JOIN event e ON e.id ="
            + " a.event JOIN evidence f ON f.id = e.file JOIN word w ON w.id = e.type LEFT JOIN"
            + " room r ON r.id = e.room LEFT JOIN account p ON p.id = e.sender WHERE a.refuted = 1"
            + " ORDER BY f.file, f.path, e.offset, e.id",
        row ->
            events.accept(
                new Refuted(
                    new Event.Envelope(
                        row.textOrNull(4),
                        row.textOrNull(5),
                        row.textOrNull(6),
                        row.text(7),
                        row.textOrNull(8),
                        time(row.maybe(9))),
                    files.source(row.number(1), row.number(2), row.number(3)),
                    new Authenticity(
                        Authenticity.Verdict.valueOf(row.text(10)),
                        Authenticity.Signature.valueOf(row.text(11)),
                        row.text(12)))));
  }

  private static Moment time(@Nullable Long millis) {
    return millis == null ? Moment.NONE : new Moment.Exact(millis);
  }
}

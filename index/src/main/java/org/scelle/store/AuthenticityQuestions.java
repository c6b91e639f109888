package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Authenticity;
import org.scelle.model.Authenticity.Signature;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.store.CaseView.AuthenticitySummary;
import org.scelle.store.CaseView.Reason;
import org.scelle.store.CaseView.Refuted;
import org.scelle.store.CaseView.Signatures;
import org.scelle.store.CaseView.Tested;

/** What the hashes of events told. */
final class AuthenticityQuestions {
  private static final String WITHOUT =
      "it came without hashes, as clients are given events: no check is possible";

  /** What a signature may have told, the most telling first. */
  private static final List<Signature> SIGNATURES =
      List.of(
          Signature.FAILS,
          Signature.DISAGREES,
          Signature.HOLDS,
          Signature.AGREES,
          Signature.UNCONFIRMED,
          Signature.NOT_CHECKED,
          Signature.UNSIGNED,
          Signature.NOT_REACHED);

  /** A distinct event is named by its kept row; the first character says how bad, 0 the worst. */
  private static final String RANKED =
      "SELECT coalesce(s.copy_of, a.event) AS kept,"
          + " min(CASE WHEN a.refuted = 1 THEN '0' WHEN a.verdict = 'VERIFIED' THEN '1'"
          + " WHEN a.verdict = 'CONTENT_HOLDS' THEN '2' ELSE '3' END || a.why) AS told,"
          + " min("
          + rank()
          + ") AS signature"
          + " FROM authenticity a LEFT JOIN settled s ON s.event = a.event GROUP BY kept";

  private final Database database;

  AuthenticityQuestions(Database database) {
    this.database = database;
  }

  /** The place of a signature in {@link #SIGNATURES}. */
  private static String rank() {
    StringBuilder sql = new StringBuilder("CASE a.signature");
    for (int i = 0; i < SIGNATURES.size(); i++) {
      sql.append(" WHEN '").append(SIGNATURES.get(i)).append("' THEN ").append(i);
    }
    return sql.append(" END").toString();
  }

  AuthenticitySummary summary() throws SQLException {
    long[] counts = new long[4];
    Map<Signature, Long> signatures = new EnumMap<>(Signature.class);
    Map<String, Long> reasons = new TreeMap<>();
    database.each(
        "SELECT CAST(substr(told, 1, 1) AS INTEGER), substr(told, 2), signature, count(*) FROM ("
            + RANKED
            + ") GROUP BY told, signature",
        row -> {
          counts[row.small(1)] += row.number(4);
          signatures.merge(SIGNATURES.get(row.small(3)), row.number(4), Long::sum);
          if (!row.text(2).isEmpty()) {
            reasons.merge(row.text(2), row.number(4), Long::sum);
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
        signatures(signatures),
        sorted(reasons));
  }

  private static Signatures signatures(Map<Signature, Long> told) {
    Map<String, Long> unchecked = new TreeMap<>();
    told.forEach((signature, events) -> {
      String why = whyNot(signature);
      if (!why.isEmpty()) {
        unchecked.put(why, events);
      }
    });
    return new Signatures(
        new Tested(told.getOrDefault(Signature.HOLDS, 0L), told.getOrDefault(Signature.FAILS, 0L)),
        new Tested(
            told.getOrDefault(Signature.AGREES, 0L), told.getOrDefault(Signature.DISAGREES, 0L)),
        sorted(unchecked));
  }

  /** Why a signature was not checked; empty when it was. */
  private static String whyNot(Signature signature) {
    return switch (signature) {
      case HOLDS, AGREES, FAILS, DISAGREES -> "";
      case NOT_CHECKED -> "no key is known for the signature of its sender's server";
      case UNCONFIRMED ->
          "it is by none of the signing keys of its name in the evidence, which do not say whose"
              + " they are: forged, or by another server's key; give the key with its server"
              + " (--server-key)";
      case UNSIGNED -> "it came without a signature of its sender's server";
      case NOT_REACHED ->
          "its id is refuted, its room version is not known, or it is too large: what would be"
              + " signed cannot be told";
    };
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

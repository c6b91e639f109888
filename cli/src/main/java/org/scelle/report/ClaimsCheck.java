package org.scelle.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Totals;

/**
 * Holds claims against the evidence. More than claimed contradicts a claim, for what is in the
 * evidence leaked. Less than claimed contradicts it only when the evidence is said to be whole and
 * all of it was read: a part of a leak, or a part of a part, proves nothing about the rest.
 */
final class ClaimsCheck {

  private final Seen seen;

  /** What the claims are held against. */
  record Seen(
      Totals totals,
      long evidenceBytes,
      LedgerSummary ledger,
      FindingsSummary findings,
      Chronology chronology) {}

  private final boolean whole;

  private ClaimsCheck(boolean whole, Seen seen) {
    this.whole = whole;
    this.seen = seen;
  }

  static List<ClaimLine> of(Claims claims, Seen seen) {
    ClaimsCheck check = new ClaimsCheck(claims.whole(), seen);
    return claims.list().stream().map(check::line).toList();
  }

  private ClaimLine line(Claims.Claim claim) {
    return switch (claim) {
      case Claims.Amount amount -> amount(amount);
      case Claims.Period period -> period(period);
    };
  }

  private ClaimLine amount(Claims.Amount claim) {
    Claims.Bounds observed = observed(claim);
    Claims.Bounds claimed = claim.bounds();
    ClaimLine.Reason reason = reason(observed, claimed);
    return new ClaimLine(
        claim,
        Json.word(claim.measure()),
        pair(claimed),
        pair(observed),
        gap(observed, claimed),
        verdict(reason),
        reason);
  }

  private Claims.Bounds observed(Claims.Amount claim) {
    Totals totals = seen.totals();
    return switch (claim.measure()) {
      case ROOMS -> read(totals.rooms(), totals.rooms());
      case ACCOUNTS -> read(totals.accounts(), totals.accounts());
      case MESSAGES -> read(totals.messages(), totals.messages());
      case EVENTS -> read(totals.events(), totals.events());
      case MEDIA -> read(totals.distinctFiles(), totals.referenced());
      case BYTES -> read(totals.attachmentBytes(), seen.evidenceBytes());
      case MARKINGS -> markings(claim.scheme());
    };
  }

  private Claims.Bounds read(long low, long high) {
    return new Claims.Bounds(low, seen.ledger().complete() ? Math.max(low, high) : null);
  }

  /** From the items that surely bear it to all that bear, may bear or mention it. */
  private Claims.Bounds markings(String scheme) {
    long low = 0;
    long high = 0;
    for (FindingsSummary.Scheme row : seen.findings().schemes()) {
      if (scheme.isEmpty() || row.scheme().equals(scheme)) {
        low += row.markings();
        high += row.markings() + row.toConfirm() + row.mentions();
      }
    }
    boolean allSeen =
        seen.ledger().complete()
            && seen.ledger().whole().skipped().files() == 0
            && seen.totals().encrypted() == 0
            && seen.totals().missing() == 0;
    return new Claims.Bounds(low, allSeen ? high : null);
  }

  private ClaimLine.Reason reason(Claims.Bounds observed, Claims.Bounds claimed) {
    Long most = claimed.high();
    if (most != null && observed.low() > most) {
      return ClaimLine.Reason.MORE;
    }
    Long upTo = observed.high();
    if (observed.low() >= claimed.low()) {
      if (upTo == null) {
        return ClaimLine.Reason.AGREES_AT_LEAST;
      }
      return most == null || upTo <= most
          ? ClaimLine.Reason.AGREES
          : ClaimLine.Reason.AGREES_ONE_WAY;
    }
    if (upTo == null) {
      return whole ? ClaimLine.Reason.UNREAD : ClaimLine.Reason.PART_AT_HAND;
    }
    if (upTo < claimed.low()) {
      return less();
    }
    return most == null || upTo <= most
        ? ClaimLine.Reason.AGREES_ONE_WAY
        : ClaimLine.Reason.COUNTING;
  }

  private ClaimLine.Reason less() {
    if (!whole) {
      return ClaimLine.Reason.PART_AT_HAND;
    }
    return seen.ledger().complete() ? ClaimLine.Reason.LESS : ClaimLine.Reason.UNREAD;
  }

  private static ClaimLine.Verdict verdict(ClaimLine.Reason reason) {
    return switch (reason) {
      case AGREES, AGREES_ONE_WAY, AGREES_AT_LEAST -> ClaimLine.Verdict.SUPPORTED;
      case LESS, MORE -> ClaimLine.Verdict.CONTRADICTED;
      case COUNTING, PART_AT_HAND, UNREAD, NOTHING -> ClaimLine.Verdict.NOT_DECIDABLE;
    };
  }

  private static ClaimLine.Pair pair(Claims.Bounds bounds) {
    Long high = bounds.high();
    return new ClaimLine.Pair(
        Long.toString(bounds.low()), high == null ? null : Long.toString(high));
  }

  private static ClaimLine.Gap gap(Claims.Bounds observed, Claims.Bounds claimed) {
    Long most = claimed.high();
    Long upTo = observed.high();
    return new ClaimLine.Gap(
        most == null ? null : observed.low() - most, upTo == null ? null : upTo - claimed.low());
  }

  private ClaimLine period(Claims.Period claim) {
    LocalDate first = seen.chronology().first();
    LocalDate last = seen.chronology().last();
    ClaimLine.Pair claimed = new ClaimLine.Pair(claim.from().written(), claim.to().written());
    if (first == null || last == null) {
      return new ClaimLine(
          claim,
          "period",
          claimed,
          new ClaimLine.Pair(null, null),
          new ClaimLine.Gap(null, null),
          ClaimLine.Verdict.NOT_DECIDABLE,
          ClaimLine.Reason.NOTHING);
    }
    long begin = outside(first, claim.from());
    long end = outside(last, claim.to());
    ClaimLine.Reason reason =
        begin < 0 || end > 0
            ? ClaimLine.Reason.MORE
            : begin == 0 && end == 0 ? ClaimLine.Reason.AGREES : less();
    return new ClaimLine(
        claim,
        "period",
        claimed,
        new ClaimLine.Pair(first.toString(), last.toString()),
        new ClaimLine.Gap(begin, end),
        verdict(reason),
        reason);
  }

  /** Days a day lies before (negative) or after a stretch of time; 0 inside. */
  private static long outside(LocalDate day, Claims.Stretch stretch) {
    if (day.isBefore(stretch.first())) {
      return ChronoUnit.DAYS.between(stretch.first(), day);
    }
    return Math.max(0, ChronoUnit.DAYS.between(stretch.last(), day));
  }

  /** Bounds as a number, for a report that shows digits in groups. */
  static @Nullable Long number(@Nullable String bound) {
    return bound == null ? null : Long.valueOf(bound);
  }
}

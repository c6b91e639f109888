package org.scelle.report;

import java.util.List;
import org.scelle.model.Totals;

/** Something the report cannot tell, and how much of it there is. */
public record Uncertainty(Kind kind, long count) {

  /** Why it cannot be told. */
  public enum Kind {
    FILES_FAILED,
    FILES_PARTIAL,
    FILES_SKIPPED,
    PROBLEMS,
    REFUSALS,
    MESSAGES_ENCRYPTED,
    EVENTS_REDACTED,
    MESSAGES_UNDATED,
    MESSAGES_IMPLAUSIBLE,
    ATTACHMENTS_MISSING,
    ATTACHMENTS_AMBIGUOUS,
    TEXTS_FAILED,
    TEXTS_PARTIAL,
    IMAGES_NOT_READ,
    IMAGES_BEYOND_SHARE,
    ROOMS_INCOMPLETE,
    ROOMS_OPENNESS_UNKNOWN,
    ROOMS_ENCRYPTION_UNKNOWN,
    MARKINGS_TO_CONFIRM
  }

  /** What the rest of the report leaves open, those that do not occur included. */
  static List<Uncertainty> of(Surveyed seen) {
    LedgerSummary ledger = seen.ledger();
    Perimeter perimeter = seen.perimeter();
    return List.of(
        new Uncertainty(Kind.FILES_FAILED, ledger.whole().failed().files()),
        new Uncertainty(Kind.FILES_PARTIAL, ledger.whole().partial().files()),
        new Uncertainty(Kind.FILES_SKIPPED, ledger.whole().skipped().files()),
        new Uncertainty(Kind.PROBLEMS, ledger.problems().total()),
        new Uncertainty(Kind.REFUSALS, ledger.refusals()),
        new Uncertainty(Kind.MESSAGES_ENCRYPTED, seen.totals().encrypted()),
        new Uncertainty(Kind.EVENTS_REDACTED, seen.totals().redacted()),
        new Uncertainty(Kind.MESSAGES_UNDATED, seen.chronology().undated()),
        new Uncertainty(Kind.MESSAGES_IMPLAUSIBLE, seen.chronology().implausible()),
        new Uncertainty(Kind.ATTACHMENTS_MISSING, seen.totals().missing()),
        new Uncertainty(Kind.ATTACHMENTS_AMBIGUOUS, seen.ambiguous()),
        new Uncertainty(Kind.TEXTS_FAILED, perimeter.texts().failed()),
        new Uncertainty(Kind.TEXTS_PARTIAL, perimeter.texts().partial()),
        new Uncertainty(Kind.IMAGES_NOT_READ, perimeter.unread().lacking().all()),
        new Uncertainty(Kind.IMAGES_BEYOND_SHARE, perimeter.unread().beyond().all()),
        new Uncertainty(Kind.ROOMS_INCOMPLETE, perimeter.incomplete()),
        new Uncertainty(Kind.ROOMS_OPENNESS_UNKNOWN, unknownOpenness(perimeter)),
        new Uncertainty(Kind.ROOMS_ENCRYPTION_UNKNOWN, perimeter.encryption().unknown()),
        new Uncertainty(Kind.MARKINGS_TO_CONFIRM, seen.findings().toConfirm().total()));
  }

  private static long unknownOpenness(Perimeter perimeter) {
    return perimeter.openness().get(perimeter.openness().size() - 1).rooms();
  }

  /** What the uncertainties are taken from. */
  record Surveyed(
      LedgerSummary ledger,
      Totals totals,
      Chronology chronology,
      Perimeter perimeter,
      FindingsSummary findings,
      long ambiguous) {}
}

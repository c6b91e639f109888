package org.scelle.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Problem;
import org.scelle.store.CaseView;

/** Adds up the ledger. */
final class LedgerSurvey {

  private static final int ROWS = 60;
  private static final int ORIGINALS = 12;
  private static final int REASONS = 12;

  private final Count originals = new Count();
  private final Count members = new Count();
  private final Map<String, Long> owners = new TreeMap<>();
  private final Reasons skipped = new Reasons(REASONS);
  private final Head<LedgerRow> troubled = new Head<>(ROWS);
  private final Head<LedgerRow> handedOver = new Head<>(ORIGINALS);
  private final Head<Problem> problems = new Head<>(ROWS);
  private long refusals;

  LedgerSurvey(CaseView view) {
    view.ledger(this::add);
    view.problems(problems::add);
    view.refusals(refusal -> refusals++);
  }

  private void add(LedgerRow row) {
    (row.path().isEmpty() ? originals : members).add(row);
    owners.merge(row.owner(), 1L, Long::sum);
    if (row.path().isEmpty()) {
      handedOver.add(row);
    }
    if (row.outcome() == Outcome.SKIPPED) {
      skipped.add(row.why());
    }
    if (row.outcome() != Outcome.READ) {
      troubled.add(row);
    }
  }

  /** The files as handed over. */
  Shown<LedgerRow> handedOver() {
    return handedOver.shown();
  }

  LedgerSummary summary() {
    Count whole = new Count();
    whole.add(originals);
    whole.add(members);
    return new LedgerSummary(
        whole.tally(),
        originals.tally(),
        members.tally(),
        owners.entrySet().stream()
            .map(owner -> new LedgerSummary.Named(owner.getKey(), owner.getValue()))
            .toList(),
        skipped.named(),
        troubled.shown(),
        problems.shown(),
        refusals);
  }

  private static final class Count {
    private final Map<Outcome, LedgerSummary.Sum> parts = new EnumMap<>(Outcome.class);

    void add(LedgerRow row) {
      Long size = row.size();
      LedgerSummary.Sum one =
          size == null
              ? new LedgerSummary.Sum(1, 0, 1)
              : new LedgerSummary.Sum(1, Math.max(0, size), 0);
      parts.merge(row.outcome(), one, Count::plus);
    }

    void add(Count other) {
      other.parts.forEach((outcome, sum) -> parts.merge(outcome, sum, Count::plus));
    }

    LedgerSummary.Tally tally() {
      LedgerSummary.Sum in = new LedgerSummary.Sum(0, 0, 0);
      for (Outcome outcome : Outcome.values()) {
        in = plus(in, of(outcome));
      }
      return new LedgerSummary.Tally(
          in, of(Outcome.READ), of(Outcome.PARTIAL), of(Outcome.FAILED), of(Outcome.SKIPPED));
    }

    private LedgerSummary.Sum of(Outcome outcome) {
      return parts.getOrDefault(outcome, new LedgerSummary.Sum(0, 0, 0));
    }

    private static LedgerSummary.Sum plus(LedgerSummary.Sum one, LedgerSummary.Sum other) {
      return new LedgerSummary.Sum(
          one.files() + other.files(),
          one.bytes() + other.bytes(),
          one.unsized() + other.unsized());
    }
  }
}

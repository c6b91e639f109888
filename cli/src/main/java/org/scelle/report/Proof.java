package org.scelle.report;

import java.util.ArrayList;
import java.util.List;
import org.scelle.detect.consistency.Check;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.AuthenticitySummary;
import org.scelle.store.CaseView.Refuted;

/**
 * What recomputing the hashes of events told.
 *
 * @param summary how many events were verified, refuted, or could not be checked, and why
 * @param consistency whether the parts of the evidence fit each other, which proves nothing alone
 * @param refuted the occurrences that are not what they say, by file and place
 */
public record Proof(AuthenticitySummary summary, Shown<Refuted> refuted, List<Check> consistency) {

  private static final int SHOWN = 50;

  /** What can be said of the evidence as a whole. */
  public enum Status {
    CHECKED,
    REFUTED,
    NOT_CHECKABLE
  }

  static Proof of(CaseView view, List<Check> consistency) {
    List<Refuted> first = new ArrayList<>();
    long[] all = {0};
    view.refuted(one -> {
      if (all[0]++ < SHOWN) {
        first.add(one);
      }
    });
    return new Proof(view.authenticity(), new Shown<>(first, all[0]), consistency);
  }

  /** Refuted when a single event is; checked when at least one could be. */
  public Status status() {
    if (summary.refuted() > 0) {
      return Status.REFUTED;
    }
    return summary.verified() + summary.contentHolds() > 0 ? Status.CHECKED : Status.NOT_CHECKABLE;
  }

  /** The same in one sentence. */
  public String inWords(Language language) {
    boolean french = language == Language.FR;
    long checked = summary.verified() + summary.contentHolds();
    return switch (status()) {
      case REFUTED ->
          french
              ? "non : "
                  + summary.refuted()
                  + (summary.refuted() == 1
                      ? " événement dément son"
                      : " événements démentent leur")
                  + " identifiant, "
                  + (summary.refuted() == 1 ? "son empreinte ou sa" : "leur empreinte ou leur")
                  + " signature"
              : "no: "
                  + summary.refuted()
                  + (summary.refuted() == 1
                      ? " event is not what its id, hash or signature says"
                      : " events are not what their id, hash or signature says");
      case CHECKED ->
          french
              ? "rien d’altéré n’a été trouvé : "
                  + checked
                  + (checked > 1 ? " événements contrôlés, " : " événement contrôlé, ")
                  + summary.notCheckable()
                  + (summary.notCheckable() > 1 ? " invérifiables" : " invérifiable")
                  + signed(language)
              : "nothing found altered: "
                  + checked
                  + (checked == 1 ? " event checked, " : " events checked, ")
                  + summary.notCheckable()
                  + " not checkable"
                  + signed(language);
      case NOT_CHECKABLE -> whyNotCheckable(language);
    };
  }

  /** Whose signatures hold, by what kind of key; empty when none was checked. */
  private String signed(Language language) {
    boolean french = language == Language.FR;
    long given = summary.signatures().given().hold();
    long found = summary.signatures().found().hold();
    String proved =
        french
            ? " ; " + given + " signés par les clés fournies"
            : "; " + given + " signed by the keys that were given";
    String agreeing =
        french
            ? " ; "
                + found
                + " concordent avec des clés tirées des scellés, ce qui ne prouve pas"
                + " l’auteur"
            : "; "
                + found
                + " agree with keys in the evidence itself, which does not prove who"
                + " signed";
    return (given > 0 ? proved : "") + (found > 0 ? agreeing : "");
  }

  private String whyNotCheckable(Language language) {
    boolean french = language == Language.FR;
    if (summary.notCheckable() == 0) {
      return french
          ? "rien à contrôler : aucun événement n’a été lu"
          : "nothing to check: no event was read";
    }
    return french
        ? "impossible à prouver : événements sans empreintes ni signatures"
        : "cannot be proved: events came without hashes and signatures";
  }
}

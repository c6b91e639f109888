package org.scelle.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.detect.marking.MarkingDetector;
import org.scelle.detect.secret.SecretDetector;
import org.scelle.model.Citation;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

class SilenceTest {

  @Test
  void takesValuesOutOfEveryPartOfAFinding() {
    Finding finding = finding("file \"Hiver2024!.txt\"", "clue Hiver2024!", "mdp Hiver2024! ici");
    Finding silent = new Silence(List.of("Hiver2024!")).in(finding);
    assertThat(silent.title()).isEqualTo("file \"•••.txt\"");
    assertThat(silent.clues()).containsExactly("clue •••");
    assertThat(silent.citation().quote()).isEqualTo("mdp ••• ici");
  }

  @Test
  void takesOutHalfAValueAtTheEdgeOfAQuoteOfItsText() {
    Finding finding = finding("t", "c", "024! DIFFUSION RESTREINTE mdp : Hiver2");
    Finding silent = new Silence(List.of("Hiver2024!")).inTheirText(finding);
    assertThat(silent.citation().quote()).isEqualTo("••• DIFFUSION RESTREINTE mdp : •••");
  }

  @Test
  void ordinaryWordsAreTakenOutOfTheirOwnTextOnly() {
    assertThat(Silence.distinct("Soleil")).isFalse();
    assertThat(Silence.distinct("Soleil59")).isTrue();
  }

  @Test
  void noDetectorQuotesTheCredentialOfAMarkedMessage() {
    EvidenceFile file = new EvidenceFile("leak/a.json", "", 100, "ab".repeat(32));
    String words = "DIFFUSION RESTREINTE - accès : mot de passe : Brumaire!Pont-47";
    FakeCase view =
        new FakeCase()
            .with(
                new Reading(
                    Reading.Kind.MESSAGE,
                    "$e",
                    new Source(file, 0, 10),
                    List.of(Subject.NONE),
                    List.of(new Passage(Where.MESSAGE, 0, "", words))));
    List<Finding> findings =
        DetectorRun.over(view, List.of(new MarkingDetector(), new SecretDetector("s")));
    assertThat(findings).extracting(Finding::detector).containsExactly("marking", "secret");
    assertThat(findings.toString()).doesNotContain("Brumaire").doesNotContain("Pont-47");
    assertThat(findings.get(0).citation().quote()).startsWith("DIFFUSION RESTREINTE");
  }

  @Test
  void aCredentialInAClassifiedMessageIsToldWithoutTheWordsAroundIt() {
    EvidenceFile file = new EvidenceFile("leak/a.json", "", 100, "ab".repeat(32));
    String words = "TRÈS SECRET\n\nOrdre du jour. login : renard, mdp : Brumaire!Pont-47";
    FakeCase view =
        new FakeCase()
            .with(
                new Reading(
                    Reading.Kind.MESSAGE,
                    "$e",
                    new Source(file, 0, 10),
                    List.of(Subject.NONE),
                    List.of(new Passage(Where.MESSAGE, 0, "", words))));
    List<Finding> findings =
        DetectorRun.over(view, List.of(new MarkingDetector(), new SecretDetector("s")));
    assertThat(findings)
        .extracting(Finding::detector)
        .containsExactlyInAnyOrder("marking", "secret");
    assertThat(findings.toString()).doesNotContain("renard").doesNotContain("Brumaire");
  }

  private static Finding finding(String title, String clue, String quote) {
    EvidenceFile file = new EvidenceFile("leak/a.json", "", 100, "ab".repeat(32));
    return new Finding(
        "id",
        "marking",
        "r",
        Severity.HIGH,
        "marking",
        "FR-DR",
        title,
        List.of(clue),
        Subject.NONE,
        List.of(new Citation(new Source(file, 0, 10), Where.MESSAGE, 0, quote)));
  }
}

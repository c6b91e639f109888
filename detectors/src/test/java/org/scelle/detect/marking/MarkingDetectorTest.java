package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Moment;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

class MarkingDetectorTest {

  private static final EvidenceFile FILE =
      new EvidenceFile("dump/salon.json", "", 1000, "a".repeat(64));
  private static final Source SOURCE = new Source(FILE, 10, 50);

  private final MarkingDetector detector = new MarkingDetector();

  @Test
  void aDocumentHasOneFindingPerSchemeWithTheAgreementOfItsPlaces() {
    List<Passage> passages = new ArrayList<>();
    for (int page = 1; page <= 12; page++) {
      passages.add(new Passage(Where.DOC_HEADER, page, "", "DIFFUSION RESTREINTE"));
      passages.add(new Passage(Where.DOC_BODY, page, "", "Texte de la page " + page));
    }
    Finding finding = only(document(passages));

    assertThat(finding.label()).isEqualTo("marking");
    assertThat(finding.scheme()).isEqualTo("FR-DR");
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.clues())
        .contains("header on 12 of 12 pages", "first page 1, seen on 12 of 12");
    assertThat(finding.citations()).hasSize(12);
    assertThat(finding.citation().source()).isEqualTo(SOURCE);
    assertThat(finding.citation().quote()).isEqualTo("DIFFUSION RESTREINTE");
  }

  @Test
  void whatStandsBesideTheStampIsTold() {
    String text =
        """
        MINISTÈRE DES TRANSPORTS
        DIFFUSION RESTREINTE
        Paris, le 7 octobre 2024
        N° 2024-118/SG/BSI
        Exemplaire n° 2/5
        Note de service\
        """;
    Finding finding = only(document(List.of(new Passage(Where.DOC_BODY, 1, "", text))));

    assertThat(finding.clues())
        .contains(
            "registration number 2024-118/SG/BSI",
            "copy number 2/5",
            "issuer MINISTÈRE DES TRANSPORTS",
            "date 7 octobre 2024");
  }

  @Test
  void nothingOfAClassifiedItemIsShown() {
    List<Passage> passages =
        List.of(
            new Passage(Where.DOC_HEADER, 1, "", "SECRET"),
            new Passage(Where.DOC_BODY, 1, "", "[DR] Le convoi part du quai 7\nN° 12/EMA"));
    List<Finding> findings = detector.inspect(document(passages));

    assertThat(findings).extracting(Finding::scheme).containsExactly("FR-S", "FR-DR");
    assertThat(findings).extracting(Finding::severity).first().isEqualTo(Severity.CRITICAL);
    assertThat(findings)
        .allSatisfy(finding -> {
          assertThat(finding.citations()).allMatch(citation -> citation.quote().isEmpty());
          assertThat(finding.title()).endsWith("words not shown");
          assertThat(finding.clues()).noneMatch(clue -> clue.contains("EMA"));
        });
    assertThat(
            new MarkingDetector(SiteRules.NONE, Inspector.Shown.EVERYTHING)
                .inspect(document(passages))
                .get(0)
                .citation()
                .quote())
        .isEqualTo("SECRET");
  }

  @Test
  void aLoneExampleInATextAboutMarkingsIsToBeConfirmed() {
    String text =
        """
        Fiche de lecture
        La mention Diffusion Restreinte n'est pas une classification.
        La mention Diffusion Restreinte est en rouge.
        La mention Diffusion Restreinte est en haut.
        Voici le modèle

        DIFFUSION RESTREINTE

        fin du texte\
        """;
    Finding finding = only(document(List.of(new Passage(Where.DOC_BODY, 1, "", text))));

    assertThat(finding.label()).isEqualTo("to-confirm");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.clues()).contains("also talked about in 3 places");
  }

  @Test
  void talkAboutMarkingsMattersLittle() {
    Finding finding = only(message("Jamais de document Diffusion Restreinte ici, merci."));

    assertThat(finding.label()).isEqualTo("mention");
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void wordsQuotedFromAnotherMessageDoNotCountTwice() {
    Reading reply =
        new Reading(
            Reading.Kind.MESSAGE,
            "$r",
            SOURCE,
            List.of(subject("!a:x")),
            List.of(
                new Passage(Where.MESSAGE, 0, "quoted", "DIFFUSION RESTREINTE\nplan"),
                new Passage(Where.MESSAGE, 0, "", "bien reçu, merci")));

    assertThat(detector.inspect(reply)).isEmpty();
  }

  @Test
  void theIdDependsOnTheClaimAndNotOnTheMachine() {
    Finding here = only(message("[DR] Plan du site"));
    Finding again = only(message("[DR] Plan du site"));

    assertThat(here.id()).isEqualTo(again.id()).hasSize(20);
    assertThat(here.rule()).isEqualTo("marking/FR-DR");
  }

  @Test
  void everyRoomADocumentWasPostedInIsCounted() {
    Reading reading =
        new Reading(
            Reading.Kind.DOCUMENT,
            "b".repeat(64),
            SOURCE,
            List.of(subject("!a:x"), subject("!b:x"), subject("!a:x")),
            List.of(new Passage(Where.DOC_FOOTER, 1, "", "DIFFUSION RESTREINTE")));

    assertThat(only(reading).clues()).contains("posted 3 times in 2 rooms");
  }

  @Test
  void theLabelOfADocumentIsReadWithItsPolicy() {
    Reading reading =
        new Reading(
            Reading.Kind.DOCUMENT,
            "d".repeat(64),
            SOURCE,
            List.of(subject("!a:x")),
            List.of(
                new Passage(Where.METADATA, 0, "stanag4774.PolicyIdentifier", "NATO"),
                new Passage(Where.METADATA, 0, "stanag4774.Classification", "CONFIDENTIAL")));

    assertThat(only(reading).scheme()).isEqualTo("NATO-C");
  }

  @Test
  void ordinaryWordsAreNoFinding() {
    assertThat(detector.inspect(message("Réunion à 15h, le Dr Morel sera là."))).isEmpty();
  }

  private Finding only(Reading reading) {
    List<Finding> findings = detector.inspect(reading);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Reading document(List<Passage> passages) {
    return new Reading(
        Reading.Kind.DOCUMENT, "c".repeat(64), SOURCE, List.of(subject("!a:x")), passages);
  }

  private static Reading message(String text) {
    Passage passage = new Passage(Where.MESSAGE, 0, "", text);
    return new Reading(
        Reading.Kind.MESSAGE, "$e", SOURCE, List.of(subject("!a:x")), List.of(passage));
  }

  private static Subject subject(String room) {
    return new Subject(
        room, "$e", "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr", Moment.NONE);
  }
}

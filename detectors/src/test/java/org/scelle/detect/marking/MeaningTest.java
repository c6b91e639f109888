package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

/**
 * What the text around says of a form: what an abbreviation means, whether a stamp is talked of.
 */
class MeaningTest {

  private final Inspector inspector = Inspector.standard();

  @Test
  void anAbbreviationTheTextSpellsOutAsSomethingElseIsNoMark() {
    assertThat(label(Where.DOC_HEADER, "DR\nDÉLÉGATION RÉGIONALE DES MONTS\nPage 1/3"))
        .isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_FOOTER, "NS : non soldé ; SF : sans fonction"))
        .isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_HEADER, "DR\nDIFFUSION RESTREINTE\nPage 1/3"))
        .isEqualTo(Label.MARKING);
  }

  @Test
  void aCountedAbbreviationIsAPlaceOrACourse() {
    assertThat(label(Where.DOC_HEADER, "DR 31 / Unité territoriale")).isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_HEADER, "RESTREINT – UE 7 : projet tutoré")).isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_HEADER, "DR 4/12")).isEqualTo(Label.MARKING);
  }

  @Test
  void initialsWithFullStopsAreAnAbbreviation() {
    assertThat(scheme(Where.MESSAGE, "D.R. - S.F. Point de situation de l'exercice"))
        .isEqualTo("FR-DR-SF");
    assertThat(label(Where.DOC_FOOTER, "Photos : D.R.")).isEqualTo(Label.NONE);
  }

  @Test
  void lettersSetApartByAnySignAreOneWord() {
    for (String sign : List.of("|", "/", "_", "·", "*", "~", ".", " ")) {
      String spaced =
          String.join(sign, "DIFFUSION".split(""))
              + "  "
              + String.join(sign, "RESTREINTE".split(""));
      assertThat(scheme(Where.MESSAGE, spaced + "\nplan des accès")).as(sign).isEqualTo("FR-DR");
    }
  }

  @Test
  void aStampThatTheLinesBesideItSpeakOfIsAMention() {
    assertThat(
            label(Where.OCR, "Fig. 7 - Position du timbre\n+----+\n| SECRET |\n+----+\nEn rouge."))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.DOC_BODY, "Exemple :\n\nDIFFUSION RESTREINTE\n\nen rouge"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.OCR, "NE PHOTOCOPIEZ JAMAIS UN DOCUMENT\nTRES SECRET\nSANS ACCORD"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.DOC_BODY, "Je copie la note :\n\nDIFFUSION RESTREINTE\nN° 12/CAB"))
        .isEqualTo(Label.MARKING);
  }

  @Test
  void whatNoLongerHoldsIsAMention() {
    assertThat(label(Where.DOC_HEADER, "SECRET DÉFENSE\nDéclassifié le 12 mai 2015"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.DOC_HEADER, "SECRET DÉFENSE\nSera déclassifié le 12 mai 2045"))
        .isEqualTo(Label.MARKING);
    assertThat(
            label(Where.METADATA, "MSIP_Label_3f_Name=Secret Défense; MSIP_Label_3f_Enabled=false"))
        .isEqualTo(Label.MENTION);
  }

  @Test
  void aReplyThatCarriesWhatItAnswersIsAMention() {
    String reply =
        "> <@lea.moreau:agent.tchap.gouv.fr> DIFFUSION RESTREINTE\n> plan du site\n\nbien reçu";
    assertThat(label(Where.MESSAGE, reply)).isEqualTo(Label.MENTION);
  }

  @Test
  void aMessageDeclaresItselfButPointsAtDocuments() {
    assertThat(label(Where.MESSAGE, "ce message est en diffusion restreinte, le repli est à Lyon"))
        .isEqualTo(Label.MARKING);
    assertThat(label(Where.MESSAGE, "ce document est en diffusion restreinte, retire-le"))
        .isEqualTo(Label.MENTION);
  }

  @Test
  void aTableSaysWhichColumnHoldsTheLevel() {
    String rows = "| N° | Fiche | Protection |\n|---|---|---|\n| 1 | Accès nord | DR |";
    assertThat(scheme(Where.DOC_BODY, rows)).isEqualTo("FR-DR");
    String levels =
        "| Niveau | Réseau |\n|---|---|\n| Diffusion Restreinte | classe 1 |\n| Secret | aucun |";
    assertThat(label(Where.DOC_BODY, levels)).isEqualTo(Label.MENTION);
  }

  @Test
  void codesOfFormatsAreReadThrough() {
    assertThat(
            scheme(
                Where.METADATA,
                "oddHeader=&L&8n° 12&C&\"Arial\"&14&KFF0000DIFFUSION &\"Arial\"RESTREINTE&R&P"))
        .isEqualTo("FR-DR");
    assertThat(
            scheme(
                Where.METADATA,
                "<oddHeader>&amp;C&amp;\"Arial\"&amp;18&amp;KFF0000DIFFUSION &amp;&quot;Arial&quot;"
                    + "RESTREINTE&amp;R&amp;P</oddHeader>"))
        .isEqualTo("FR-DR");
    assertThat(
            scheme(
                Where.DOC_BODY, "{\\rtf1\\ansi\\b\\cf2 DIFFUSION \\b0{\\b RESTREINTE}\\par Plan}"))
        .isEqualTo("FR-DR");
    assertThat(scheme(Where.METADATA, "<dcs:classification level=\"DIFFUSION RESTREINTE\"/>"))
        .isEqualTo("FR-DR");
  }

  @Test
  void wordsOfThePlainSenseOutweighAStampAlone() {
    assertThat(
            label(
                Where.DOC_BODY, "DIFFUSION RESTREINTE\nHypersignal b1000, chute de l'ADC, lésion."))
        .isEqualTo(Label.NONE);
    assertThat(
            label(
                Where.DOC_BODY, "DIFFUSION RESTREINTE\nSortie par la salle 4, tirage des équipes."))
        .as("words of a wide use")
        .isEqualTo(Label.MARKING);
    assertThat(label(Where.OCR, "TOP SECRET\nRecette de l'anniversaire")).isEqualTo(Label.NONE);
    assertThat(label(Where.OCR, "SECRET. DE DIRECTION, 3 postes")).isEqualTo(Label.NONE);
    assertThat(label(Where.FILENAME, "SecretSanta_equipe_CD_SF.xlsx")).isEqualTo(Label.NONE);
    assertThat(label(Where.METADATA, "name: eu-restricted-zone-tls")).isEqualTo(Label.NONE);
  }

  @Test
  void aLetterThatAKeyExplainsIsNoLevel() {
    assertThat(label(Where.DOC_BODY, "Classification : S\nSol : sableux (S), limoneux (L)"))
        .isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_BODY, "Classification : S\n(U) Contents.\n(S) The convoy leaves."))
        .isEqualTo(Label.MARKING);
  }

  @Test
  void twoInitialsAtTheFootOfAPageAreThoseOfPeople() {
    assertThat(label(Where.DOC_FOOTER, "DR / NS / 04-25")).isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_FOOTER, "mb/DR – 14 mars")).isEqualTo(Label.NONE);
    assertThat(label(Where.DOC_FOOTER, "DR – page 4/9")).isEqualTo(Label.MARKING);
  }

  @Test
  void whatTheLineBelowExplainsOrPointsAtIsAMention() {
    assertThat(label(Where.DOC_BODY, "SECRET\n= degré inférieur.\n\nTRÈS SECRET\n= le plus élevé."))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.MESSAGE, "TLP:AMBER\n\nvoilà le texte à recopier dans ton modèle"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.MESSAGE, "DIFFUSION RESTREINTE\ncette ligne sera coupée de 2h à 4h"))
        .isEqualTo(Label.MARKING);
    assertThat(label(Where.DOC_HEADER, "« SECRET »\nÉtude de cas n° 3 : bien marquer"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.DOC_HEADER, "SPÉCIMEN\nSECRET DÉFENSE")).isEqualTo(Label.MENTION);
  }

  @Test
  void aListOfKindsIsAMention() {
    assertThat(label(Where.OCR, "9h30 Les mentions : Diffusion Restreinte, Special France"))
        .isEqualTo(Label.MENTION);
    assertThat(label(Where.METADATA, "Subject: pourquoi \"[TLP:RED]\" dans nos objets ?"))
        .isEqualTo(Label.MENTION);
  }

  @Test
  void whatAnnouncesATextMarksTheTextBelow() {
    assertThat(
            scheme(Where.MESSAGE, "Note DR ci-dessous :\n« Le portail sud reste ouvert la nuit »"))
        .isEqualTo("FR-DR");
    assertThat(
            label(
                Where.MESSAGE, "Exemple de note DR ci-dessous :\n« La fontaine est à sec mardi »"))
        .isEqualTo(Label.MENTION);
  }

  @Test
  void theNameOfAnAttachedFileBearsWhatItOpensWith() {
    String field = "Content-Disposition: attachment; filename*=UTF-8''";
    assertThat(scheme(Where.METADATA, field + "DIFFUSION%20RESTREINTE%20-%20plan.pdf"))
        .isEqualTo("FR-DR");
    assertThat(label(Where.METADATA, field + "Guide%20du%20marquage%20DIFFUSION%20RESTREINTE.pdf"))
        .isEqualTo(Label.MENTION);
  }

  @Test
  void aCodeOfSingleLettersIsReadWithItsGaps() {
    assertThat(scheme(Where.DOC_HEADER, "V S - N f D")).isEqualTo("DE-VSNFD");
    assertThat(label(Where.DOC_HEADER, "A B - C D E")).isEqualTo(Label.NONE);
  }

  private Label label(Where where, String text) {
    return inspector.inspect(where, text).label();
  }

  private String scheme(Where where, String text) {
    Inspection got = inspector.inspect(where, text);
    assertThat(got.label()).as(text).isEqualTo(Label.MARKING);
    return got.scheme();
  }
}

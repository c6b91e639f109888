package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

class InspectorTest {

  private final Inspector inspector = Inspector.standard();

  @Test
  void offsetsPointIntoTheTextAsItWas() {
    String text = "Bonjour\n\nD\u200BI\u00ADFF&#85;SION%20\uFF32ESTREINT\u00C9\nsuite du plan";
    Inspection got = inspector.inspect(Where.MESSAGE, text);

    assertThat(got.label()).isEqualTo(Label.MARKING);
    assertThat(got.findings())
        .singleElement()
        .satisfies(place ->
            assertThat(text.substring(place.from(), place.to()))
                .isEqualTo("D\u200BI\u00ADFF&#85;SION%20\uFF32ESTREINT\u00C9"));
  }

  @Test
  void theLongestFormIsTheSchemeBorne() {
    assertThat(scheme("OTAN DIFFUSION RESTREINTE")).isEqualTo("NATO-R");
    assertThat(scheme("TRÈS SECRET DÉFENSE")).isEqualTo("FR-TSD");
    assertThat(scheme("SECRET DÉFENSE")).isEqualTo("FR-SD");
    assertThat(scheme("SECRET UE/EU SECRET")).isEqualTo("EU-S");
    assertThat(scheme("DIFFUSION RESTREINTE\nSPÉCIAL FRANCE")).isEqualTo("FR-DR-SF");
    assertThat(scheme("TLP:AMBER+STRICT")).isEqualTo("TLP:AMBER+STRICT");
  }

  @Test
  void classifiedItemsAreNotQuotedUnlessAsked() {
    String text = "SECRET\nN° 12/EMA, exemplaire n° 2\nLe convoi part à six heures.";
    Inspector open = Inspector.with(SiteRules.NONE, Inspector.Shown.EVERYTHING);

    assertThat(inspector.inspect(Where.DOC_BODY, text).quote()).isEmpty();
    assertThat(inspector.inspect(Where.DOC_BODY, text).scheme()).isEqualTo("FR-S");
    assertThat(open.inspect(Where.DOC_BODY, text).quote()).isEqualTo("SECRET");
  }

  @Test
  void aQuoteIsTheLineAndShort() {
    String text = "première ligne\nDIFFUSION RESTREINTE " + "mot ".repeat(400) + "\nfin";
    String quote = inspector.inspect(Where.DOC_HEADER, text).quote();

    assertThat(quote).startsWith("DIFFUSION RESTREINTE mot").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void theVerdictSaysWhatDecided() {
    Inspection marking = inspector.inspect(Where.MESSAGE, "[DR] Plan du site, bâtiment B");
    Inspection mention =
        inspector.inspect(Where.MESSAGE, "Ce fichier est-il Diffusion Restreinte ?");

    assertThat(marking.findings().get(0).clues())
        .contains("in brackets at the head of a subject or paragraph");
    assertThat(mention.label()).isEqualTo(Label.MENTION);
    assertThat(mention.findings().get(0).clues()).contains("in a question");
  }

  @Test
  void aMarkingIsFoundWhereverItStandsInALongText() {
    Random random = new Random(11);
    String filler = "La réunion de lundi est déplacée, merci de prévenir vos équipes. ";
    for (int i = 0; i < 40; i++) {
      int before = random.nextInt(60_000);
      String text =
          filler.repeat(before / 60)
              + "\n\nDIFFUSION RESTREINTE\n\n"
              + filler.repeat(random.nextInt(200));
      assertThat(inspector.inspect(Where.DOC_BODY, text).label())
          .as("seed 11, round " + i)
          .isEqualTo(Label.MARKING);
    }
  }

  @Test
  void aMarkingAcrossTheEdgeOfTwoPiecesIsFoundOnce() {
    String unit = "D.I.F.F ";
    for (int shift = 0; shift < 40; shift++) {
      String before = unit.repeat((Spotter.LONGEST - 40 - shift * 16) / unit.length());
      String text = before + "\nDIFFUSION RESTREINTE\n" + unit.repeat(100);
      assertThat(inspector.inspect(Where.DOC_BODY, text).findings())
          .as("shift " + shift)
          .hasSize(1);
    }
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(scheme("DIFFUSION RESTREINTE")).isEqualTo("FR-DR");
      assertThat(scheme("OFFICIAL-SENSITIVE")).isEqualTo("UK-OS");
    } finally {
      Locale.setDefault(before);
    }
  }

  private String scheme(String header) {
    return inspector.inspect(Where.DOC_HEADER, header).scheme();
  }
}

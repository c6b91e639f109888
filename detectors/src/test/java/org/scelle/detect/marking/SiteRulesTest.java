package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

class SiteRulesTest {

  private static final String RULES =
      """
      # Vocabulary of an invented agency
      scheme SITE-C2 | medium | open | Agence, niveau C2
      full DIFFUSION AGENCE NIVEAU DEUX
      short CDEUX
      hit doc-header DIFFUSION AGENCE NIVEAU DEUX
      hit message [CDEUX] Compte rendu du comité
      miss message la diffusion de l'agence est au niveau de l'an dernier
      """;

  @Test
  void aSiteAddsItsOwnWords() {
    SiteRules rules = SiteRules.parse("agence.txt", RULES);
    Inspector inspector = Inspector.with(rules, Inspector.Shown.RESTRICTED_ONLY);

    assertThat(inspector.inspect(Where.DOC_FOOTER, "Diffusion agence - niveau deux").scheme())
        .isEqualTo("SITE-C2");
    assertThat(inspector.inspect(Where.DOC_FOOTER, "DIFFUSION RESTREINTE").scheme())
        .isEqualTo("FR-DR");
    assertThat(new MarkingDetector(rules, Inspector.Shown.RESTRICTED_ONLY).info().schemes())
        .contains("SITE-C2", "FR-DR");
  }

  @Test
  void aHitThatIsNotFoundStopsTheLoad() {
    String rules = RULES + "hit message rien de tel ici\n";

    assertThatThrownBy(() -> SiteRules.parse("agence.txt", rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agence.txt:8: this hit is not found: rien de tel ici");
  }

  @Test
  void aMissThatIsFoundStopsTheLoad() {
    String rules = RULES + "miss doc-header DIFFUSION AGENCE NIVEAU DEUX\n";

    assertThatThrownBy(() -> SiteRules.parse("agence.txt", rules))
        .hasMessageStartingWith("agence.txt:8: this miss is found: ");
  }

  @Test
  void rulesWithoutProofAreRefused() {
    assertThatThrownBy(() ->
            SiteRules.parse("a.txt", "scheme SITE-1 | low | open | x\nfull MOTS DE LA MAISON"))
        .hasMessage("a.txt:1: scheme SITE-1 has no hit line to prove it");
  }

  @Test
  void aLineThatCannotBeUnderstoodIsNamed() {
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "\nhit nowhere TEXTE"))
        .hasMessageStartingWith("a.txt:2: expected one of message, filename");
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "banane"))
        .hasMessageStartingWith(
            "a.txt:1: expected scheme, full, phrase, cut, code, word, short, rare, hit or miss");
  }

  @Test
  void aSiteClassifiesNothingAndTakesNoNameOfAState() {
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "scheme SITE-1 | high | closed | x"))
        .hasMessage("a.txt:1: a site's scheme is open: only a State or its allies classify");
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "scheme FR-DR | high | open | x"))
        .hasMessageStartingWith("a.txt:1: a site's scheme is called SITE- and a name");
    assertThatThrownBy(
            () -> SiteRules.parse("a.txt", RULES + "scheme SITE-C2 | low | open | encore"))
        .hasMessage("a.txt:8: scheme SITE-C2 stands here twice");
  }

  @Test
  void rulesWithoutAMissAreRefused() {
    String rules = "scheme SITE-1 | low | open | x\nfull MOTS MAISON\nhit message MOTS MAISON\n";

    assertThatThrownBy(() -> SiteRules.parse("a.txt", rules))
        .hasMessageStartingWith("a.txt:1: no miss line");
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "# nothing\n"))
        .hasMessageStartingWith("a.txt:1: no scheme line");
  }
}

package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

class SiteRulesTest {

  private static final String RULES =
      """
      # Vocabulary of an invented agency
      scheme AGENCE-C2 | medium | open | Agence, niveau C2
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
        .isEqualTo("AGENCE-C2");
    assertThat(inspector.inspect(Where.DOC_FOOTER, "DIFFUSION RESTREINTE").scheme())
        .isEqualTo("FR-DR");
    assertThat(new MarkingDetector(rules, Inspector.Shown.RESTRICTED_ONLY).info().schemes())
        .contains("AGENCE-C2", "FR-DR");
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
    assertThatThrownBy(
            () -> SiteRules.parse("a.txt", "scheme X-1 | low | open | x\nfull MOTS DE LA MAISON"))
        .hasMessage("a.txt:1: scheme X-1 has no hit line to prove it");
  }

  @Test
  void aLineThatCannotBeUnderstoodIsNamed() {
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "\nhit nowhere TEXTE"))
        .hasMessageStartingWith("a.txt:2: expected one of message, filename");
    assertThatThrownBy(() -> SiteRules.parse("a.txt", "banane"))
        .hasMessageStartingWith(
            "a.txt:1: expected scheme, full, phrase, cut, code, word, short, rare, hit or miss");
  }
}

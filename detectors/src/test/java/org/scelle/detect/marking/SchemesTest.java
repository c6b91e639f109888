package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scelle.model.Where;

class SchemesTest {

  @Test
  void everyFormInAPageHeaderIsItsOwnScheme() {
    Inspector inspector = Inspector.standard();
    for (Scheme.Entry entry : Schemes.KNOWN) {
      for (Form form : entry.forms()) {
        if (form.strength() == Form.Strength.NAMED || form.strength() == Form.Strength.TALK) {
          continue;
        }
        String gap = form.signs().isEmpty() ? " " : ":";
        String text = String.join(form.abbreviated() ? "-" : gap, form.words());
        Inspection got = inspector.inspect(Where.DOC_HEADER, text.toUpperCase(Locale.ROOT));
        if (form.strength() == Form.Strength.SHORT && form.words().get(0).length() == 1) {
          got = inspector.inspect(Where.DOC_HEADER, "[" + text.toUpperCase(Locale.ROOT) + "] Plan");
        }
        assertThat(got.label()).as(text).isEqualTo(Label.MARKING);
        assertThat(got.scheme()).as(text).isEqualTo(entry.scheme().id());
      }
    }
  }

  @Test
  void everyLevelOfALabelThatNamesItsOwnerIsThatOwners() {
    Inspector inspector = Inspector.standard();
    for (Scheme.Entry entry : Schemes.KNOWN) {
      for (Form form : entry.forms()) {
        if (form.strength() == Form.Strength.NAMED) {
          String label =
              "<PolicyIdentifier>%s</PolicyIdentifier><Classification>%s</Classification>"
                  .formatted(
                      entry.scheme().owner(),
                      String.join(" ", form.words()).toUpperCase(Locale.ROOT));
          assertThat(inspector.inspect(Where.METADATA, label).scheme())
              .as(label)
              .isEqualTo(entry.scheme().id());
        }
      }
    }
  }

  @Test
  void aSchemeIsAddedByDataAlone() {
    List<Scheme.Entry> entries =
        Schemes.parse(
            "new", List.of("scheme PL-Z | high | open | Zastrzezone", "full ZASTRZEŻONE"));

    Inspector inspector =
        new Inspector(new Reader(new Grammar(entries)), Inspector.Shown.RESTRICTED_ONLY);

    assertThat(inspector.inspect(Where.DOC_HEADER, "Z A S T R Z E Ż O N E").scheme())
        .isEqualTo("PL-Z");
    assertThat(
            inspector.inspect(Where.MESSAGE, "dokument ma klauzulę zastrzeżone, prawda?").label())
        .isEqualTo(Label.MENTION);
  }

  @Test
  void aLineThatCannotBeUnderstoodIsNamed() {
    assertThatThrownBy(() -> Schemes.parse("site.txt", List.of("# x", "fool BANANA")))
        .hasMessageContaining("site.txt:2")
        .hasMessageContaining("found \"fool\"");
    assertThatThrownBy(() -> Schemes.parse("site.txt", List.of("scheme X | grave | open | x")))
        .hasMessageContaining("site.txt:1")
        .hasMessageContaining("found \"grave\"");
    assertThatThrownBy(() -> Schemes.parse("site.txt", List.of("full WORDS")))
        .hasMessageContaining("a form needs a scheme line before it");
  }
}

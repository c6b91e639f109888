package org.scelle.detect.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scelle.detect.FakeCase;
import org.scelle.detect.attachment.AttachmentTypes.Row;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;

class AttachmentTypesTest {

  @Test
  void filesAreCountedByCategoryOnceEachAndLooseOnesApart() {
    var pdf = Made.file("note.pdf", "application/pdf", Category.PDF);
    var tool = Made.file("outil.exe", "application/x-msdownload", Category.EXECUTABLE);
    var made =
        new FakeCase()
            .with(pdf.present())
            .with(pdf.posting(2, "!autre:x").present())
            .with(pdf.posting(2, "!autre:x").present())
            .with(tool.present())
            .with(pdf.missing())
            .with(pdf.ambiguous())
            .with(tool.evidence(), tool.document());
    AttachmentTypes types = AttachmentTypes.of(made);
    assertThat(types.posted())
        .containsExactly(
            new Row(Category.PDF, 3, 1, 2 * Made.SIZE, 2, 1, 0, 0, Map.of()),
            new Row(Category.EXECUTABLE, 1, 1, Made.SIZE, 1, 1, 1, 0, Map.of("executable", 1L)),
            new Row(Category.UNKNOWN, 2, 0, 0, 1, 1, 0, 2, Map.of()));
    assertThat(types.loose())
        .containsExactly(
            new Row(Category.EXECUTABLE, 0, 1, Made.SIZE, 0, 0, 1, 0, Map.of("executable", 1L)));
  }

  @Test
  void whatStandsOutIsCountedByTypeOnceForEachContent() {
    var letter =
        Made.file(
                "lettre.docm",
                "application/vnd.ms-word.document.macroenabled.12",
                Category.TEXT_DOCUMENT)
            .flagged(Flag.MACRO, Flag.AUTHOR, Flag.COMMENTS);
    var made = new FakeCase().with(letter.present()).with(letter.posting(2, "!autre:x").present());

    assertThat(AttachmentTypes.of(made).posted().getFirst().signs())
        .containsExactly(entry("macro", 1L), entry("comments", 1L), entry("author", 1L));
  }

  @Test
  void anEmptyCaseHasNoRows() {
    assertThat(AttachmentTypes.of(new FakeCase()))
        .isEqualTo(new AttachmentTypes(java.util.List.of(), java.util.List.of()));
  }
}

package org.scelle.detect.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scelle.detect.FakeCase;
import org.scelle.detect.attachment.AttachmentTypes.Row;
import org.scelle.model.Document.Category;

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
            new Row(Category.PDF, 3, 1, 2 * Made.SIZE, 2, 1, 0, 0),
            new Row(Category.EXECUTABLE, 1, 1, Made.SIZE, 1, 1, 1, 0),
            new Row(Category.UNKNOWN, 2, 0, 0, 1, 1, 0, 2));
    assertThat(types.loose())
        .containsExactly(new Row(Category.EXECUTABLE, 0, 1, Made.SIZE, 0, 0, 1, 0));
  }

  @Test
  void anEmptyCaseHasNoRows() {
    assertThat(AttachmentTypes.of(new FakeCase()))
        .isEqualTo(new AttachmentTypes(java.util.List.of(), java.util.List.of()));
  }
}

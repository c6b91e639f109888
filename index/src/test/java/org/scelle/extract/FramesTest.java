package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.extract.record.Said;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** What a worker sends is taken only in its exact form and within the budget. */
class FramesTest {

  private static final List<Said> ALL =
      List.of(
          new Said.Ready(),
          new Said.Begun(0, "réunion.docx", 12),
          new Said.Typed(0, "application/pdf", Document.Category.PDF),
          new Said.Text(0, new Passage(Where.DOC_FOOTER, 3, "note", "é\u0000\uD83D\uDE00")),
          new Said.Fact(new Content.Field("author", "Léa")),
          new Said.Flagged(Document.Flag.MACRO),
          new Said.Ended(0, Outcome.PARTIAL, "coupé"),
          new Said.OutOfMemory());

  private static byte[] bytes(Said said) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.write(new DataOutputStream(out), said);
    return out.toByteArray();
  }

  private static Said read(byte[] bytes) throws IOException {
    return Frames.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    for (Said said : ALL) {
      assertThat(read(bytes(said))).isEqualTo(said);
    }
  }

  @Test
  void aTornFrameIsAnError() throws IOException {
    for (Said said : ALL) {
      byte[] whole = bytes(said);
      for (int length = 0; length < whole.length; length++) {
        byte[] torn = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> read(torn)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void lengthsThatLieAreErrorsBeforeAnythingIsKept() {
    assertThatThrownBy(() -> read(new byte[] {'P', 0x7F, 0, 0, 0})).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[] {'P', -1, 0, 0, 0})).isInstanceOf(IOException.class);
    byte[] inner = {'M', 0, 0, 0, 4, 0x7F, 0, 0, 0};
    assertThatThrownBy(() -> read(inner)).isInstanceOf(IOException.class);
  }

  @Test
  void aWorkerThatSaysMoreThanItMayIsFoundOut() {
    Examiner.Budget budget = new Examiner.Budget(1, 1, Duration.ZERO, 10, 1, 1);
    Gathered gathered = new Gathered(budget);
    gathered.said(new Said.Begun(0, "a", 1));
    gathered.said(new Said.Text(0, new Passage(Where.DOC_BODY, 0, "", "dix lettre")));
    assertThat(gathered.overdone()).isFalse();
    gathered.said(new Said.Text(0, new Passage(Where.DOC_BODY, 0, "", "!")));
    assertThat(gathered.overdone()).isTrue();
    Gathered other = new Gathered(budget);
    other.said(new Said.Begun(0, "a", 1));
    other.said(new Said.Text(7, new Passage(Where.DOC_BODY, 0, "", "a")));
    assertThat(other.overdone()).isTrue();
  }
}

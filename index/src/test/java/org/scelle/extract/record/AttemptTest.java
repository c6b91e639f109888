package org.scelle.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serial;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void theFirstCauseIsTold() {
    Throwable thrown = new IOException("outer", new IllegalStateException("inner"));

    assertThat(Attempt.words(thrown))
        .isEqualTo("damaged or not understood: IllegalStateException: inner");
  }

  @Test
  void whatOurOwnReaderSaysNeedsNoClassName() {
    assertThat(Attempt.words(new IOException(new Damaged("its parts are damaged"))))
        .isEqualTo("damaged or not understood: its parts are damaged");
  }

  @Test
  void theCauseOfAnXmlStreamExceptionIsToldOnEveryRelease() {
    Throwable thrown = new AsOnJava21(new IOException("unpacks to far more than its size"));

    assertThat(thrown.getCause()).isNull();
    assertThat(Attempt.has(thrown, IOException.class)).isTrue();
    assertThat(Attempt.words(thrown)).endsWith("IOException: unpacks to far more than its size");
  }

  private static final class AsOnJava21 extends XMLStreamException {
    @Serial private static final long serialVersionUID = 1;

    AsOnJava21(IOException cause) {
      super("ParseError at [row,col]:[1,9]\nMessage: " + cause.getMessage());
      nested = cause;
    }
  }
}

package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Data that is lost is told; a reader who has had enough is not. */
class DataStreamTest {

  /** What is known of the stream after a writer above it has swallowed this failure. */
  private static DataStream afterFailureOf(String message) {
    DataStream data =
        new DataStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    PrintWriter out = new PrintWriter(data, false, StandardCharsets.UTF_8);
    out.println("{}");
    out.flush();
    return data;
  }

  @Test
  void aFullDiskIsRemembered() {
    assertThat(afterFailureOf("No space left on device").failure())
        .hasValueSatisfying(why -> assertThat(why).hasMessage("No space left on device"));
  }

  @Test
  void aReaderThatHasGoneIsNoFailure() {
    assertThat(afterFailureOf("Broken pipe").failure()).isEmpty();
  }
}

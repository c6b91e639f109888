package org.scelle.format.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scelle.evidence.Candidate;

/** The first lines of a file that may be a text. */
public final class LogHead {

  private static final int MOST = 200;

  private LogHead() {}

  /** The first lines, without line ends; none when it is no text. The last may be cut off. */
  public static List<String> lines(Candidate file) throws IOException {
    byte[] head = file.head();
    for (byte b : head) {
      if (b == 0) {
        return List.of();
      }
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().limit(MOST).toList();
  }
}

package org.scelle.format.pgdump;

import java.io.ByteArrayOutputStream;
import org.scelle.format.bytes.Lines;

/** A statement gathered line by line until the semicolon that ends it. */
final class Statement {

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private boolean quoted;
  private boolean escapes;
  private boolean ended;
  private int last;

  /** Adds the line that was read last. */
  void add(Lines line) {
    if (text.size() > 0) {
      take('\n');
    }
    for (int i = 0; i < line.length(); i++) {
      take(line.at(i));
    }
  }

  private void take(int b) {
    text.write(b);
    if (quoted && escapes && last == '\\') {
      last = 0;
      return;
    }
    if (b == '\'') {
      escapes = quoted ? escapes : (last | 0x20) == 'e';
      quoted = !quoted;
    }
    ended = !quoted && (b == ';' || (ended && b <= ' ' && b >= 0));
    last = b;
  }

  boolean ended() {
    return ended;
  }

  int size() {
    return text.size();
  }

  byte[] bytes() {
    return text.toByteArray();
  }
}

package org.scelle.extract.office;

import java.io.IOException;
import java.io.InputStream;

/** Cuts Rich Text Format 1.9.1 into its tokens ("Conventions of an RTF Reader"). */
final class RtfTokens {

  /** Letters of a control word at most; longer ones are damage. */
  private static final int WORD = 64;

  /** What is done with the tokens. */
  interface Taker {
    void open() throws IOException;

    void close() throws IOException;

    /**
     * @param value {@link Integer#MIN_VALUE} when there is none
     */
    void word(String word, int value) throws IOException;

    /** A control symbol that is no letter, as {@code ~}. */
    void symbol(char symbol) throws IOException;

    /** A byte of text. */
    void text(int b) throws IOException;
  }

  private final InputStream in;
  private final Taker taker;
  private int next;

  private RtfTokens(InputStream in, Taker taker) {
    this.in = in;
    this.taker = taker;
  }

  /** Hands all tokens on. */
  static void read(InputStream in, Taker taker) throws IOException {
    new RtfTokens(in, taker).read();
  }

  private void read() throws IOException {
    for (next = in.read(); next >= 0; ) {
      int c = next;
      next = in.read();
      switch (c) {
        case '{' -> taker.open();
        case '}' -> taker.close();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> taker.text(c);
      }
    }
  }

  private void control() throws IOException {
    if (!isLetter(next)) {
      int symbol = next;
      next = symbol < 0 ? -1 : in.read();
      if (symbol == '\'') {
        hexadecimal();
      } else if (symbol >= 0) {
        taker.symbol((char) symbol);
      }
      return;
    }
    StringBuilder word = new StringBuilder();
    while (isLetter(next) && word.length() < WORD) {
      word.append((char) next);
      next = in.read();
    }
    int value = value();
    if (next == ' ') {
      next = in.read();
    }
    if (word.toString().equals("bin") && value > 0) {
      in.skipNBytes(Math.min(value - 1, in.available()));
      next = in.read();
    } else {
      taker.word(word.toString(), value);
    }
  }

  private int value() throws IOException {
    boolean negative = next == '-';
    if (negative) {
      next = in.read();
    }
    if (next < '0' || next > '9') {
      return Integer.MIN_VALUE;
    }
    long value = 0;
    while (next >= '0' && next <= '9') {
      value = Math.min(Integer.MAX_VALUE, value * 10 + next - '0');
      next = in.read();
    }
    return (int) (negative ? -value : value);
  }

  private void hexadecimal() throws IOException {
    int high = Character.digit(next, 16);
    if (high < 0) {
      return;
    }
    next = in.read();
    int low = Character.digit(next, 16);
    if (low >= 0) {
      next = in.read();
      taker.text(high << 4 | low);
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}

package org.scelle.format.pgdump;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one INSERT statement (PostgreSQL documentation, "String Constants", as {@code
 * pg_dump} {@code --inserts} writes them): {@code NULL}, bare words, and strings in which a quote
 * is doubled; with {@code E} before it, backslashes escape.
 */
final class InsertRow {

  /** A value behind which the statement cannot be read on. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String what) {
      super(what, null, false, false);
    }
  }

  private final byte[] text;
  private int at;
  private String wrong = "";

  /**
   * @param from where the list of rows begins: behind {@code VALUES}
   */
  InsertRow(byte[] text, int from) {
    this.text = text;
    this.at = from;
  }

  /** What could not be read; empty when nothing is wrong. */
  String wrong() {
    return wrong;
  }

  /** All rows, as far as they can be read. */
  List<List<byte @Nullable []>> rows() {
    List<List<byte @Nullable []>> rows = new ArrayList<>();
    try {
      for (; ; ) {
        rows.add(row());
        blanks();
        if (!here(',')) {
          if (!here(';') && at < text.length) {
            // ON CONFLICT DO NOTHING and the like say nothing of the row
            at = text.length;
          }
          return rows;
        }
      }
    } catch (Unreadable unreadable) {
      wrong = String.valueOf(unreadable.getMessage());
      return rows;
    }
  }

  private List<byte @Nullable []> row() throws Unreadable {
    List<byte @Nullable []> values = new ArrayList<>();
    blanks();
    expect('(');
    do {
      blanks();
      values.add(value());
      blanks();
    } while (here(','));
    expect(')');
    return values;
  }

  private void blanks() {
    while (at < text.length && text[at] <= ' ' && text[at] >= 0) {
      at++;
    }
  }

  private boolean here(char wanted) {
    boolean found = at < text.length && text[at] == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char wanted) throws Unreadable {
    if (!here(wanted)) {
      throw new Unreadable("expected '" + wanted + "' at character " + at + " of the statement");
    }
  }

  private byte @Nullable [] value() throws Unreadable {
    if (here('\'')) {
      return string(false);
    }
    if (at + 1 < text.length && (text[at] | 0x20) == 'e' && text[at + 1] == '\'') {
      at += 2;
      return string(true);
    }
    int start = at;
    while (at < text.length && text[at] != ',' && text[at] != ')') {
      at++;
    }
    String word = new String(text, start, at - start, StandardCharsets.UTF_8).strip();
    return word.equalsIgnoreCase("NULL") || word.equalsIgnoreCase("DEFAULT")
        ? null
        : word.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] string(boolean escapes) throws Unreadable {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    while (at < text.length) {
      byte b = text[at++];
      if (b == '\'' && !here('\'')) {
        cast();
        return value.toByteArray();
      }
      if (escapes && b == '\\' && at < text.length) {
        escaped(value);
      } else {
        value.write(b);
      }
    }
    throw new Unreadable("a string is never closed");
  }

  private void escaped(ByteArrayOutputStream value) {
    byte b = text[at++];
    switch (b) {
      case 'n' -> value.write('\n');
      case 'r' -> value.write('\r');
      case 't' -> value.write('\t');
      case 'b' -> value.write('\b');
      case 'f' -> value.write('\f');
      default -> value.write(b);
    }
  }

  /** Passes {@code ::type} behind a string. */
  private void cast() {
    if (at + 1 < text.length && text[at] == ':' && text[at + 1] == ':') {
      while (at < text.length && text[at] != ',' && text[at] != ')') {
        at++;
      }
    }
  }
}

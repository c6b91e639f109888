package org.scelle.detect.secret;

import java.util.Arrays;
import org.scelle.detect.Automaton;

/** The characters that keywords are made of: case, accents and kinds of blanks do not matter. */
final class Letters implements Automaton.Alphabet {

  static final Letters ALPHABET = new Letters();

  private static final int OTHER = 63;
  private static final String SIGNS = " _-:/$=.{+'~";
  private static final byte[] TABLE = table();

  private Letters() {}

  @Override
  public int bits() {
    return 6;
  }

  @Override
  public int letter(char c) {
    if (c < TABLE.length) {
      return TABLE[c];
    }
    return switch (c) {
      case '\u202F', '\u2009' -> TABLE[' '];
      case '\u2019' -> TABLE['\''];
      case '\uFF1A' -> TABLE[':'];
      default -> OTHER;
    };
  }

  private static byte[] table() {
    byte[] table = new byte[0x180];
    Arrays.fill(table, (byte) OTHER);
    for (char c = 'a'; c <= 'z'; c++) {
      table[c] = (byte) (c - 'a');
      table[Character.toUpperCase(c)] = table[c];
    }
    for (char c = '0'; c <= '9'; c++) {
      table[c] = (byte) (26 + c - '0');
    }
    for (int i = 0; i < SIGNS.length(); i++) {
      table[SIGNS.charAt(i)] = (byte) (36 + i);
    }
    table['\t'] = table[' '];
    table['\u00A0'] = table[' '];
    table['"'] = table['\''];
    String accented = "éèêëàâçîïôûùÉÈÊËÀÂÇÎÏÔÛÙ";
    String plain = "eeeeaaciiouueeeeaaciiouu";
    for (int i = 0; i < accented.length(); i++) {
      table[accented.charAt(i)] = table[plain.charAt(i)];
    }
    return table;
  }
}

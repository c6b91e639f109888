package org.scelle.detect.marking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.Automaton;
import org.scelle.detect.Resource;

/** What single characters look like to a reader: one table for the basic plane, rules beyond. */
final class Symbols {

  /** Not seen by a reader: format characters, controls, combining marks. */
  static final char DROPPED = 0;

  /** Stands for several letters (ligatures) or lies beyond the basic plane. */
  static final char SLOW = '\uFFFF';

  /** The letters that forms are spelt in. */
  static final Automaton.Alphabet ALPHABET =
      new Automaton.Alphabet() {
        @Override
        public int bits() {
          return 5;
        }

        @Override
        public int letter(char folded) {
          return Symbols.letter(folded);
        }
      };

  /** Neither letter nor digit, and nothing to look at twice. */
  static final byte OTHER = -1;

  /** A reader does not see it. */
  static final byte UNSEEN = -2;

  /** May begin a disguise. */
  static final byte ODD = -3;

  /** Signs that begin a decoding. */
  private static final String ESCAPING = "&%\\=<";

  private static final Map<Integer, Character> LOOKALIKES = lookalikes();
  private static final char[] BASIC = basic();
  private static final byte[] LETTER = letters();
  private static final byte[] KINDS = kinds();

  private Symbols() {}

  /**
   * The character as read: a lower-case Latin letter, a digit, a space, a line feed, punctuation,
   * {@link #DROPPED} or {@link #SLOW}.
   */
  static char fold(char c) {
    return BASIC[c];
  }

  /** The same for any code point. */
  static String fold(int codePoint) {
    int boxed = boxed(codePoint);
    if (boxed >= 0) {
      return String.valueOf((char) ('a' + boxed));
    }
    return switch (codePoint) {
      case 'œ', 'Œ' -> "oe";
      case 'æ', 'Æ' -> "ae";
      case 'ß', 'ẞ' -> "ss";
      default -> decomposed(codePoint);
    };
  }

  /** Whether a reader sees a capital. */
  static boolean capital(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z';
    }
    if (Character.isUpperCase(codePoint) || boxed(codePoint) >= 0) {
      return true;
    }
    if (codePoint < 0x250 || !Character.isDefined(codePoint)) {
      return false;
    }
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    return Character.isUpperCase(plain.codePointAt(0)) || smallCapital(codePoint);
  }

  /**
   * A number for the letter, doubles taken together (i, l, 1; o, 0), from 0 to 27; negative when
   * the folded character is no letter or digit.
   */
  static int letter(char folded) {
    return folded < 128 ? LETTER[folded] : -1;
  }

  /** What a walk over raw text needs of a character: a letter number, or one of the others. */
  static int kind(char raw) {
    return KINDS[raw];
  }

  private static byte[] kinds() {
    byte[] table = new byte[0x10000];
    for (int c = 0; c < table.length; c++) {
      char folded = BASIC[c];
      int letter = letter(folded);
      boolean sign = folded == '|' || folded == '!' || folded == '$' || folded == '@';
      if (letter >= 0 && !sign) {
        table[c] = (byte) letter;
      } else if (folded == DROPPED) {
        table[c] = UNSEEN;
      } else {
        boolean odd = folded == SLOW || sign || ESCAPING.indexOf(c) >= 0;
        table[c] = odd ? ODD : OTHER;
      }
    }
    return table;
  }

  private static boolean smallCapital(int codePoint) {
    return (codePoint >= 0x1D00 && codePoint <= 0x1D22)
        || (codePoint >= 0xA730 && codePoint <= 0xA731)
        || (codePoint >= 0x0262 && codePoint <= 0x029F);
  }

  /** Boxed, negative circled and regional letters, which NFKC leaves alone; negative for others. */
  private static int boxed(int c) {
    if (c >= 0x1F130 && c <= 0x1F189) {
      int within = (c - 0x1F130) % 32;
      return within < 26 ? within : -1;
    }
    if (c >= 0x1F1E6 && c <= 0x1F1FF) {
      return c - 0x1F1E6;
    }
    if (c >= 0x1F110 && c <= 0x1F129) {
      return c - 0x1F110;
    }
    return c >= 0x249C && c <= 0x24B5 ? c - 0x249C : -1;
  }

  private static String decomposed(int codePoint) {
    if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
      return "";
    }
    StringBuilder seen = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
        .codePoints()
        .forEach(part -> append(seen, part));
    return seen.toString();
  }

  private static void append(StringBuilder seen, int part) {
    if (part == '\n'
        || part == '\r'
        || part == 0x0B
        || part == 0x0C
        || part == 0x85
        || part == 0x2028
        || part == 0x2029) {
      seen.append('\n');
      return;
    }
    if (part == '\t' || Character.isSpaceChar(part)) {
      seen.append(part == '\t' ? '\t' : ' ');
      return;
    }
    if (part == 0xFFFD) {
      seen.append('e');
      return;
    }
    int type = Character.getType(part);
    if (type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONTROL) {
      return;
    }
    int lower = Character.toLowerCase(part);
    Character double_ = LOOKALIKES.get(lower);
    if (double_ == null) {
      double_ = LOOKALIKES.get(part);
    }
    seen.appendCodePoint(double_ == null ? lower : double_);
  }

  private static Map<Integer, Character> lookalikes() {
    Map<Integer, Character> map = new HashMap<>();
    for (String line : Resource.lines(Symbols.class, "lookalikes.txt")) {
      if (!line.startsWith("#") && line.length() > 2) {
        line.substring(2).codePoints().forEach(c -> map.put(c, line.charAt(0)));
      }
    }
    return Map.copyOf(map);
  }

  private static char[] basic() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      if ((c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0)) {
        table[c] = (char) c;
        continue;
      }
      String seen = c >= 0xD800 && c <= 0xDFFF ? "  " : fold(c);
      table[c] = seen.isEmpty() ? DROPPED : seen.length() == 1 ? seen.charAt(0) : SLOW;
    }
    return table;
  }

  private static byte[] letters() {
    byte[] table = new byte[128];
    Arrays.fill(table, (byte) -1);
    for (char c = 'a'; c <= 'z'; c++) {
      table[c] = (byte) (c - 'a');
    }
    for (char c = '0'; c <= '9'; c++) {
      table[c] = 26;
    }
    for (String doubles : List.of("il1|!", "o0", "s5$", "e3", "a4@", "t7")) {
      for (int i = 1; i < doubles.length(); i++) {
        table[doubles.charAt(i)] = (byte) (doubles.charAt(0) - 'a');
      }
    }
    return table;
  }
}

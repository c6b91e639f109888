package org.scelle.detect.marking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.model.Where;

/** Tells the properties that labels are kept in from those that describe a file. */
final class LabelKeys {

  /** How much of a text before a value may be its key. */
  private static final int LONGEST_KEY = 80;

  /** How much may stand between the sign after a key and the hit: the name of an owner. */
  private static final int LONGEST_BETWEEN = 12;

  /** The name of an attached file up to its first word (RFC 6266, RFC 8187). */
  private static final Pattern ATTACHED =
      Pattern.compile("name\\*?(0\\*?)? ?= ?(\"|[a-z0-9-]*'[a-z-]*')?$");

  private static final Pattern PROSE_QUOTE = Pattern.compile("[a-z] [a-z]{2,} ?[\"«“] ?$");

  private LabelKeys() {}

  /** Whether the hit is the value of a property that holds a label. */
  static boolean holds(Hit hit, Surroundings around, Place place) {
    if (place.where() != Where.METADATA) {
      return false;
    }
    String key = key(around, place);
    String first = hit.form().words().get(0);
    boolean tag = key.contains("tag") || key.contains("keyword");
    if (tag && (first.equals("tlp") || first.equals("pap"))) {
      return true;
    }
    if (hit.form().strength() == Form.Strength.RARE && around.right == Surroundings.Edge.WORD) {
      return false;
    }
    boolean own = contains(Vocabulary.LABEL_KEY, key) || key.endsWith("sec=");
    return own && (!contains(Vocabulary.PROSE_KEY, key) || key.contains("classif"));
  }

  /** Whether the hit opens the name of an attached file. */
  static boolean attached(Surroundings around) {
    return ATTACHED.matcher(around.lineBefore).find();
  }

  /** Whether the label says of itself that it is switched off or was taken away. */
  static boolean off(Surroundings around, Place place) {
    String line = around.line;
    return place.where() == Where.METADATA
        && (line.contains("removed=\"1\"")
            || line.contains("removed=true")
            || line.contains("enabled=false")
            || line.contains("enabled=0")
            || line.contains("enabled: false"));
  }

  /** Whether the hit is all of a value: from a key or an opening sign to a closing one. */
  static boolean whole(Surroundings around) {
    String before = around.lineBefore.stripTrailing();
    String after = around.lineAfter.stripLeading();
    boolean opens = before.isEmpty() || ":=\"'(>[".indexOf(before.charAt(before.length() - 1)) >= 0;
    if (quotedInProse(around)) {
      return false;
    }
    if (!opens || after.isEmpty()) {
      return opens;
    }
    boolean next = after.charAt(0) == ';' && (after.indexOf('=') > 0 || after.indexOf(':') > 0);
    return next || "\"')<]".indexOf(after.charAt(0)) >= 0;
  }

  /** Whether the quotation mark before it follows words, and no sign of a key. */
  static boolean quotedInProse(Surroundings around) {
    return PROSE_QUOTE.matcher(around.lineBefore).find();
  }

  /** Whether the key is one of those that describe a file. */
  static boolean describes(Surroundings around, Place place) {
    return contains(Vocabulary.PROSE_KEY, key(around, place));
  }

  /** The key: the finer place, and the name before the sign between key and value. */
  private static String key(Surroundings around, Place place) {
    String before = around.lineBefore;
    int sign = Math.max(before.lastIndexOf(':'), before.lastIndexOf('='));
    sign = Math.max(sign, before.lastIndexOf('>'));
    String name = "";
    if (sign >= 0 && before.length() - sign <= LONGEST_BETWEEN && !more(before, sign)) {
      String cuts = before.charAt(sign) == '>' ? ";|" : ";,{}()|<[";
      int from = sign;
      while (from > 0 && sign - from < LONGEST_KEY && cuts.indexOf(before.charAt(from - 1)) < 0) {
        from--;
      }
      name = before.substring(from, sign + 1);
    } else if (sign < 0 && place.detail().isEmpty() && before.strip().indexOf(' ') < 0) {
      name = before;
    }
    return (place.detail() + " " + name).toLowerCase(Locale.ROOT);
  }

  /** Whether other values stand between the sign after a key and the hit. */
  private static boolean more(String before, int sign) {
    for (int i = sign; i < before.length(); i++) {
      if (",;|(".indexOf(before.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Set<String> parts, String key) {
    return parts.stream().anyMatch(key::contains);
  }
}

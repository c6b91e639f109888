package org.scelle.detect.marking;

import java.util.Locale;
import java.util.Set;
import org.scelle.model.Where;

/** Tells the properties that labels are kept in from those that describe a file. */
final class LabelKeys {

  /** How much of a text before a value may be its key. */
  private static final int LONGEST_KEY = 80;

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
    if (hit.form().strength() == Form.Strength.RARE
        && around.right == Surroundings.Edge.WORD) {
      return false;
    }
    boolean own = contains(Vocabulary.LABEL_KEY, key) || key.endsWith("sec=");
    return own && (!contains(Vocabulary.PROSE_KEY, key) || key.contains("classif"));
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

  /** The key: the finer place, and what stands before the last sign between key and value. */
  private static String key(Surroundings around, Place place) {
    String before = around.lineBefore;
    int sign = Math.max(before.lastIndexOf(':'), before.lastIndexOf('='));
    int end = Math.max(sign, before.lastIndexOf('>')) + 1;
    String name =
        end > 0 || place.detail().isEmpty() && before.strip().indexOf(' ') < 0
            ? before.substring(Math.max(0, end - LONGEST_KEY), end > 0 ? end : before.length())
            : "";
    return (place.detail() + " " + name).toLowerCase(Locale.ROOT);
  }

  private static boolean contains(Set<String> parts, String key) {
    return parts.stream().anyMatch(key::contains);
  }
}

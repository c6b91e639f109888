package org.scelle.format.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of HTML and where it stands. */
public sealed interface HtmlToken {

  /** The first byte. */
  long start();

  /** The byte after the last. */
  long end();

  /** The piece as it stands. */
  String raw();

  /**
   * @param name in lower case
   * @param childless whether it ends itself, or is of a kind that holds nothing
   */
  record Start(
      long start, long end, String raw, String name, List<Attribute> attributes, boolean childless)
      implements HtmlToken {

    /** The value of an attribute, without escapes; {@code null} when it is not there. */
    public @Nullable String get(String wanted) {
      for (Attribute attribute : attributes) {
        if (attribute.name.equals(wanted)) {
          return attribute.value;
        }
      }
      return null;
    }

    /** Whether it is of that class. */
    public boolean is(String wanted) {
      String classes = get("class");
      if (classes == null) {
        return false;
      }
      for (int at = classes.indexOf(wanted); at >= 0; at = classes.indexOf(wanted, at + 1)) {
        int after = at + wanted.length();
        if ((at == 0 || classes.charAt(at - 1) <= ' ')
            && (after == classes.length() || classes.charAt(after) <= ' ')) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param name in lower case
   * @param value without escapes
   */
  record Attribute(String name, String value) {}

  /**
   * @param name in lower case
   */
  record End(long start, long end, String raw, String name) implements HtmlToken {}

  /** Text, with its escapes; a long one comes in pieces. */
  record Text(long start, long end, String raw) implements HtmlToken {}

  /** Comments, scripts, styles, and what is not worth being called a tag. */
  record Other(long start, long end, String raw) implements HtmlToken {}
}

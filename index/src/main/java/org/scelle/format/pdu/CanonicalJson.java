package org.scelle.format.pdu;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;

/**
 * The one way to write a JSON value (Matrix specification, appendices, "Canonical JSON"): no
 * spaces, keys by code point, UTF-8, no escapes but the needed ones. Numbers that are not whole,
 * which room versions before 6 allow, stay as they are written.
 */
public final class CanonicalJson {

  /** UTF-16 would put what needs a surrogate pair before U+E000. */
  static final Comparator<String> BY_CODE_POINT = CanonicalJson::compare;

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(1024);

  private CanonicalJson() {}

  public static byte[] of(Json value) {
    CanonicalJson writer = new CanonicalJson();
    writer.value(value);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean high = Character.isSurrogate(x) != Character.isSurrogate(y);
        return high ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y)) : x - y;
      }
    }
    return a.length() - b.length();
  }

  private void value(Json value) {
    switch (value) {
      case Json.Obj object -> object(object);
      case Json.Arr array -> array(array);
      case Json.Text text -> text(text.value());
      case Json.Bare bare -> out.append(bare.written().equals("-0") ? "0" : bare.written());
    }
  }

  private void object(Json.Obj object) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      text(member.getKey());
      out.append(':');
      value(member.getValue());
      if (members.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private void array(Json.Arr array) {
    out.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(array.items().get(i));
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < 0x20) {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}

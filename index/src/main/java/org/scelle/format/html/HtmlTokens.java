package org.scelle.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;

/**
 * Cuts HTML into tokens that tile the file. Whatever stands there becomes a token: nothing is
 * refused. Every byte is looked at once, and memory is bounded by one token.
 */
public final class HtmlTokens {

  private static final int LONGEST_TEXT = 64 << 10;
  private static final int LONGEST_TAG = 8 << 20;

  private static final Set<String> CHILDLESS =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private final ByteWindow bytes;
  private @Nullable String script;

  public HtmlTokens(InputStream in) {
    bytes = new ByteWindow(in);
    bytes.keepAtMost(LONGEST_TAG);
  }

  /** The next token; {@code null} at the end. */
  public @Nullable HtmlToken next() throws IOException {
    long start = bytes.at();
    long before = bytes.pin(start);
    try {
      return more() ? token(start) : null;
    } catch (Damage tooLarge) {
      return new HtmlToken.Other(start, bytes.at(), "");
    } finally {
      bytes.unpin(before);
    }
  }

  private boolean more() throws IOException, Damage {
    return bytes.look() >= 0;
  }

  private int peek() throws IOException, Damage {
    return bytes.look();
  }

  private int take() throws IOException, Damage {
    int b = bytes.look();
    bytes.pass();
    return b;
  }

  private HtmlToken token(long start) throws IOException, Damage {
    if (script != null) {
      return script(start, script);
    }
    if (peek() != '<') {
      return text(start);
    }
    bytes.pass();
    int b = peek();
    if (isLetter(b)) {
      return opening(start);
    }
    if (b == '/') {
      bytes.pass();
      return isLetter(peek()) ? closing(start) : text(start);
    }
    if (b == '!' || b == '?') {
      return comment(start);
    }
    return text(start);
  }

  private static boolean isLetter(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private String raw(long start) {
    return bytes.text(start);
  }

  private HtmlToken text(long start) throws IOException, Damage {
    while (more() && peek() != '<') {
      if (bytes.at() - start >= LONGEST_TEXT && mayBreak(bytes.at() - start)) {
        break;
      }
      bytes.pass();
    }
    return new HtmlToken.Text(start, bytes.at(), raw(start));
  }

  /** A long text is cut before a space or an escape; where there is none, between characters. */
  private boolean mayBreak(long length) throws IOException, Damage {
    int b = peek();
    return b == ' ' || b == '&' || (length >= 2 * LONGEST_TEXT && (b & 0xc0) != 0x80);
  }

  private HtmlToken comment(long start) throws IOException, Damage {
    bytes.pass();
    boolean dashes = false;
    if (peek() == '-') {
      bytes.pass();
      dashes = peek() == '-';
    }
    int run = 0;
    while (more()) {
      int b = take();
      if (b == '>' && (!dashes || run >= 2)) {
        break;
      }
      run = b == '-' ? run + 1 : 0;
    }
    return new HtmlToken.Other(start, bytes.at(), "");
  }

  /** Passes what a script or a style sheet says, up to the tag that ends it. */
  private HtmlToken script(long start, String name) throws IOException, Damage {
    while (more()) {
      if (peek() == '<' && bytes.at() > start) {
        break;
      }
      bytes.pass();
      boolean closes = bytes.at() - start == 2 + name.length();
      if (closes && raw(start).toLowerCase(Locale.ROOT).equals("</" + name)) {
        script = null;
        return closing(start);
      }
      if (bytes.at() - start >= LONGEST_TEXT) {
        break;
      }
    }
    return new HtmlToken.Other(start, bytes.at(), "");
  }

  private HtmlToken closing(long start) throws IOException, Damage {
    if (!toEndOfTag()) {
      return new HtmlToken.Other(start, bytes.at(), "");
    }
    String raw = raw(start);
    return new HtmlToken.End(start, bytes.at(), raw, name(raw, 2));
  }

  private HtmlToken opening(long start) throws IOException, Damage {
    if (!toEndOfTag()) {
      return new HtmlToken.Other(start, bytes.at(), "");
    }
    String raw = raw(start);
    String name = name(raw, 1);
    boolean childless = CHILDLESS.contains(name) || raw.endsWith("/>");
    if (!childless && (name.equals("script") || name.equals("style"))) {
      script = name;
    }
    List<HtmlToken.Attribute> attributes = attributes(raw, 1 + name.length());
    return new HtmlToken.Start(start, bytes.at(), raw, name, attributes, childless);
  }

  /** Goes on behind the {@code >} that is not in quotes; returns false when there is none. */
  private boolean toEndOfTag() throws IOException, Damage {
    int last = 0;
    int quote = 0;
    while (more()) {
      int b = take();
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        return true;
      } else if ((b == '"' || b == '\'') && last == '=') {
        quote = b;
      }
      last = b == ' ' || b == '\n' || b == '\t' || b == '\r' ? last : b;
    }
    return false;
  }

  private static String name(String raw, int from) {
    int end = from;
    while (end < raw.length() && !isBreak(raw.charAt(end))) {
      end++;
    }
    return raw.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isBreak(char c) {
    return c <= ' ' || c == '>' || c == '/';
  }

  private static List<HtmlToken.Attribute> attributes(String raw, int from) {
    List<HtmlToken.Attribute> found = new ArrayList<>();
    int end = raw.length() - 1;
    int at = from;
    while (at < end) {
      while (at < end && isBreak(raw.charAt(at))) {
        at++;
      }
      int nameEnd = at;
      while (nameEnd < end && raw.charAt(nameEnd) != '=' && !isBreak(raw.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = raw.substring(at, nameEnd).toLowerCase(Locale.ROOT);
      at = blanks(raw, nameEnd, end);
      String value = "";
      if (at < end && raw.charAt(at) == '=') {
        at = blanks(raw, at + 1, end);
        int stop = valueEnd(raw, at, end);
        boolean quoted = stop < end && stop > at && isQuote(raw.charAt(at));
        value = raw.substring(quoted ? at + 1 : at, stop);
        at = quoted ? stop + 1 : stop;
      }
      if (!name.isEmpty()) {
        found.add(new HtmlToken.Attribute(name, HtmlEntities.decoded(value)));
      }
    }
    return found;
  }

  private static int blanks(String raw, int from, int end) {
    int at = from;
    while (at < end && raw.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Where the value that begins there ends: at its closing quote, or before a blank. */
  private static int valueEnd(String raw, int from, int end) {
    if (from < end && isQuote(raw.charAt(from))) {
      int close = raw.indexOf(raw.charAt(from), from + 1);
      return close < 0 || close > end ? end : close;
    }
    int at = from;
    while (at < end && raw.charAt(at) > ' ') {
      at++;
    }
    return at;
  }
}

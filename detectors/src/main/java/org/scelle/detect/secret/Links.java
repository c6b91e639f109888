package org.scelle.detect.secret;

import java.util.Locale;
import java.util.function.Consumer;

/** Addresses that bring a credential along (RFC 3986 section 3.2.1, and what services add). */
final class Links implements Rule {

  private static final int LONGEST = 2_000;

  private enum Form {
    /** {@code scheme://user:password@host}. */
    USER_INFO,
    /** {@code otpauth://totp/…?secret=…} (Key URI Format). */
    ONE_TIME,
    /** {@code WIFI:T:WPA;S:…;P:…;;}. */
    WIRELESS,
    /** {@code ?sv=…&sig=…} (Azure Storage, "Create a service SAS"). */
    SIGNED
  }

  private final Form form;

  private Links(Form form) {
    this.form = form;
  }

  static void addTo(Keywords keywords) {
    keywords.add(new Links(Form.USER_INFO), "://");
    keywords.add(new Links(Form.ONE_TIME), "otpauth://");
    keywords.add(new Links(Form.WIRELESS), "wifi:");
    keywords.add(new Links(Form.SIGNED), "sig=");
  }

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    switch (form) {
      case USER_INFO -> userInfo(text, from, to, found);
      case ONE_TIME -> parameter(text, from, "secret=", Kind.ONE_TIME_SECRET, found);
      case WIRELESS -> wireless(text, from, found);
      case SIGNED -> signed(text, from, to, found);
    }
  }

  private static int stop(String text, int from) {
    int at = from;
    while (at < text.length()
        && at - from < LONGEST
        && !Scan.space(text.charAt(at))
        && "\"<>`".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static void userInfo(String text, int from, int to, Consumer<Credential> found) {
    if (!Character.isLetterOrDigit(Scan.at(text, from - 1))) {
      return;
    }
    int colon = -1;
    int sign = -1;
    int stop = Math.min(stop(text, to), to + 300);
    for (int at = to; at < stop; at++) {
      char c = text.charAt(at);
      if (c == ':' && colon < 0) {
        colon = at;
      } else if (c == '@') {
        sign = at;
      } else if (c == '/' && (sign >= 0 || colon < 0 || !later(text, at, stop))) {
        break;
      } else if (c == '?' || c == '#' || c == ',') {
        if (sign >= 0 || colon < 0) {
          break;
        }
      }
    }
    if (colon < to || sign < colon || !Character.isLetterOrDigit(Scan.at(text, sign + 1))) {
      return;
    }
    String value = text.substring(colon + 1, sign);
    boolean port = value.indexOf('/') >= 0 && Scan.digit(value.charAt(0));
    if (!port
        && value.length() >= 3
        && !Value.sample(value)
        && !value.contains("://")
        && !weakPair(text, to, colon, value)) {
      found.accept(
          new Credential(
              Kind.LINK_PASSWORD, colon + 1, sign, text.substring(to, colon), "in a link"));
    }
  }

  /** A password with a slash in it, as people write them, when the sign comes soon. */
  private static boolean later(String text, int at, int stop) {
    for (int i = at + 1; i < Math.min(stop, at + 24); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return true;
      }
      if (c == '/' || c == '?' || c == '.') {
        return false;
      }
    }
    return false;
  }

  /** {@code user:pass@}, {@code user:password@}: how documents write the form. */
  private static boolean weakPair(String text, int from, int colon, String value) {
    String user = text.substring(from, colon).toLowerCase(Locale.ROOT);
    return user.startsWith("<")
        || (user.equals(value) && user.length() < 5)
        || value.equals("pass");
  }

  private static void parameter(
      String text, int from, String name, Kind kind, Consumer<Credential> found) {
    int stop = stop(text, from);
    int at = text.substring(from, stop).indexOf(name);
    if (at < 0) {
      return;
    }
    int value = from + at + name.length();
    int end = value;
    while (end < stop && (Scan.ascii(text.charAt(end)) || text.charAt(end) == '=')) {
      end++;
    }
    if (end - value >= 8 && !Value.sample(text.substring(value, end))) {
      found.accept(new Credential(kind, value, end, "", "in a link"));
    }
  }

  private static void wireless(String text, int from, Consumer<Credential> found) {
    int stop = Scan.lineStop(text, from);
    String code = text.substring(from, Math.min(stop, from + 300));
    int at = code.indexOf(";P:");
    int end = at < 0 ? -1 : code.indexOf(';', at + 3);
    if (end > at + 3 && code.contains("S:") && !Value.sample(code.substring(at + 3, end))) {
      found.accept(
          new Credential(Kind.WIFI_KEY, from + at + 3, from + end, "", "in a code for phones"));
    }
  }

  private static void signed(String text, int from, int to, Consumer<Credential> found) {
    int end = to;
    while (end < text.length()
        && end - to < 200
        && (Scan.ascii(text.charAt(end)) || "%+/".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (Scan.at(text, end) == '=' && end - to < 200) {
      end++;
    }
    if (end - to < 40 || !Value.random(text.substring(to, end).replace("%", ""), 30)) {
      return;
    }
    int start = from;
    while (start > 0
        && from - start < LONGEST
        && !Scan.space(text.charAt(start - 1))
        && "\"'<>".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String link = text.substring(start, stop(text, to));
    if (link.contains("sv=20") || (link.contains("sr=") && link.contains("se="))) {
      found.accept(
          new Credential(Kind.SIGNED_LINK, to, end, "", "Azure: a signature with its terms"));
    }
  }
}

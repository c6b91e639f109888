package org.scelle.format.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Damage;
import org.scelle.format.pdu.Json;

/** Texts: plain, quoted, and as blocks of lines. */
final class YamlScalars {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  /** No plain key begins with one of these. */
  private static final String INDICATORS = "{[|>&*!%@`";

  private static final String ESCAPES = "0abtnvfre \"/\\N_LP";
  private static final String MEANINGS =
      "\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final YamlText text;

  YamlScalars(YamlText text) {
    this.text = text;
  }

  /** What a plain text stands for. */
  static Json typed(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> new Json.Bare("null");
      case "true", "True", "TRUE" -> new Json.Bare("true");
      case "false", "False", "FALSE" -> new Json.Bare("false");
      default -> NUMBER.matcher(plain).matches() ? new Json.Bare(plain) : new Json.Text(plain);
    };
  }

  /** The key that stands here, its colon passed; {@code null} when there is none on this line. */
  @Nullable String key() throws Damage {
    String key;
    if (text.atEnd() || INDICATORS.indexOf(text.look()) >= 0) {
      return null;
    }
    if (text.look() == '"' || text.look() == '\'') {
      int end = text.lineEnd();
      key = quoted();
      text.blanks();
      if (text.at() > end) {
        return null;
      }
    } else {
      int start = text.at();
      while (!text.atLineEnd() && !atColon()) {
        text.pass(1);
      }
      key = text.from(start).stripTrailing();
    }
    if (!atColon()) {
      return null;
    }
    text.pass(1);
    return key;
  }

  private boolean atColon() {
    return text.look() == ':' && text.breaksAfter(1);
  }

  /** A key in braces, its colon passed. */
  String flowKey() throws Damage {
    boolean quoted = text.look() == '"' || text.look() == '\'';
    String key = quoted ? quoted() : flowPlain();
    text.toContent();
    if (text.look() != ':') {
      throw YamlText.broken("expected a colon behind a key");
    }
    text.pass(1);
    return key;
  }

  /** A plain text in brackets or braces. */
  String flowPlain() throws Damage {
    StringBuilder plain = new StringBuilder();
    int start = text.at();
    while (!text.atEnd() && ",[]{}".indexOf(text.look()) < 0 && !endsKey()) {
      if (text.look() == '\n') {
        plain.append(text.from(start).strip()).append(' ');
        text.toContent();
        start = text.at();
      } else {
        text.pass(1);
      }
    }
    if (text.atEnd()) {
      throw YamlText.broken("expected the end of a list or map");
    }
    return plain.append(text.from(start)).toString().strip();
  }

  private boolean endsKey() {
    return text.look() == ':' && (text.breaksAfter(1) || ",[]{}".indexOf(text.look(1)) >= 0);
  }

  /** A plain text that goes on in lines indented by more than {@code around}. */
  String plain(int around) {
    StringBuilder plain = new StringBuilder(plainLine());
    while (!text.atEnd()) {
      int before = text.at();
      int breaks = 0;
      while (text.look() == '\n') {
        breaks++;
        text.pass(1);
        while (text.look() == ' ') {
          text.pass(1);
        }
      }
      if (breaks == 0 || text.atEnd() || text.column() <= around || text.look() == '#') {
        text.to(before);
        break;
      }
      plain.append(breaks == 1 ? " " : "\n".repeat(breaks - 1)).append(plainLine());
    }
    return plain.toString();
  }

  /** What this line says before a comment. */
  private String plainLine() {
    int start = text.at();
    while (!text.atLineEnd() && !(text.look() == ' ' && text.look(1) == '#')) {
      text.pass(1);
    }
    String said = text.from(start).strip();
    text.to(text.lineEnd());
    return said;
  }

  /** A text in single or double quotes, line breaks folded. */
  String quoted() throws Damage {
    char quote = (char) text.look();
    StringBuilder said = new StringBuilder();
    text.pass(1);
    while (text.look() != quote || (quote == '\'' && text.look(1) == quote)) {
      int c = text.look();
      if (c < 0) {
        throw YamlText.broken("expected the quote that ends a text");
      } else if (c == '\n') {
        fold(said);
      } else if (c == '\\' && quote == '"') {
        escape(said);
      } else {
        said.append((char) c);
        text.pass(c == quote ? 2 : 1);
      }
    }
    text.pass(1);
    return said.toString();
  }

  /** One line break is a blank; more are one less. */
  private void fold(StringBuilder said) {
    int end = said.length();
    while (end > 0 && (said.charAt(end - 1) == ' ' || said.charAt(end - 1) == '\t')) {
      end--;
    }
    said.setLength(end);
    int breaks = 0;
    while (text.look() == '\n' || text.look() == ' ' || text.look() == '\t') {
      breaks += text.look() == '\n' ? 1 : 0;
      text.pass(1);
    }
    said.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
  }

  private void escape(StringBuilder said) throws Damage {
    int c = text.look(1);
    int known = c < 0 ? -1 : ESCAPES.indexOf(c);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    text.pass(2);
    if (c == '\n') {
      while (text.look() == ' ' || text.look() == '\t') {
        text.pass(1);
      }
    } else if (known >= 0) {
      said.append(MEANINGS.charAt(known));
    } else if (digits > 0) {
      said.appendCodePoint(codePoint(digits));
    } else {
      throw YamlText.broken("an escape that YAML does not know");
    }
  }

  private int codePoint(int digits) throws Damage {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(text.look(), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT >> 4) {
        throw YamlText.broken("expected the number of a character");
      }
      code = code * 16 + digit;
      text.pass(1);
    }
    if (!Character.isValidCodePoint(code)) {
      throw YamlText.broken("expected the number of a character");
    }
    return code;
  }

  /** A block of lines behind {@code |} or {@code >}, indented by more than {@code around}. */
  String literal(int around) throws Damage {
    String head = text.line();
    boolean folded = head.charAt(0) == '>';
    char end = head.contains("-") ? '-' : head.contains("+") ? '+' : ' ';
    int given =
        head.chars().filter(Character::isDigit).map(digit -> digit - '0').findFirst().orElse(0);
    int indent = given == 0 ? 0 : around + given;
    StringBuilder said = new StringBuilder();
    boolean more = false;
    boolean first = true;
    int breaks = 0;
    while (!text.atEnd()) {
      int start = text.at();
      String line = text.line();
      int blanks = line.length() - line.stripLeading().length();
      if (line.isBlank() && (indent == 0 || blanks <= indent)) {
        breaks++;
        continue;
      }
      indent = indent == 0 ? blanks : indent;
      if (blanks < indent || indent <= around) {
        text.to(start);
        break;
      }
      boolean further = blanks > indent;
      said.append(between(first ? -1 : breaks, folded && !more && !further));
      if (first) {
        said.append("\n".repeat(breaks));
      }
      said.append(line, indent, line.length());
      more = further;
      first = false;
      breaks = 0;
    }
    return said + ending(end, first, breaks);
  }

  /** What stands between two lines of a block with that many empty ones between them. */
  private static String between(int breaks, boolean folded) {
    if (breaks < 0) {
      return "";
    }
    if (folded) {
      return breaks == 0 ? " " : "\n".repeat(breaks);
    }
    return "\n".repeat(breaks + 1);
  }

  private static String ending(char end, boolean nothing, int breaks) {
    return switch (end) {
      case '-' -> "";
      case '+' -> "\n".repeat(nothing ? breaks : breaks + 1);
      default -> nothing ? "" : "\n";
    };
  }
}

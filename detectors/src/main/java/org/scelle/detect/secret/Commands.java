package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Command lines that hold a credential: of a {@link Program}, or of one of the few with a grammar
 * of their own.
 */
final class Commands implements Rule {

  private static final int LONGEST = 1_000;
  private static final int MOST_WORDS = 60;

  private final @Nullable Program program;

  private Commands(@Nullable Program program) {
    this.program = program;
  }

  static void addTo(Keywords keywords) {
    Program.all()
        .forEach(
            (program, words) -> keywords.add(new Commands(program), words.toArray(String[]::new)));
    keywords.add(
        new Commands(null),
        "net use",
        "net user",
        "chpasswd",
        "htpasswd",
        "sudo -s",
        "pass:",
        "net.exe use");
  }

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    if (Character.isLetter(Scan.at(text, from - 1))) {
      return;
    }
    if (program != null) {
      program.read(text, words(text, to), found);
    } else if (Scan.starts(text, from, "net")) {
      network(text, Scan.starts(text, to - 1, "r"), words(text, to), found);
    } else if (Scan.starts(text, from, "pass:")) {
      openssl(text, from, to, found);
    } else if (Scan.starts(text, from, "htpasswd")) {
      List<Scan.Literal> words = words(text, to);
      boolean batch =
          words.stream()
              .anyMatch(word -> word.of(text).startsWith("-") && word.of(text).contains("b"));
      if (batch && words.size() >= 4) {
        accept(
            Kind.PASSWORD,
            text,
            words.get(words.size() - 1),
            words.get(words.size() - 2).of(text),
            found);
      }
    } else {
      echoed(text, from, Scan.starts(text, from, "chpasswd"), found);
    }
  }

  /** The words of a command, over line ends that are joined. */
  private static List<Scan.Literal> words(String text, int from) {
    List<Scan.Literal> words = new ArrayList<>();
    int stop = Math.min(text.length(), from + LONGEST);
    int at = from;
    while (at < stop && words.size() < MOST_WORDS) {
      char c = text.charAt(at);
      boolean joins = (c == '\\' || c == '`' || c == '^') && Scan.lineEnd(Scan.at(text, at + 1));
      if (joins) {
        at += Scan.at(text, at + 1) == '\r' ? 3 : 2;
      } else if (Scan.blank(c)) {
        at++;
      } else if (Scan.lineEnd(c)
          || c == '|'
          || c == ';'
          || (c == '&' && Scan.at(text, at + 1) == '&')) {
        break;
      } else {
        Scan.Literal word = word(text, at);
        words.add(word);
        at = Math.max(at + 1, word.end());
      }
    }
    return words;
  }

  private static Scan.Literal word(String text, int at) {
    char c = text.charAt(at);
    Scan.Literal quoted = c == '"' || c == '\'' ? Scan.quoted(text, at) : null;
    if (quoted != null) {
      return quoted;
    }
    int end = at;
    while (end < text.length()
        && end - at < Scan.LONGEST_VALUE
        && !Scan.space(text.charAt(end))
        && "|`".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == '"' || text.charAt(end) == '\'') {
        Scan.Literal inner = Scan.quoted(text, end);
        if (inner != null) {
          end = inner.end();
          continue;
        }
      }
      end++;
    }
    return new Scan.Literal(at, end, false, end);
  }

  /** Where the value begins behind a user and a colon or percent sign; -1 for nowhere. */
  static int split(String text, Scan.Literal joined) {
    for (int i = joined.from(); i < joined.to(); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '%') {
        return i;
      }
    }
    return -1;
  }

  /** {@code net use X: \\server\share PASSWORD /user:U} and {@code net user NAME PASSWORD}. */
  private static void network(
      String text, boolean account, List<Scan.Literal> words, Consumer<Credential> found) {
    String user = "";
    List<Scan.Literal> rest = new ArrayList<>();
    for (Scan.Literal word : words) {
      String said = word.of(text);
      if (said.toLowerCase(Locale.ROOT).startsWith("/user:")
          || said.toLowerCase(Locale.ROOT).startsWith("/u:")) {
        user = said.substring(said.indexOf(':') + 1).replace("\"", "");
      } else if (!said.startsWith("/")
          && !said.startsWith("\\\\")
          && !said.endsWith(":")
          && !said.equals("*")) {
        rest.add(word);
      }
    }
    if (account && rest.size() == 2) {
      accept(Kind.DIRECTORY_BIND, text, rest.get(1), rest.get(0).of(text), found);
    } else if (!account && !user.isEmpty() && rest.size() == 1) {
      accept(Kind.DIRECTORY_BIND, text, rest.get(0), user, found);
    }
  }

  /** {@code -passin pass:VALUE}. */
  private static void openssl(String text, int from, int to, Consumer<Credential> found) {
    String before = text.substring(Math.max(0, from - 10), from);
    if (before.stripTrailing().matches(".*-pass(in|out)?")) {
      accept(Kind.PASSWORD, text, Scan.bare(text, to), "", found);
    }
  }

  /** {@code echo "user:password" | chpasswd}, {@code echo password | sudo -S …}. */
  private static void echoed(String text, int from, boolean withUser, Consumer<Credential> found) {
    int line = Math.max(Scan.lineStart(text, from), from - 200);
    int echo = text.substring(line, from).lastIndexOf("echo ");
    if (echo < 0) {
      return;
    }
    int at = Scan.blanks(text, line + echo + 5);
    Scan.Literal word =
        word(text, Scan.starts(text, at, "-e ") || Scan.starts(text, at, "-n ") ? at + 3 : at);
    int cut = withUser ? split(text, word) : word.from() - 1;
    if (cut >= word.from() - 1 && (!withUser || cut > 0)) {
      String user = withUser ? text.substring(word.from(), cut) : "";
      accept(
          Kind.PASSWORD,
          text,
          new Scan.Literal(cut + 1, word.to(), word.quoted(), word.end()),
          user,
          found);
    }
  }

  static void accept(
      Kind kind, String text, Scan.Literal value, String user, Consumer<Credential> found) {
    if (value.empty()
        || user.startsWith("<")
        || value.of(text).startsWith("-")
        || value.of(text).contains("\"")) {
      return;
    }
    if (Value.holds(value.of(text), Value.Context.LITERAL)) {
      found.accept(new Credential(kind, value.from(), value.to(), user, "on a command line"));
    }
  }
}

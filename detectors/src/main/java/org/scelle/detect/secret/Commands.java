package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Programs that take a credential on their command line, and the option that brings it. */
final class Commands implements Rule {

  private static final int LONGEST = 1_000;
  private static final int MOST_WORDS = 60;

  /**
   * How a program takes its credential.
   *
   * @param secret options, each with its sign; {@code -p} also as {@code -pVALUE} when it ends in *
   * @param user options that name the account
   * @param joined options whose value is {@code user:password} or {@code user%password}
   */
  private record Program(Kind kind, Set<String> secret, Set<String> user, Set<String> joined) {}

  private static final Program DIRECTORY =
      new Program(Kind.DIRECTORY_BIND, Set.of("-w*"), Set.of("-D", "-U"), Set.of());
  private static final Program WINDOWS =
      new Program(
          Kind.DIRECTORY_BIND,
          Set.of("/pass:*", "/rp", "-pwd", "/p:*", "/password:*"),
          Set.of("/user:*", "/ru", "/u:*"),
          Set.of());
  private static final Program REMOTE =
      new Program(
          Kind.DIRECTORY_BIND,
          Set.of("-p", "-pw", "--password", "--pass"),
          Set.of("-u", "-l", "-U", "--user"),
          Set.of("-U"));
  private static final Program ATTACHED =
      new Program(Kind.PASSWORD, Set.of("-p+"), Set.of("-u", "--user"), Set.of());
  private static final Program SHELL =
      new Program(Kind.PASSWORD, Set.of("-p*", "-P", "-a", "-pw"), Set.of("-l", "-u"), Set.of());
  private static final Program SEPARATE =
      new Program(
          Kind.PASSWORD, Set.of("-p", "--password", "-k"), Set.of("-u", "--username"), Set.of());
  private static final Program WEB =
      new Program(
          Kind.PASSWORD,
          Set.of("--password", "--http-password"),
          Set.of("--http-user"),
          Set.of("-u", "--user", "--proxy-user", "-U"));
  private static final Program SNMP =
      new Program(Kind.SNMP_COMMUNITY, Set.of("-c", "-A", "-X"), Set.of("-u"), Set.of());

  private final @Nullable Program program;

  private Commands(@Nullable Program program) {
    this.program = program;
  }

  static void addTo(Keywords keywords) {
    keywords.add(
        new Commands(DIRECTORY),
        "ldapsearch",
        "ldapadd",
        "ldapmodify",
        "ldapdelete",
        "ldapwhoami",
        "ldappasswd",
        "ldapcompare",
        "ldapvi");
    keywords.add(
        new Commands(WINDOWS),
        "cmdkey",
        "schtasks",
        "dsadd",
        "dsmod",
        "xfreerdp",
        "wfreerdp",
        "mstsc",
        "wmic");
    keywords.add(
        new Commands(REMOTE),
        "psexec",
        "smbclient",
        "rpcclient",
        "crackmapexec",
        "evil-winrm",
        "nxc smb",
        "rdesktop",
        "wmiexec");
    keywords.add(
        new Commands(ATTACHED),
        "mysql ",
        "mysqldump",
        "mysqladmin",
        "mariadb",
        "7z a",
        "7z x",
        "rar a");
    keywords.add(new Commands(SHELL), "sshpass", "redis-cli", "plink", "pscp", "unzip ", "psftp");
    keywords.add(
        new Commands(SEPARATE),
        "docker login",
        "podman login",
        "az login",
        "helm registry login",
        "mongo ",
        "mongosh");
    keywords.add(new Commands(WEB), "curl ", "curl.exe", "wget ");
    keywords.add(
        new Commands(SNMP),
        "snmpwalk",
        "snmpget",
        "snmpset",
        "snmpbulkwalk",
        "snmpbulkget",
        "snmptrap");
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
      options(program, text, words(text, to), found);
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

  private static void options(
      Program program, String text, List<Scan.Literal> words, Consumer<Credential> found) {
    String user = "";
    Scan.Literal secret = null;
    for (int i = 0; i < words.size(); i++) {
      Scan.Literal joined = option(program.joined, text, words, i);
      int cut = joined == null ? -1 : split(text, joined);
      if (joined != null && cut > 0) {
        secret = new Scan.Literal(cut + 1, joined.to(), true, joined.end());
        user = text.substring(joined.from(), cut);
        continue;
      }
      Scan.Literal named = option(program.user, text, words, i);
      user = named == null ? user : named.of(text);
      Scan.Literal given = option(program.secret, text, words, i);
      secret = given == null ? secret : given;
    }
    if (secret != null) {
      accept(program.kind, text, secret, user, found);
    }
  }

  private static int split(String text, Scan.Literal joined) {
    for (int i = joined.from(); i < joined.to(); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '%') {
        return i;
      }
    }
    return -1;
  }

  /** What an option brings when this word is one of them; {@code null} when it is not. */
  private static Scan.@Nullable Literal option(
      Set<String> options, String text, List<Scan.Literal> words, int i) {
    String word = words.get(i).of(text);
    if (words.get(i).quoted()) {
      return null;
    }
    for (String option : options) {
      boolean apart = !option.endsWith("+");
      String plain = option.replace("*", "").replace("+", "");
      if (apart && word.equals(plain) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
      if ((option.endsWith("*") || !apart)
          && word.length() > plain.length()
          && word.regionMatches(
              /* ignoreCase= */ plain.startsWith("/"), 0, plain, 0, plain.length())) {
        int from = words.get(i).from() + plain.length();
        Scan.Literal quoted = Scan.quoted(text, from);
        return quoted != null && quoted.end() <= words.get(i).end()
            ? quoted
            : new Scan.Literal(from, words.get(i).to(), false, words.get(i).end());
      }
      if (plain.startsWith("--") && word.startsWith(plain + "=")) {
        return new Scan.Literal(
            words.get(i).from() + plain.length() + 1, words.get(i).to(), false, words.get(i).end());
      }
    }
    return null;
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

  private static void accept(
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

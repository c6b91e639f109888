package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Functions and objects that take a credential as one of their arguments. */
final class Calls implements Rule {

  private static final int FURTHEST = 600;
  private static final int MOST_ARGUMENTS = 8;

  /**
   * @param secret which argument is the credential, from 0; negative counts from the last
   * @param user which one names the account; the same as {@code secret} for none
   */
  private record Shape(Kind kind, int secret, int user) {}

  private final Shape shape;

  private Calls(Kind kind, int secret, int user) {
    shape = new Shape(kind, secret, user);
  }

  static void addTo(Keywords keywords) {
    Kind bind = Kind.DIRECTORY_BIND;
    keywords.add(new Calls(bind, 2, 1), "directoryentry", "ldap_bind");
    keywords.add(
        new Calls(bind, 1, 0),
        "simple_bind_s",
        "simple_bind",
        "bind_s",
        "conn.bind",
        "client.bind",
        "ldap.bind");
    keywords.add(new Calls(bind, -1, -2), "principalcontext");
    keywords.add(new Calls(bind, 0, 0), "asplaintext", "setpassword", "securestring");
    keywords.add(
        new Calls(Kind.PASSWORD, 1, 0),
        "networkcredential",
        "pscredential",
        ".login",
        "httpbasicauth",
        "auth=",
        "auth =",
        "passwordauthentication");
    keywords.add(
        new Calls(Kind.PASSWORD, 2, 1),
        "getconnection",
        "mysqli_connect",
        "mysql_connect",
        "new pdo",
        "oci_connect");
    keywords.add(new Calls(Kind.PASSWORD, 1, 1), "security_credentials");
    keywords.add(new Calls(Kind.PASSWORD, 0, 0), "identified by");
  }

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    if (Scan.starts(text, from, "asplaintext") || Scan.starts(text, from, "securestring")) {
      plainText(text, from, to, found);
      return;
    }
    if (Scan.quote(Scan.at(text, from - 1))) {
      return; // a name in a list of names
    }
    List<Scan.Literal> arguments = arguments(text, to);
    int secret = shape.secret < 0 ? arguments.size() + shape.secret : shape.secret;
    int user = shape.user < 0 ? arguments.size() + shape.user : shape.user;
    if (Scan.starts(text, from, "security_credentials")) {
      secret = 0;
      user = 0;
    }
    if (secret < 0 || secret >= arguments.size() || (shape.secret < 0 && arguments.size() < 3)) {
      return;
    }
    accept(text, arguments.get(secret), name(text, arguments, user, secret), found);
  }

  private static String name(String text, List<Scan.Literal> arguments, int user, int secret) {
    if (user == secret || user < 0 || !arguments.get(user).quoted()) {
      return "";
    }
    return arguments.get(user).of(text);
  }

  private void accept(String text, Scan.Literal value, String user, Consumer<Credential> found) {
    if (value.quoted() && !value.empty() && Value.holds(value.of(text), Value.Context.LITERAL)) {
      String owner =
          user.isEmpty() ? Users.near(text, value.from(), value.end(), value.of(text)) : user;
      found.accept(
          new Credential(shape.kind, value.from(), value.to(), owner, "argument of a call"));
    }
  }

  /** {@code ConvertTo-SecureString "…" -AsPlainText -Force}, in whatever order. */
  private void plainText(String text, int from, int to, Consumer<Credential> found) {
    int line = Scan.lineStart(text, from);
    int verb = text.substring(line, from).toLowerCase(Locale.ROOT).lastIndexOf("convertto-");
    if (verb < 0) {
      return;
    }
    int stop = Scan.lineStop(text, to);
    for (int at = line + verb + 10; at < stop; at++) {
      if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        Scan.Literal literal = Scan.quoted(text, at);
        if (literal != null) {
          accept(text, literal, "", found);
        }
        return;
      }
      if (text.charAt(at) == '$' || text.charAt(at) == '|' || text.charAt(at) == ';') {
        return;
      }
    }
  }

  /** What is handed over: literals as they are, expressions as empty ones. */
  private static List<Scan.Literal> arguments(String text, int to) {
    List<Scan.Literal> arguments = new ArrayList<>();
    int at = opening(text, to);
    int stop = Math.min(text.length(), to + FURTHEST);
    while (at >= 0 && at < stop && arguments.size() < MOST_ARGUMENTS) {
      at = over(text, at, stop);
      Scan.Literal literal = Scan.quoted(text, at);
      if (literal == null) {
        int end = at;
        int depth = 0;
        while (end < stop && (depth > 0 || ",)\n;".indexOf(text.charAt(end)) < 0)) {
          depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
          end++;
        }
        literal = new Scan.Literal(at, end, false, end);
      }
      arguments.add(literal);
      at = over(text, literal.end(), stop);
      if (Scan.at(text, at) != ',') {
        break;
      }
      at++;
    }
    return arguments;
  }

  /** Over blanks, line ends and what joins lines. */
  private static int over(String text, int i, int stop) {
    int at = i;
    while (at < stop
        && (Scan.space(text.charAt(at))
            || (text.charAt(at) == '`' && Scan.lineEnd(Scan.at(text, at + 1))))) {
      at++;
    }
    return at;
  }

  /** Where the first argument begins; negative when nothing is called here. */
  private static int opening(String text, int to) {
    int at = Scan.nameStop(text, to);
    at = Scan.blanks(text, at);
    if (Scan.starts(text, at, "-ArgumentList")) {
      at = Scan.blanks(text, at + 13);
    }
    char c = Scan.at(text, at);
    if (c == '(' || c == ',') {
      return at + 1;
    }
    if (c == '@' && Scan.at(text, at + 1) == '(') {
      return at + 2;
    }
    return c == '"' || c == '\'' || c == '$' ? at : -1;
  }
}

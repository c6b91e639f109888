package org.scelle.detect.secret;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code name = value} in program text, settings, markup and prose: a name that speaks of a
 * credential, what ties a value to it, and a value that can be one.
 */
final class Assignments implements Rule {

  /** So many words may stand between "mot de passe" and its colon or verb. */
  private static final int MOST_WORDS = 6;

  private static final int LONGEST_WORD = 40;

  private static final Set<String> VERBS = Words.list("is");

  /** Words after which a sentence is about passwords, not a password. */
  private static final Set<String> ABOUT = Words.list("about");

  private final Keyword keyword;

  private Assignments(Keyword keyword) {
    this.keyword = keyword;
  }

  static void addTo(Keywords keywords) {
    for (Keyword keyword : Keyword.ALL) {
      keywords.add(new Assignments(keyword), keyword.spellings().toArray(String[]::new));
    }
  }

  /** What ties a value to a name. */
  private record Tie(int value, Value.Context context) {}

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    int end = to;
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--; // some keywords bring their colon along
    }
    Names name = Names.around(text, from, end, keyword.fit());
    if (name == null) {
      return;
    }
    Tie tie = tie(text, name);
    if (tie != null) {
      value(text, name, tie, found);
    }
  }

  private @Nullable Tie tie(String text, Names name) {
    int at = closed(text, name.to());
    boolean keyed = at > name.to();
    int next = Scan.blanks(text, at);
    char sign = Scan.at(text, next);
    if (sign == ':' || sign == '=' || sign == '：') {
      return sign(text, name, next, keyed);
    }
    if (sign == '>' && Scan.at(text, name.from() - 1) == '<') {
      return new Tie(inner(text, next + 1), Value.Context.LITERAL);
    }
    if (sign == ',' && keyed) {
      Tie argument = quoted(text, next + 1);
      boolean called = Scan.at(text, name.from() - 2) == '(' || argument == null;
      return called ? argument : null;
    }
    if (keyed && Scan.starts(text, next, "value=")) {
      return quoted(text, next + 6);
    }
    if (Scan.starts(text, at, "</Key>")) {
      int open = text.indexOf('<', at + 6);
      return open < 0 || open - at > 40 ? null : new Tie(inner(text, open), Value.Context.LITERAL);
    }
    return next == at ? null : spaced(text, name, next);
  }

  /** Behind the quotation mark or bracket that closes a name: {@code ["password"]}. */
  private static int closed(String text, int i) {
    int at = i;
    while (at - i < 4 && "\\\"'`])*»".indexOf(Scan.at(text, at)) >= 0) {
      at++;
    }
    return at;
  }

  private static @Nullable Tie quoted(String text, int i) {
    int at = Scan.blanks(text, i);
    return Scan.quoted(text, at) == null ? null : new Tie(at, Value.Context.LITERAL);
  }

  private @Nullable Tie sign(String text, Names name, int i, boolean keyed) {
    int at = i;
    boolean equals = false;
    while (at - i < 4 && ":=>：".indexOf(Scan.at(text, at)) >= 0) {
      equals |= text.charAt(at) == '=';
      at++;
    }
    if (text.startsWith("::", i) || Scan.at(text, i - 1) == '!') {
      return null;
    }
    int value = Scan.blanks(text, at);
    while (Scan.at(text, value) == '*') {
      value++; // the other half of what makes a name bold
    }
    value = Scan.blanks(text, value);
    boolean prose = name.plain() && !keyed && !equals;
    if (Scan.lineEnd(Scan.at(text, value))) {
      return prose ? below(text, value) : null;
    }
    return new Tie(value, prose ? Value.Context.COLON : Value.Context.SETTING);
  }

  /** What stands alone on the next line has to look like a password. */
  private static @Nullable Tie below(String text, int i) {
    int at = i;
    while (at - i < 4 && at < text.length() && Scan.space(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? new Tie(at, Value.Context.VERB) : null;
  }

  /** Into the element of a markup: {@code <Password><Value>…}, {@code <![CDATA[…}. */
  private static int inner(String text, int i) {
    int at = Scan.blanks(text, i);
    if (text.startsWith("<![CDATA[", at)) {
      return at + 9;
    }
    int from = at;
    while (at - from < 8 && Scan.space(Scan.at(text, at)) && at < text.length()) {
      at++;
    }
    if (Scan.starts(text, at, "<Value")) {
      int close = text.indexOf('>', at);
      return close < 0 || close - at > 80 ? i : close + 1;
    }
    return i;
  }

  /** Blanks alone tie a value to an option, to a setting of a network device, or in a sentence. */
  private @Nullable Tie spaced(String text, Names name, int i) {
    char before = Scan.at(text, name.from() - 1);
    char behind = Scan.at(text, name.to());
    if (before == '$' || before == '%' || behind == '"' || behind == '\'') {
      return null;
    }
    if (before == '-' && !Character.isLetter(Scan.at(text, name.from() - 2))) {
      return Scan.at(text, i) == '-' ? null : new Tie(i, Value.Context.SETTING);
    }
    if (Scan.digit(Scan.at(text, i)) && Scan.at(text, i + 1) == ' ' && name.plain()) {
      return "0578".indexOf(Scan.at(text, i)) >= 0 ? new Tie(i + 2, Value.Context.SETTING) : null;
    }
    if (text.startsWith("51:b:", i)) {
      return new Tie(i + 5, Value.Context.SETTING);
    }
    if (keyword.kind() == Kind.SNMP_COMMUNITY) {
      boolean device =
          Scan.at(text, name.from() - 1) != ' '
              || Scan.starts(text, name.from() - 12, "snmp-server ");
      return device ? new Tie(i, Value.Context.SETTING) : sentence(text, i);
    }
    int line = Scan.lineStart(text, name.from());
    String head = text.substring(Math.max(line, name.from() - 120), name.from());
    if (name.plain()
        && head.contains("login ")
        && (head.contains("machine ") || head.contains("default "))) {
      return new Tie(i, Value.Context.SETTING);
    }
    if (head.stripTrailing().endsWith("security") && head.contains("nmcli")) {
      return new Tie(i, Value.Context.SETTING);
    }
    if (!name.plain()) {
      return null;
    }
    return Scan.quote(Scan.at(text, i)) && Scan.at(text, i) != '\''
        ? new Tie(i, Value.Context.VERB)
        : sentence(text, i);
  }

  /** "mot de passe du compte svc-ldap : …", "the password for staging is …". */
  private static @Nullable Tie sentence(String text, int i) {
    if (unmistakable(text, i)) {
      return new Tie(i, Value.Context.VERB);
    }
    int at = aside(text, i);
    for (int words = 0; words <= MOST_WORDS; words++) {
      int from = Scan.blanks(text, at);
      int to = from;
      while (to - from < LONGEST_WORD
          && !Scan.space(Scan.at(text, to))
          && ":=?!;,.→".indexOf(Scan.at(text, to)) < 0) {
        to++;
      }
      String word =
          text.substring(Math.min(from, text.length()), Math.min(to, text.length()))
              .toLowerCase(Locale.ROOT);
      char sign = Scan.at(text, to);
      if (ABOUT.contains(word)) {
        return null;
      }
      if (VERBS.contains(word)) {
        int value = Scan.blanks(text, to);
        value = Scan.at(text, value) == ':' ? Scan.blanks(text, value + 1) : value;
        return new Tie(value, Value.Context.VERB);
      }
      if (sign == ':' || sign == '=' || sign == '→') {
        int value = Scan.blanks(text, to + 1);
        return Scan.lineEnd(Scan.at(text, value))
            ? below(text, value)
            : new Tie(value, Value.Context.COLON);
      }
      boolean dotted = sign == '.' && Scan.ascii(Scan.at(text, to + 1));
      if ((!Scan.blank(sign) && !dotted) || from == to) {
        return null;
      }
      at = dotted ? to + 1 : to;
    }
    return null;
  }

  /** Whether the very next word can be nothing but a password: {@code mdp Cigogne&Cie4}. */
  private static boolean unmistakable(String text, int i) {
    String word = Scan.bare(text, i).of(text);
    boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean sign = word.chars().anyMatch(c -> "!#$%&*+=?@^~".indexOf(c) >= 0);
    return word.length() >= 8 && digit && sign && word.indexOf('(') < 0 && word.indexOf('=') < 0;
  }

  /** Over what stands in brackets: {@code mot de passe (à ne pas diffuser) : …}. */
  private static int aside(String text, int i) {
    if (Scan.at(text, i) != '(') {
      return i;
    }
    int at = i;
    while (at - i < Scan.LONGEST_NAME
        && Scan.at(text, at) != ')'
        && !Scan.lineEnd(Scan.at(text, at))) {
      at++;
    }
    return Scan.at(text, at) == ')' ? at + 1 : i;
  }

  private void value(String text, Names name, Tie tie, Consumer<Credential> found) {
    Scan.Literal quoted = Scan.quoted(text, tie.value());
    Value.Context context = tie.context();
    if (context == Value.Context.LITERAL && quoted == null) {
      int end = text.indexOf('<', tie.value());
      int close = text.indexOf("]]>", tie.value());
      end = close >= 0 && close < end ? close : end;
      if (end < 0
          || end - tie.value() > Scan.LONGEST_VALUE
          || Scan.at(text, name.from() - 1) == '"') {
        return;
      }
      quoted = new Scan.Literal(tie.value(), end, true, end);
    }
    Scan.Literal literal = quoted == null ? Scan.bare(text, tie.value()) : quoted;
    boolean tied = context == Value.Context.SETTING || context == Value.Context.COLON;
    if (tied && quoted != null) {
      context = Value.Context.LITERAL;
    }
    if (literal.empty() || Scan.space(Scan.at(text, literal.from()))) {
      return;
    }
    if (pair(text, name)) {
      literal = secondOf(text, literal);
    } else if (text.startsWith("&", name.from() - 1) || text.startsWith("?", name.from() - 1)) {
      literal = upTo(text, literal, '&');
    }
    String value = literal.of(text);
    if (fits(text, name, literal, context)) {
      String user = Users.near(text, name.from(), literal.end(), value);
      String why = "named by \"" + text.substring(name.from(), name.to()) + "\"";
      found.accept(new Credential(kind(text, name), literal.from(), literal.to(), user, why));
    }
  }

  private Kind kind(String text, Names name) {
    if (keyword.kind() != Kind.PASSWORD) {
      return keyword.kind();
    }
    String before =
        text.substring(Math.max(0, name.from() - 40), name.to()).toLowerCase(Locale.ROOT);
    boolean wireless =
        before.contains("wifi") || before.contains("wi-fi") || before.contains("wpa");
    String behind =
        text.substring(name.to(), Math.min(text.length(), name.to() + 24)).toLowerCase(Locale.ROOT);
    boolean named = behind.contains("wifi") || behind.contains("wi-fi");
    return wireless || named ? Kind.WIFI_KEY : Kind.PASSWORD;
  }

  /** {@code login/mdp : a/b}. */
  private static boolean pair(String text, Names name) {
    int at = name.from() - 1;
    while (at > 0 && Scan.blank(text.charAt(at))) {
      at--;
    }
    return at > 0
        && (Scan.at(text, at) == '/' || Scan.at(text, at) == '|')
        && (Character.isLetter(text.charAt(at - 1)) || Scan.blank(text.charAt(at - 1)));
  }

  private static Scan.Literal secondOf(String text, Scan.Literal both) {
    for (int i = both.from() + 1; i < both.to(); i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '|') {
        return new Scan.Literal(i + 1, both.to(), both.quoted(), both.end());
      }
    }
    int at = Scan.blanks(text, both.end());
    if (Scan.at(text, at) == '/' || Scan.at(text, at) == '|') {
      return Scan.bare(text, Scan.blanks(text, at + 1));
    }
    return both;
  }

  private static Scan.Literal upTo(String text, Scan.Literal literal, char sign) {
    int at = literal.from();
    while (at < literal.to() && text.charAt(at) != sign) {
      at++;
    }
    return new Scan.Literal(literal.from(), at, literal.quoted(), at);
  }

  private boolean fits(String text, Names name, Scan.Literal literal, Value.Context context) {
    String value = literal.of(text);
    if (!Value.holds(value, context)) {
      return false;
    }
    return switch (keyword.demand()) {
      case KEY ->
          Value.random(value, 12)
              || (value.length() >= 8
                  && Value.strong(value)
                  && !value.contains(" ")
                  && keyword.kind() == Kind.PASSWORD
                  && !name.plain());
      case TOKEN -> Value.random(value, 20);
      case CHOSEN -> literal.quoted() || stands(text, name, literal, context);
    };
  }

  /** Whether bare words are a value where they stand, and not the beginning of a sentence. */
  private static boolean stands(
      String text, Names name, Scan.Literal literal, Value.Context context) {
    String value = literal.of(text);
    boolean setting = context == Value.Context.SETTING;
    if (Value.strong(setting ? value.replace("_", "") : value)) {
      return true;
    }
    char next = Scan.at(text, Scan.blanks(text, literal.end()));
    char end = Scan.at(text, literal.to());
    boolean last =
        Scan.lineEnd(next) || "/,;|)]\"'<".indexOf(next) >= 0 || end == ';' || end == '&';
    if (setting) {
      boolean digits = value.chars().allMatch(Character::isDigit);
      return last && value.indexOf('_') < 0 && (digits || opens(text, name));
    }
    return last && context == Value.Context.COLON;
  }

  /** Whether the name opens its line, as in files of settings, or follows another setting. */
  private static boolean opens(String text, Names name) {
    int at = name.from();
    while (at > 0
        && (Scan.blank(text.charAt(at - 1)) || "-\"'".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    char before = Scan.at(text, at - 1);
    int line = Scan.lineStart(text, at);
    String head = text.substring(line, at).strip();
    return Scan.lineEnd(before)
        || before == ';'
        || before == '&'
        || before == '?'
        || before == '/'
        || before == '-'
        || head.equals("export")
        || head.equals("set")
        || head.equals("ENV");
  }
}

package org.scelle.detect.secret;

import java.util.Locale;
import java.util.Set;

/** Decides whether words can be the value of a credential. */
final class Value {

  /** What the words around a value leave open, least first. */
  enum Context {
    /** A literal in quotation marks that program text gives a name. */
    LITERAL,
    /** Words without quotation marks that a setting gives a name. */
    SETTING,
    /** Words behind a colon in a sentence. */
    COLON,
    /** Words behind "is": they have to look like a password. */
    VERB
  }

  private static final Set<String> SAMPLES = Words.list("sample");

  private static final Set<String> SAMPLE_PARTS = Words.list("samplepart");

  /** Words that follow "mot de passe :" or "password is" without being one. */
  private static final Set<String> TALK = Words.list("talk");

  private static final Set<String> CMDLETS = Words.list("cmdlet");

  private Value() {}

  /** Whether these words can be a value there. */
  static boolean holds(String value, Context context) {
    if (value.length() < 4 || value.length() > Scan.LONGEST_VALUE || hash(value) || sample(value)) {
      return false;
    }
    return switch (context) {
      case LITERAL -> literal(value);
      case SETTING -> literal(value) && !computed(value) && setting(value);
      case COLON -> said(value) && !computed(value);
      case VERB -> said(value) && strong(value);
    };
  }

  /** Whether it stands for a value: a sample, a blank to be filled, a variable. */
  static boolean sample(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (SAMPLES.contains(lower) || variable(value) || same(value)) {
      return true;
    }
    for (String part : SAMPLE_PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** One character again and again, also with signs between: {@code *****}, {@code x-x-x}. */
  private static boolean same(String value) {
    char first = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (first != 0 && Character.toLowerCase(c) != first) {
          return false;
        }
        first = Character.toLowerCase(c);
      }
    }
    return true;
  }

  private static boolean variable(String value) {
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    char second = Scan.at(value, 1);
    return switch (first) {
      case '$' ->
          second == '{' || second == '(' || (second == '@' && last == ')') || name(value, 1);
      case '%' -> last == '%' || second == '(' || (second == 's' && value.length() < 5);
      case '<' -> last == '>' || value.startsWith("<?");
      case '{' -> last == '}';
      case '[' -> last == ']';
      case '(' -> last == ')';
      case '@' -> second == '{' || (second == '@' && last == '@') || value.startsWith("@env");
      case '#' -> second == '{';
      case '_' -> second == '_' && value.endsWith("__");
      case '!' -> last == '!' && name(value.substring(0, value.length() - 1), 1);
      case '&' -> name(value, 1);
      default -> value.contains("${") || value.contains("{{");
    };
  }

  private static boolean name(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!Scan.name(value.charAt(i)) && "[]:>".indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return value.length() > from && !Scan.digit(value.charAt(from));
  }

  /** What somebody may have put between quotation marks: no sentence, no path, no format. */
  private static boolean literal(String value) {
    int blanks = 0;
    for (int i = 0; i < value.length(); i++) {
      blanks += Scan.blank(value.charAt(i)) ? 1 : 0;
    }
    boolean sentence = blanks > 0 && !(blanks < 4 && strong(value.replace(" ", "")));
    return !sentence && !link(value) && !code(value);
  }

  private static boolean link(String value) {
    return value.contains("://") || value.startsWith("./") || value.startsWith("../");
  }

  /** What {@link Keys} knows better. */
  private static boolean hash(String value) {
    int second = value.indexOf('$', 1);
    boolean crypt = value.startsWith("$") && second > 1 && second < 12 && value.length() > 24;
    return crypt || (value.startsWith("{") && value.indexOf('}') > 3 && value.length() > 28);
  }

  private static boolean code(String value) {
    return value.startsWith("env:")
        || value.startsWith("ENC[")
        || value.startsWith("vault:")
        || value.contains("=>")
        || value.endsWith("(")
        || value.endsWith("()");
  }

  /** Whether bare words are an expression: {@code os.environ["X"]}, {@code self.password}. */
  private static boolean computed(String value) {
    char first = value.charAt(0);
    if (first == '(') {
      return true;
    }
    if (!Character.isLetter(first) && first != '_') {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    for (String verb : CMDLETS) {
      if (lower.startsWith(verb)) {
        return true;
      }
    }
    int i = 0;
    boolean joined = false;
    boolean part = true;
    for (; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '.' || c == ':' || (c == '>' && value.charAt(i - 1) == '-')) {
        joined = true;
        char next = Scan.at(value, i + 1);
        part &= Character.isLetter(next) || next == '_' || next == ':' || next == '>';
      } else if (!Scan.ascii(c) && c != '_' && c != '-') {
        break;
      }
    }
    if (i < value.length()) {
      boolean call =
          value.charAt(i) == '(' && (joined || value.endsWith(")") || value.endsWith("("));
      boolean open = value.charAt(i) == '(' && value.indexOf(')') < 0;
      return open
          || (call && (joined || !digits(value, i)))
          || (value.charAt(i) == '[' && !digits(value, i));
    }
    return joined && part && !Character.isUpperCase(first);
  }

  private static boolean digits(String value, int to) {
    return value.substring(0, to).chars().anyMatch(c -> Scan.digit((char) c));
  }

  /** A bare word in program text is most often a name; in a setting it may be a weak password. */
  private static boolean setting(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean named =
        lower.contains("pass")
            || lower.contains("pwd")
            || lower.contains("secret")
            || lower.contains("token")
            || lower.contains("mdp");
    boolean word = value.chars().allMatch(c -> Character.isLetter(c) || c == '_');
    return !(named && word) && !TALK.contains(lower);
  }

  private static boolean said(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return !TALK.contains(lower)
        && !link(value)
        && !date(value)
        && !mail(value)
        && !value.endsWith("?")
        && !value.startsWith("@")
        && !value.startsWith("l'")
        && !value.startsWith("l’")
        && !lower.startsWith("c'")
        && !lower.startsWith("d'")
        && !lower.startsWith("n'")
        && !lower.startsWith("qu'");
  }

  private static boolean mail(String value) {
    int at = value.indexOf('@');
    return at > 0 && value.indexOf('.', at) > at + 1 && value.chars().allMatch(Value::mailSign);
  }

  private static boolean mailSign(int c) {
    return Scan.name((char) c) || c == '@' || c == '+';
  }

  /** Digits with the signs of dates, times, versions and amounts only. */
  private static boolean date(String value) {
    boolean sign = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Scan.digit(c) && "-/.:,hH€%vV".indexOf(c) < 0) {
        return false;
      }
      sign |= !Scan.digit(c);
    }
    return sign;
  }

  /** Whether no word of a sentence looks so: several kinds of characters. */
  static boolean strong(String value) {
    boolean lower = false;
    boolean inner = false;
    boolean digit = false;
    boolean sign = false;
    int letters = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      lower |= Character.isLowerCase(c);
      inner |= i > 0 && Character.isUpperCase(c);
      digit |= Scan.digit(c);
      sign |= !Character.isLetterOrDigit(c) && c != '-' && c != '\'' && c != '’' && c != '.';
    }
    int kinds = (letters > 0 ? 1 : 0) + (digit ? 1 : 0) + (sign ? 1 : 0) + (lower && inner ? 1 : 0);
    return value.length() >= 5 && kinds >= 2 && !date(value);
  }

  /** Shannon's entropy, in bits a character. */
  static double entropy(String value) {
    int[] counts = new int[128];
    int counted = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 128) {
        counts[c]++;
        counted++;
      }
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / counted;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  /** Whether it looks drawn by lot, as keys and tokens are. */
  static boolean random(String value, int least) {
    boolean digit = value.chars().anyMatch(c -> c < 128 && Scan.digit((char) c));
    boolean signs =
        value
            .chars()
            .allMatch(c -> c < 128 && (Scan.name((char) c) || "+/=~:!@#%^*".indexOf(c) >= 0));
    return value.length() >= least && digit && signs && entropy(value) >= 3.0 && !sample(value);
  }
}

package org.scelle.detect.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;

/** Private keys, headers, signed tokens, and hashes of passwords: what names itself. */
final class Keys implements Rule {

  private static final int LONGEST_KEY = 20_000;
  private static final int LONGEST_TOKEN = 8_000;

  private enum Form {
    /** Textual encoding of keys (RFC 7468), OpenSSH's, PGP's and PuTTY's. */
    PEM,
    PUTTY,
    /** JSON Web Token (RFC 7519). */
    JWT,
    /** Macaroon of an old Matrix server: base64 of {@code 001xlocation …}. */
    MACAROON,
    /** {@code Authorization: Basic} (RFC 7617). */
    BASIC,
    /** {@code Authorization: Bearer} (RFC 6750). */
    BEARER,
    /** Modular crypt format, as in {@code /etc/shadow} (crypt(5)). */
    CRYPT,
    /** A dump of Windows accounts with LM and NT hashes. */
    NT,
    /** A secret of Azure's directory: three signs, digit, {@code Q~}. */
    ENTRA
  }

  private final Form form;

  private Keys(Form form) {
    this.form = form;
  }

  static void addTo(Keywords keywords) {
    keywords.add(new Keys(Form.PEM), "-----begin ", "---- begin ");
    keywords.add(new Keys(Form.PUTTY), "private-lines:");
    keywords.add(new Keys(Form.JWT), "eyj");
    keywords.add(new Keys(Form.MACAROON), "mdax");
    keywords.add(new Keys(Form.BASIC), "basic ");
    keywords.add(new Keys(Form.BEARER), "bearer ");
    keywords.add(
        new Keys(Form.CRYPT),
        "$1$",
        "$5$",
        "$6$",
        "$y$",
        "$7$",
        "$2a$",
        "$2b$",
        "$2y$",
        "$apr1$",
        "$argon2",
        "$krb5",
        "{ssha}",
        "{ssha512}",
        "{ssha256}",
        "{crypt}",
        "$pbkdf2");
    keywords.add(new Keys(Form.NT), "aad3b435b51404ee");
    keywords.add(new Keys(Form.ENTRA), "q~");
  }

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    switch (form) {
      case PEM -> pem(text, to, found);
      case PUTTY -> putty(text, to, found);
      case JWT -> jwt(text, from, found);
      case MACAROON -> macaroon(text, from, found);
      case BASIC -> basic(text, from, to, found);
      case BEARER -> bearer(text, from, to, found);
      case CRYPT -> crypt(text, from, to, found);
      case NT -> nt(text, from, found);
      case ENTRA -> entra(text, from, to, found);
    }
  }

  private static boolean base64(char c) {
    return Scan.ascii(c) || c == '+' || c == '/' || c == '=';
  }

  private static boolean web(char c) {
    return Scan.ascii(c) || c == '-' || c == '_';
  }

  private static int run64(String text, int from, int most) {
    int at = from;
    while (at < text.length() && at - from < most && base64(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void pem(String text, int to, Consumer<Credential> found) {
    int close = to;
    while (close - to < 60 && Scan.at(text, close) != '-' && !Scan.lineEnd(Scan.at(text, close))) {
      close++;
    }
    String label = text.substring(to, close).strip().toUpperCase(Locale.ROOT);
    if (!label.contains("PRIVATE KEY") || Scan.at(text, close) != '-') {
      return;
    }
    int body = close;
    while (Scan.at(text, body) == '-') {
      body++;
    }
    int end = body;
    int signs = 0;
    while (end < text.length() && end - body < LONGEST_KEY && inKey(text, end)) {
      signs += base64(text.charAt(end)) ? 1 : 0;
      end++;
    }
    String inside = text.substring(body, end);
    if (signs < 48 || inside.contains("....")) {
      return;
    }
    int first = body;
    while (first < end && !base64(text.charAt(first))) {
      first++;
    }
    while (end > first && !base64(text.charAt(end - 1))) {
      end--;
    }
    boolean locked = label.contains("ENCRYPTED") || inside.contains("ENCRYPTED");
    found.accept(
        new Credential(
            locked ? Kind.ENCRYPTED_KEY : Kind.PRIVATE_KEY,
            first,
            end,
            "",
            label.toLowerCase(Locale.ROOT)));
  }

  /** Base64, line ends (also escaped ones) and the headers of old forms. */
  private static boolean inKey(String text, int at) {
    char c = text.charAt(at);
    return base64(c)
        || Scan.space(c)
        || c == '\\'
        || c == ':'
        || c == ','
        || (c == '-' && Scan.at(text, at + 1) != '-' && Scan.at(text, at - 1) != '-');
  }

  private static void putty(String text, int to, Consumer<Credential> found) {
    int body = Scan.lineStop(text, to);
    int end = body;
    while (end < text.length()
        && end - body < LONGEST_KEY
        && (base64(text.charAt(end)) || Scan.space(text.charAt(end)))) {
      end++;
    }
    int mac = text.substring(body, end).indexOf("Private");
    end = mac < 0 ? end : body + mac;
    int first = body;
    while (first < end && Scan.space(text.charAt(first))) {
      first++;
    }
    while (end > first && Scan.space(text.charAt(end - 1))) {
      end--;
    }
    if (end - first >= 48) {
      found.accept(new Credential(Kind.PRIVATE_KEY, first, end, "", "private key of PuTTY"));
    }
  }

  private static void jwt(String text, int from, Consumer<Credential> found) {
    if (web(Scan.at(text, from - 1)) || !text.startsWith("eyJ", from)) {
      return;
    }
    int[] ends = new int[3];
    int at = from;
    for (int part = 0; part < 3; part++) {
      int start = at;
      while (at < text.length() && at - from < LONGEST_TOKEN && web(text.charAt(at))) {
        at++;
      }
      if ((at == start && part < 2) || (part < 2 && Scan.at(text, at) != '.')) {
        return;
      }
      ends[part] = at;
      at++;
    }
    String header = decoded(text.substring(from, ends[0]));
    String body = decoded(text.substring(ends[0] + 1, ends[1]));
    boolean signed = ends[2] - ends[1] > 16;
    if (header.startsWith("{") && header.contains("\"alg\"") && body.startsWith("{") && signed) {
      found.accept(
          new Credential(Kind.SIGNED_TOKEN, from, ends[2], "", "its header and body can be read"));
    }
  }

  private static void macaroon(String text, int from, Consumer<Credential> found) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_TOKEN
        && (base64(text.charAt(end)) || web(text.charAt(end)))) {
      end++;
    }
    boolean inside = base64(Scan.at(text, from - 1)) && Scan.at(text, from - 1) != '=';
    if (!inside
        && text.startsWith("MDAx", from)
        && end - from > 80
        && decoded(text.substring(from, end)).contains("location ")) {
      found.accept(
          new Credential(Kind.SESSION_TOKEN, from, end, "", "Matrix: the form of its old tokens"));
    }
  }

  private static String decoded(String base64) {
    try {
      String plain = base64.replace("=", "").replace('+', '-').replace('/', '_');
      plain = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
      return new String(Base64.getUrlDecoder().decode(plain), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void basic(String text, int from, int to, Consumer<Credential> found) {
    int end = run64(text, to, LONGEST_TOKEN);
    if (Character.isLetter(Scan.at(text, from - 1)) || end - to < 8) {
      return;
    }
    String plain = decoded(text.substring(to, end));
    int colon = plain.indexOf(':');
    boolean printable = plain.chars().allMatch(c -> c >= 0x20 && c != 0x7F);
    if (colon > 0
        && colon < plain.length() - 2
        && printable
        && !Value.sample(plain.substring(colon + 1))) {
      String user = plain.substring(0, colon);
      boolean name = user.chars().allMatch(c -> Scan.name((char) c) || c == '@' || c == '\\');
      if (name) {
        found.accept(new Credential(Kind.BASIC_AUTHENTICATION, to, end, user, "it can be decoded"));
      }
    }
  }

  private static void bearer(String text, int from, int to, Consumer<Credential> found) {
    int end = to;
    while (end < text.length()
        && end - to < LONGEST_TOKEN
        && (web(text.charAt(end)) || "./+=~".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > to && text.charAt(end - 1) == '.') {
      end--;
    }
    boolean word = Character.isLetter(Scan.at(text, from - 1));
    if (!word && Value.random(text.substring(to, end), 20)) {
      found.accept(new Credential(Kind.SESSION_TOKEN, to, end, "", "in a header"));
    }
  }

  private static void crypt(String text, int from, int to, Consumer<Credential> found) {
    int end = to;
    while (end < text.length()
        && end - from < 600
        && (base64(text.charAt(end)) || "./$,-_*@".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String rest = text.substring(to, end);
    boolean braces = text.charAt(from) == '{';
    boolean parts = braces || rest.indexOf('$') > 0 || text.charAt(from + 1) == '2';
    if (!parts
        || rest.length() < (braces ? 28 : 22)
        || Value.entropy(rest) < 3.2
        || rest.contains("....")) {
      return;
    }
    int line = Math.max(Scan.lineStart(text, from), from - 80);
    String head = text.substring(line, from);
    int colon = head.lastIndexOf(':');
    String user =
        colon == head.length() - 1
                && colon > 0
                && head.substring(0, colon).chars().allMatch(c -> Scan.name((char) c))
            ? head.substring(0, colon)
            : "";
    found.accept(new Credential(Kind.PASSWORD_HASH, from, end, user, "the form of its algorithm"));
  }

  /** {@code user:rid:lm:nt:::}. */
  private static void nt(String text, int from, Consumer<Credential> found) {
    int lm = from + 32;
    boolean colon = Scan.at(text, lm) == ':' && Scan.at(text, from - 1) == ':';
    int end = lm + 33;
    if (!colon || end > text.length()) {
      return;
    }
    String hash = text.substring(lm + 1, end).toLowerCase(Locale.ROOT);
    boolean hex = hash.chars().allMatch(c -> Scan.digit((char) c) || (c >= 'a' && c <= 'f'));
    boolean empty = hash.equals("31d6cfe0d16ae931b73c59d7e0c089c0");
    if (hex && !empty) {
      int line = Math.max(Scan.lineStart(text, from), from - 80);
      String head = text.substring(line, from);
      found.accept(
          new Credential(
              Kind.PASSWORD_HASH,
              lm + 1,
              end,
              head.substring(0, Math.max(0, head.indexOf(':'))),
              "an NT hash, of use as it is"));
    }
  }

  private static void entra(String text, int from, int to, Consumer<Credential> found) {
    int start = from - 4;
    int end = to;
    while (end < text.length()
        && end - to < 40
        && (web(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '~')) {
      end++;
    }
    boolean digit = Scan.digit(Scan.at(text, from - 1));
    boolean apart = start >= 0 && !web(Scan.at(text, start - 1));
    if (digit
        && apart
        && end - to >= 31
        && end - to <= 35
        && Value.entropy(text.substring(to, end)) > 3) {
      found.accept(
          new Credential(Kind.CLOUD_KEY, start, end, "", "Azure: the form of its secrets"));
    }
  }
}

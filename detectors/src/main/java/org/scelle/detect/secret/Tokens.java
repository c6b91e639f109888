package org.scelle.detect.secret;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that services issue, by their grammar as the services publish it (GitHub "Behind GitHub's
 * new authentication token formats"; AWS IAM "Unique identifiers"; Synapse {@code
 * handlers/auth.py}; Matrix Authentication Service {@code crates/data-model/src/tokens.rs}).
 */
final class Tokens implements Rule {

  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** How a token proves itself. */
  private enum Check {
    NONE,
    /** Its last six characters are the CRC-32 of those behind the prefix, in base 62. */
    CRC_OF_REST,
    /** The same of everything before the last underscore. */
    CRC_OF_ALL
  }

  /**
   * A grammar.
   *
   * @param prefix as it stands, with its case
   * @param least how many characters follow at least
   * @param most how many follow at most
   */
  private record Grammar(
      Kind kind,
      String issuer,
      String prefix,
      IntPredicate signs,
      int least,
      int most,
      Check check) {

    Grammar(Kind kind, String issuer, String prefix, IntPredicate signs, int exactly) {
      this(kind, issuer, prefix, signs, exactly, exactly, Check.NONE);
    }

    Grammar(Kind kind, String issuer, String prefix, IntPredicate signs, int least, int most) {
      this(kind, issuer, prefix, signs, least, most, Check.NONE);
    }
  }

  private static final Kind CLOUD = Kind.CLOUD_KEY;
  private static final Kind SERVICE = Kind.SERVICE_TOKEN;
  private static final Kind SESSION = Kind.SESSION_TOKEN;

  private static final List<Grammar> GRAMMARS =
      List.of(
          new Grammar(CLOUD, "AWS", "AKIA", Tokens::base32, 16),
          new Grammar(CLOUD, "AWS", "ASIA", Tokens::base32, 16),
          new Grammar(CLOUD, "AWS", "ABIA", Tokens::base32, 16),
          new Grammar(CLOUD, "AWS", "ACCA", Tokens::base32, 16),
          new Grammar(CLOUD, "Google", "AIza", Tokens::name, 35),
          new Grammar(CLOUD, "Google", "GOCSPX-", Tokens::name, 28),
          new Grammar(CLOUD, "Google", "ya29.", Tokens::name, 20, 300),
          new Grammar(CLOUD, "DigitalOcean", "dop_v1_", Tokens::hex, 64),
          new Grammar(CLOUD, "Databricks", "dapi", Tokens::hex, 32),
          new Grammar(CLOUD, "Vault", "hvs.", Tokens::name, 24, 300),
          new Grammar(CLOUD, "Tailscale", "tskey-", Tokens::slack, 20, 90),
          new Grammar(SERVICE, "GitHub", "ghp_", Tokens::word, 36, 36, Check.CRC_OF_REST),
          new Grammar(SERVICE, "GitHub", "gho_", Tokens::word, 36, 36, Check.CRC_OF_REST),
          new Grammar(SERVICE, "GitHub", "ghu_", Tokens::word, 36, 36, Check.CRC_OF_REST),
          new Grammar(SERVICE, "GitHub", "ghs_", Tokens::word, 36, 36, Check.CRC_OF_REST),
          new Grammar(SERVICE, "GitHub", "ghr_", Tokens::word, 36, 76, Check.CRC_OF_REST),
          new Grammar(SERVICE, "GitHub", "github_pat_", Tokens::name, 82),
          new Grammar(SERVICE, "npm", "npm_", Tokens::word, 36, 36, Check.CRC_OF_REST),
          new Grammar(SERVICE, "PyPI", "pypi-AgEIcHlwaS5vcmc", Tokens::name, 50, 300),
          new Grammar(SERVICE, "GitLab", "glpat-", Tokens::dotted, 20, 320),
          new Grammar(SERVICE, "GitLab", "gldt-", Tokens::name, 20, 64),
          new Grammar(SERVICE, "GitLab", "glrt-", Tokens::dotted, 20, 320),
          new Grammar(SERVICE, "GitLab", "glptt-", Tokens::hex, 40),
          new Grammar(SERVICE, "GitLab", "glcbt-", Tokens::name, 20, 64),
          new Grammar(SERVICE, "GitLab", "glsoat-", Tokens::name, 20, 64),
          new Grammar(SERVICE, "GitLab", "gloas-", Tokens::name, 64),
          new Grammar(SERVICE, "Slack", "xoxb-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "xoxa-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "xoxp-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "xoxr-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "xoxs-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "xoxe.", Tokens::dotted, 20, 300),
          new Grammar(SERVICE, "Slack", "xapp-", Tokens::slack, 20, 200),
          new Grammar(SERVICE, "Slack", "hooks.slack.com/services/", Tokens::path, 30, 90),
          new Grammar(SERVICE, "Stripe", "sk_live_", Tokens::word, 16, 250),
          new Grammar(SERVICE, "Stripe", "rk_live_", Tokens::word, 16, 250),
          new Grammar(SERVICE, "Stripe", "sk_test_", Tokens::word, 16, 250),
          new Grammar(SERVICE, "Stripe", "whsec_", Tokens::base64, 24, 90),
          new Grammar(SERVICE, "SendGrid", "SG.", Tokens::dotted, 66),
          new Grammar(SERVICE, "Brevo", "xkeysib-", Tokens::slack, 81),
          new Grammar(SERVICE, "Hugging Face", "hf_", Tokens::word, 34, 40),
          new Grammar(SERVICE, "OpenAI", "sk-proj-", Tokens::name, 40, 250),
          new Grammar(SERVICE, "Anthropic", "sk-ant-", Tokens::name, 40, 200),
          new Grammar(SERVICE, "Grafana", "glsa_", Tokens::name, 41),
          new Grammar(SERVICE, "Shopify", "shpat_", Tokens::hex, 32),
          new Grammar(SERVICE, "age", "AGE-SECRET-KEY-1", Tokens::word, 58),
          new Grammar(SESSION, "Matrix", "syt_", Tokens::padded, 24, 400, Check.CRC_OF_ALL),
          new Grammar(SESSION, "Matrix", "syr_", Tokens::padded, 24, 400, Check.CRC_OF_ALL),
          new Grammar(SESSION, "Matrix", "mat_", Tokens::name, 37, 37, Check.CRC_OF_ALL),
          new Grammar(SESSION, "Matrix", "mar_", Tokens::name, 37, 37, Check.CRC_OF_ALL),
          new Grammar(SESSION, "Matrix", "mct_", Tokens::name, 37, 37, Check.CRC_OF_ALL),
          new Grammar(SESSION, "Matrix", "mcr_", Tokens::name, 37, 37, Check.CRC_OF_ALL),
          new Grammar(SERVICE, "Telegram", ":AA", Tokens::name, 33));

  private final Grammar grammar;

  private static boolean word(int c) {
    return c < 128 && Scan.ascii((char) c);
  }

  private static boolean name(int c) {
    return word(c) || c == '-' || c == '_';
  }

  private static boolean dotted(int c) {
    return name(c) || c == '.';
  }

  private static boolean base32(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
  }

  private static boolean hex(int c) {
    return (c >= 'a' && c <= 'f') || digit(c);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean slack(int c) {
    return word(c) || c == '-';
  }

  private static boolean path(int c) {
    return word(c) || c == '/';
  }

  private static boolean base64(int c) {
    return path(c) || c == '+';
  }

  private static boolean padded(int c) {
    return name(c) || base64(c) || c == '=';
  }

  private Tokens(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A rule for each grammar, by its prefix. */
  static void addTo(Keywords keywords) {
    for (Grammar grammar : GRAMMARS) {
      keywords.add(new Tokens(grammar), grammar.prefix);
    }
  }

  @Override
  public void read(String text, int from, int to, Consumer<Credential> found) {
    int start = grammar.issuer.equals("Telegram") ? digitsBefore(text, from) : from;
    char before = Scan.at(text, start - 1);
    boolean inside = name(before) || before == '$'; // ids of Matrix events begin so
    if (start < 0 || inside || !text.startsWith(grammar.prefix, from)) {
      return;
    }
    int end = to;
    while (end < text.length()
        && end - to <= grammar.most
        && grammar.signs.test(text.charAt(end))) {
      end++;
    }
    while (end > to && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
      end--;
    }
    int length = end - to;
    String token = text.substring(start, end);
    if (length < grammar.least
        || length > grammar.most
        || Value.entropy(text.substring(to, end)) < 2.5
        || Value.sample(token)) {
      return;
    }
    String why = grammar.issuer + ": " + proof(token);
    found.accept(new Credential(grammar.kind, start, end, "", why));
  }

  private static int digitsBefore(String text, int from) {
    int at = from;
    while (at > 0 && from - at < 11 && digit(text.charAt(at - 1))) {
      at--;
    }
    return from - at < 8 ? -1 : at;
  }

  private String proof(String token) {
    String[] parts = signed(token);
    if (parts == null) {
      return "the form of its tokens";
    }
    return crc(parts[0]).equals(parts[1])
        ? "the form and checksum of its tokens"
        : "the form of its tokens, but the checksum does not fit: mistyped or made up";
  }

  /** What is signed and the checksum; {@code null} when the token has none. */
  private String @Nullable [] signed(String token) {
    int cut = token.length() - 6;
    return switch (grammar.check) {
      case NONE -> null;
      case CRC_OF_REST ->
          new String[] {token.substring(grammar.prefix.length(), cut), token.substring(cut)};
      case CRC_OF_ALL ->
          token.charAt(cut - 1) == '_'
              ? new String[] {token.substring(0, cut - 1), token.substring(cut)}
              : new String[] {token, ""};
    };
  }

  /** CRC-32 in base 62, six digits. */
  static String crc(String signed) {
    CRC32 crc = new CRC32();
    crc.update(signed.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long left = crc.getValue(); digits.length() < 6; left /= 62) {
      digits.append(BASE62.charAt((int) (left % 62)));
    }
    return digits.reverse().toString();
  }
}

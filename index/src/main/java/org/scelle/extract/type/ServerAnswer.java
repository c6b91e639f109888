package org.scelle.extract.type;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an error answer of a server, saved in place of a file, from a file. */
final class ServerAnswer {

  private static final int LONGEST = 4096;

  private static final Pattern FLAT = Pattern.compile("\\s*\\{[^{}]*\\}\\s*");

  private static final Pattern MEMBER =
      Pattern.compile("\"([^\"\\\\]+)\"\\s*:\\s*(?:\"([^\"\\\\]*)[^,}]*|([^\\s,}]+))");

  /**
   * What such an answer may say, and nothing else: the standard error of the Matrix client-server
   * API, the content scanner's ({@code reason}, {@code clean}), and those of gateways.
   */
  private static final Set<String> KEYS =
      Set.of(
          "errcode",
          "error",
          "error_description",
          "retry_after_ms",
          "soft_logout",
          "admin_contact",
          "limit_type",
          "info",
          "reason",
          "clean",
          "code",
          "message",
          "status",
          "statusCode");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)<title>\\s*(4\\d\\d|5\\d\\d|error|access denied|forbidden|not found|bad gateway|"
              + "unauthorized|erreur|acc[^<]{1,8}s (refus|interdit))\\b[^<]*</title>");

  /** What object stores answer. */
  private static final Pattern STORE =
      Pattern.compile("(?s)\\A\\s*(<\\?xml[^>]*>\\s*)?<Error>\\s*<Code>\\w+</Code>.*");

  private ServerAnswer() {}

  static boolean is(Ends ends, Kind kind) {
    if (ends.size() > LONGEST) {
      return false;
    }
    String text = new String(ends.head(), StandardCharsets.ISO_8859_1);
    return switch (kind.type()) {
      case "text/html", "application/xhtml+xml" -> PAGE.matcher(text).find();
      case "application/xml", "text/xml" -> STORE.matcher(text).matches();
      default -> kind.charset() != null && isError(text);
    };
  }

  private static boolean isError(String text) {
    if (!FLAT.matcher(text).matches()) {
      return false;
    }
    Map<String, String> members = new HashMap<>();
    for (Matcher member = MEMBER.matcher(text); member.find(); ) {
      String value = member.group(2) == null ? member.group(3) : member.group(2);
      members.put(member.group(1), value);
    }
    return KEYS.containsAll(members.keySet())
        && (!members.getOrDefault("errcode", "").isBlank()
            || !members.getOrDefault("error", "").isBlank()
            || members.getOrDefault("reason", "").startsWith("MCS_")
            || members.getOrDefault("clean", "").equals("false"));
  }
}

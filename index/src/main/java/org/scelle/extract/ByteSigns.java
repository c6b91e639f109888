package org.scelle.extract;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;

/** What stands out in the two ends of a file, without parsing it. */
final class ByteSigns {

  /** Where readers still accept the magic of a PDF (ISO 32000-1, annex H.3.4.1). */
  private static final int PDF_WINDOW = 1024;

  private static final int REFUSAL = 4096;

  /** The standard error answer of the Matrix client-server API, and its likes. */
  private static final Pattern REFUSAL_JSON =
      Pattern.compile("\\s*\\{[^{}]*\"(errcode|error)\"\\s*:\\s*\"[^{}]*\\}\\s*", Pattern.DOTALL);

  private static final Pattern REFUSAL_PAGE =
      Pattern.compile(
          "(?is)<title>\\s*(4\\d\\d|5\\d\\d|error|access denied|forbidden|not found|bad gateway|"
              + "unauthorized|erreur|acc[^<]{1,8}s (refus|interdit))[^<]*</title>");

  private static final Pattern ACTIVE_MARKUP =
      Pattern.compile(
          "(?i)<script\\b|\\bon(load|error|click)\\s*=|javascript:|<(applet|object)\\b");

  /** What a browser fetches without being asked. */
  private static final Pattern REMOTE_MARKUP =
      Pattern.compile(
          "(?i)<(img|iframe|link|script|frame|embed|source)\\b[^>]{0,500}\\b(src|href)\\s*=\\s*"
              + "[\"']?(https?:)?//");

  private ByteSigns() {}

  static Set<Flag> of(Ends ends, Kind kind) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (isTruncated(ends, kind.type())) {
      flags.add(Flag.TRUNCATED);
    }
    if (isPolyglot(ends, kind)) {
      flags.add(Flag.POLYGLOT);
    }
    if (kind.type().equals("text/html") || kind.type().equals("application/xhtml+xml")) {
      markup(new String(ends.head(), StandardCharsets.ISO_8859_1), flags);
    }
    if (ends.begins("PK\3\4") && (ends.head()[6] & 1) != 0) {
      flags.add(Flag.ENCRYPTED);
    }
    if (isRefusal(ends, kind)) {
      flags.add(Flag.SERVER_REFUSAL);
    }
    return flags;
  }

  private static void markup(String text, Set<Flag> flags) {
    if (ACTIVE_MARKUP.matcher(text).find()) {
      flags.add(Flag.ACTIVE_CONTENT);
    }
    if (REMOTE_MARKUP.matcher(text).find()) {
      flags.add(Flag.EXTERNAL_REFERENCE);
    }
  }

  private static boolean isTruncated(Ends ends, String type) {
    byte[] tail = ends.tail();
    return switch (type) {
      case "image/jpeg" -> Ends.find(tail, "\u00FF\u00D9", 0) < 0;
      case "image/png" -> Ends.find(tail, "IEND", 0) < 0;
      case "image/gif" -> tail.length == 0 || Ends.find(tail, ";", tail.length - 64) < 0;
      case "application/pdf" -> Ends.find(tail, "startxref", 0) < 0;
      default -> ends.begins("PK\3\4") && !endsAsZip(ends);
    };
  }

  private static boolean endsAsZip(Ends ends) {
    byte[] tail = ends.tail();
    for (int at = Ends.find(tail, "PK\5\6", 0); at >= 0; at = Ends.find(tail, "PK\5\6", at + 1)) {
      if (at + 22 <= tail.length) {
        int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
        if (at + 22 + comment <= tail.length) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPolyglot(Ends ends, Kind kind) {
    boolean zipShaped = ends.begins("PK\3\4") || ends.begins("PK\5\6");
    if (kind.type().equals("application/pdf")) {
      return endsAsZip(ends) || !(ends.begins("%PDF") || startsBlank(ends));
    }
    boolean selfExtracting = kind.category() == Category.EXECUTABLE;
    if (!zipShaped && !selfExtracting && kind.charset() == null && endsAsZipExactly(ends)) {
      return true;
    }
    int pdf = Ends.find(ends.head(), "%PDF-1.", 0);
    return pdf > 0 && pdf < PDF_WINDOW && kind.charset() == null;
  }

  private static boolean startsBlank(Ends ends) {
    int pdf = Ends.find(ends.head(), "%PDF", 0);
    for (int i = 0; i < pdf; i++) {
      int b = ends.head()[i] & 0xFF;
      if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF) {
        return false;
      }
    }
    return pdf >= 0;
  }

  /** The last bytes are the end record of a zip: a zip reader would open the file. */
  private static boolean endsAsZipExactly(Ends ends) {
    byte[] tail = ends.tail();
    int last = -1;
    for (int at = Ends.find(tail, "PK\5\6", 0); at >= 0; at = Ends.find(tail, "PK\5\6", at + 1)) {
      last = at;
    }
    if (last < 0 || last + 22 > tail.length) {
      return false;
    }
    int comment = (tail[last + 20] & 0xFF) | (tail[last + 21] & 0xFF) << 8;
    return last + 22 + comment == tail.length && Ends.find(tail, "PK\1\2", 0) >= 0;
  }

  private static boolean isRefusal(Ends ends, Kind kind) {
    if (ends.size() > REFUSAL) {
      return false;
    }
    String text = new String(ends.head(), StandardCharsets.ISO_8859_1);
    return kind.type().equals("text/html")
        ? REFUSAL_PAGE.matcher(text).find()
        : kind.charset() != null && REFUSAL_JSON.matcher(text).matches();
  }
}

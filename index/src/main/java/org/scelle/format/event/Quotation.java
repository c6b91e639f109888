package org.scelle.format.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a reply as old clients wrote it: lines beginning with {@code >} that repeat
 * what is replied to, an empty line, the reply (Matrix specification up to 1.12, "Fallbacks for
 * rich replies").
 */
record Quotation(@Nullable String quoted, String own) {

  /** Splits the body of an event that is known to be a reply. */
  static Quotation split(String body) {
    if (!body.startsWith("> <") && !body.startsWith("> * <")) {
      return new Quotation(null, body);
    }
    int at = 0;
    StringBuilder quoted = new StringBuilder();
    while (at < body.length() && body.charAt(at) == '>') {
      int end = body.indexOf('\n', at);
      int stop = end < 0 ? body.length() : end;
      String line = body.substring(at + 1, stop);
      quoted
          .append(quoted.isEmpty() ? "" : "\n")
          .append(line.startsWith(" ") ? line.substring(1) : line);
      at = end < 0 ? body.length() : end + 1;
    }
    if (at < body.length() && body.charAt(at) == '\n') {
      at++;
    }
    return new Quotation(quoted.toString(), body.substring(at));
  }

  /** The HTML of a reply without what it repeats. */
  static String withoutReply(String html) {
    int start = html.indexOf("<mx-reply>");
    if (start < 0) {
      return html;
    }
    String close = "</mx-reply>";
    int end = html.toLowerCase(Locale.ROOT).lastIndexOf(close);
    return end < start ? html : html.substring(0, start) + html.substring(end + close.length());
  }
}

package org.scelle.ingest;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The position that a paging token of Synapse names: {@code s<stream>_…} in the order of arrival,
 * {@code t<depth>-<stream>_…} in the order of the room's graph (Synapse, {@code
 * synapse/types/__init__.py}, {@code RoomStreamToken}). Streams of events fetched from other
 * servers later on are negative.
 *
 * @param depth {@code null} in a token of arrival
 */
record PageToken(@Nullable Long depth, long stream) {

  /** By depth, then by arrival; only for tokens that have a depth. */
  static final Comparator<PageToken> BY_DEPTH =
      Comparator.comparingLong(PageToken::knownDepth).thenComparingLong(PageToken::stream);

  private static final Pattern FORM =
      Pattern.compile("(?:s|t(\\d{1,18})-)(-?\\d{1,18})(?:[_~].*)?");

  /** The position, or {@code null} when the token is of another kind; such tokens are opaque. */
  static @Nullable PageToken of(@Nullable String token) {
    Matcher form = token == null ? null : FORM.matcher(token);
    if (form == null || !form.matches()) {
      return null;
    }
    String depth = form.group(1);
    return new PageToken(depth == null ? null : Long.valueOf(depth), Long.parseLong(form.group(2)));
  }

  /** How two tokens of one page compare: by depth when both have one, else by arrival. */
  static int compare(PageToken a, PageToken b) {
    return a.depth != null && b.depth != null
        ? BY_DEPTH.compare(a, b)
        : Long.compare(a.stream, b.stream);
  }

  private long knownDepth() {
    return depth == null ? Long.MAX_VALUE : depth;
  }
}

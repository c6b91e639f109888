package org.scelle.detect.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of rooms hang together by their tokens: a page begins where another one ended
 * (Matrix specification, client-server API, {@code GET /rooms/{roomId}/messages}: {@code start},
 * {@code end}).
 *
 * @param pages pages that begin at a token, each once however often it was saved
 * @param followed those of them from which the next page was taken too
 * @param ended those after which the server offered nothing more
 * @param unfollowed those after which the server offered more that is not in the evidence
 * @param looseEnds where these stand, by file and page; the first of them when they are many
 */
public record Trail(
    long pages, long followed, long ended, long unfollowed, List<LooseEnd> looseEnds) {

  /**
   * A page from which nobody went on.
   *
   * @param room {@code null} when the page does not tell
   */
  public record LooseEnd(@Nullable String room, String file, int page) {}
}

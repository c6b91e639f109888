package org.scelle.detect.reach;

import java.util.List;

/**
 * Whether an account could come into a room by itself.
 *
 * @param via the rooms it comes through, in the order it joins them; empty for a direct way
 */
public record JoinVerdict(
    String account, String room, Verdict verdict, Reason reason, List<String> via) {
  public JoinVerdict {
    via = List.copyOf(via);
  }
}

package org.scelle.detect.provenance;

import java.util.List;

/** An account and what points to it. */
public record Suspect(String account, List<Sign> signs) {

  /** How many things point to it in this way; 0 for none. */
  long count(Sign.Kind kind) {
    return signs.stream().filter(sign -> sign.kind() == kind).mapToLong(Sign::count).sum();
  }
}

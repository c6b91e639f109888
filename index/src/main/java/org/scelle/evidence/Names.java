package org.scelle.evidence;

import java.util.HashMap;
import java.util.Map;

/** Names in one folder or archive; the second of a name gets {@code (2)}. */
final class Names {

  private final Map<String, Integer> uses = new HashMap<>();

  /** The name itself when it is new here, else the first numbered one that is. */
  String distinct(String name) {
    int use = uses.merge(name, 1, Integer::sum);
    if (use == 1) {
      return name;
    }
    String numbered = name + " (" + use + ")";
    while (uses.putIfAbsent(numbered, 1) != null) {
      use = uses.merge(name, 1, Integer::sum);
      numbered = name + " (" + use + ")";
    }
    return numbered;
  }
}

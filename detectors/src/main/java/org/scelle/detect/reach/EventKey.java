package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;

/** Event ids as numbers: 64 bits of ids that are random or hashes themselves. */
final class EventKey {
  static final long NONE = 0;

  private EventKey() {}

  static long of(@Nullable String id) {
    if (id == null) {
      return NONE;
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash == NONE ? 1 : hash;
  }
}

package org.scelle.detect.reach;

import org.jspecify.annotations.Nullable;

/**
 * Sets of history visibilities (Matrix specification, client-server API, "Room History
 * Visibility").
 */
final class Sight {
  static final int WORLD_READABLE = 1;

  /** Also the default, and what stands for a value that is not understood. */
  static final int SHARED = 2;

  static final int INVITED = 4;
  static final int JOINED = 8;
  static final int ANY = 15;

  private Sight() {}

  static int of(@Nullable String word) {
    return switch (word) {
      case "world_readable" -> WORLD_READABLE;
      case "invited" -> INVITED;
      case "joined" -> JOINED;
      case null, default -> SHARED;
    };
  }

  static String word(int one) {
    return switch (one) {
      case WORLD_READABLE -> "world_readable";
      case SHARED -> "shared";
      case INVITED -> "invited";
      case JOINED -> "joined";
      default -> "not recorded";
    };
  }
}

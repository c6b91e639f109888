package org.scelle.format.event;

/** Eight bytes of an id, which is random or a hash beyond its first character. */
public final class ShortId {
  private ShortId() {}

  public static long of(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}

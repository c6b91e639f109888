package org.scelle.format.bytes;

/** The bytes are not what the grammar allows there. Never leaves this package. */
public final class Damage extends Exception {

  private static final long serialVersionUID = 1;

  /** Why reading stopped. */
  public enum Kind {
    BROKEN,
    /** The file ends in the middle. */
    TORN,
    /** Well-formed as far as read, but larger than this program keeps in memory. */
    TOO_LARGE
  }

  private final Kind kind;
  private final long at;

  public Damage(Kind kind, long at, String what) {
    super(what, null, false, false);
    this.kind = kind;
    this.at = at;
  }

  public Kind kind() {
    return kind;
  }

  /** The first byte that did not fit. */
  public long at() {
    return at;
  }

  public String what() {
    return String.valueOf(getMessage());
  }
}

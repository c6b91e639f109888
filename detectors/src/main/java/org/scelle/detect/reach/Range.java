package org.scelle.detect.reach;

/**
 * A count of which only the bounds are certain.
 *
 * @param low what is proven
 * @param high what is not disproven; at least {@code low}
 */
public record Range(long low, long high) {
  static final Range NONE = new Range(0, 0);

  public Range {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("not a range: " + low + " to " + high);
    }
  }
}

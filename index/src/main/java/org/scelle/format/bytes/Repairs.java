package org.scelle.format.bytes;

/** What was repaired; each bit of evidence so touched gets a problem. */
public final class Repairs {
  private boolean encoding;
  private boolean surrogate;
  private boolean control;
  private boolean twice;

  public void clear() {
    twice = false;
    encoding = false;
    surrogate = false;
    control = false;
  }

  void encoding() {
    encoding = true;
  }

  void surrogate() {
    surrogate = true;
  }

  void control() {
    control = true;
  }

  public void twice() {
    twice = true;
  }

  public boolean any() {
    return encoding || surrogate || control || twice;
  }

  /** One sentence for people. */
  public String sentence() {
    StringBuilder all = new StringBuilder();
    if (encoding) {
      all.append("bytes that are not UTF-8 are shown as U+FFFD; ");
    }
    if (surrogate) {
      all.append("halves of surrogate pairs are shown as U+FFFD; ");
    }
    if (control) {
      all.append("control characters stand unescaped in strings; ");
    }
    if (twice) {
      all.append("a key stands twice, the last value was taken; ");
    }
    return all + "the rest was read";
  }
}

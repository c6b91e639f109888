package org.scelle.extract.record;

import java.util.LinkedHashSet;
import java.util.Set;

/** What one document, with all the files inside it, may still cost. */
public final class Allowance {

  private final int textLimit;
  private final int files;
  private final int depth;
  private int text;
  private int opened;
  private int pictures;
  private final Set<String> refusals = new LinkedHashSet<>();

  /**
   * @param text characters of text that are kept
   * @param files files inside that are opened
   * @param depth how deep they may nest
   */
  public Allowance(int text, int files, int depth) {
    this.textLimit = text;
    this.files = files;
    this.depth = depth;
    this.text = text;
  }

  int depth() {
    return depth;
  }

  int files() {
    return files;
  }

  int textLimit() {
    return textLimit;
  }

  /** Characters left. */
  int text() {
    return text;
  }

  void spend(int characters) {
    text -= characters;
  }

  /** The number of the next file inside; -1 when there may be no more. */
  int nextFile() {
    if (opened >= files) {
      return -1;
    }
    return ++opened;
  }

  /** The number of the next picture to read, from 1. */
  int nextPicture() {
    return ++pictures;
  }

  /** A file inside, however deep, was not opened. */
  void refused(String why) {
    refusals.add(why);
  }

  /** Why files inside were not opened. */
  Set<String> refusals() {
    return refusals;
  }
}

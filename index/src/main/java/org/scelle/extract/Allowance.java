package org.scelle.extract;

import java.util.LinkedHashSet;
import java.util.Set;

/** What one document, with all the files inside it, may still cost. */
final class Allowance {

  private final Examiner.Budget budget;
  private int text;
  private int files;
  private int pictures;
  private final Set<String> refusals = new LinkedHashSet<>();

  Allowance(Examiner.Budget budget) {
    this.budget = budget;
    this.text = budget.textCharacters();
  }

  int depth() {
    return budget.embeddedDepth();
  }

  int files() {
    return budget.embeddedFiles();
  }

  int textLimit() {
    return budget.textCharacters();
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
    if (files >= budget.embeddedFiles()) {
      return -1;
    }
    return ++files;
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

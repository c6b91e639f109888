package org.scelle.extract;

/** What one document, with all the files inside it, may still cost. */
final class Allowance {

  private final Examiner.Budget budget;
  private int text;
  private int files;

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
}

package org.scelle.report;

/** Words in every language the program speaks. */
public interface Bilingual {

  /** The words themselves. */
  Said said();

  default String english() {
    return said().english();
  }

  default String french() {
    return said().french();
  }

  default String in(Language language) {
    return switch (language) {
      case EN -> english();
      case FR -> french();
    };
  }
}

package org.scelle.report;

/** Words of the report in every language it is written in. */
public interface Bilingual {

  String english();

  String french();

  default String in(Language language) {
    return switch (language) {
      case EN -> english();
      case FR -> french();
    };
  }
}

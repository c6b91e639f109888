package org.scelle.report;

import java.util.Objects;

/** The same words in English and in French. */
public record Said(String english, String french) implements Bilingual {

  /** What a part of the program that speaks English says; in English twice where nothing fits. */
  public static Said of(String english) {
    return new Said(english, Objects.requireNonNullElse(FrenchReason.of(english), english));
  }

  @Override
  public Said said() {
    return this;
  }
}

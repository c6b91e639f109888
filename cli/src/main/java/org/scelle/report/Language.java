package org.scelle.report;

/** A language of the reports. */
public enum Language {
  EN("en"),
  FR("fr");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1 code, as the {@code --lang} option and HTML's {@code lang} want it. */
  public String code() {
    return code;
  }
}

package org.scelle.model;

import java.util.Locale;

/** What kind of place a passage of text stands in. */
public enum Where {
  MESSAGE,
  FILENAME,
  DOC_HEADER,
  DOC_FOOTER,
  DOC_BODY,
  METADATA,
  OCR;

  /** The word used in outputs and inputs, as {@code doc-header}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The place with that word.
   *
   * @throws IllegalArgumentException when there is none; the message lists the words
   */
  public static Where of(String word) {
    for (Where where : values()) {
      if (where.word().equals(word)) {
        return where;
      }
    }
    throw new IllegalArgumentException(
        "expected one of message, filename, doc-header, doc-footer, doc-body, metadata, ocr;"
            + " found \""
            + word
            + "\"");
  }
}

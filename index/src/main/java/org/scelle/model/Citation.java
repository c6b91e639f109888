package org.scelle.model;

/**
 * The words behind a finding and where they stand.
 *
 * @param where the kind of place
 * @param page page, sheet or slide; 0 when there is none
 * @param quote the words as they stand in the text; empty when they may not be shown (a secret, a
 *     classified item) or when the claim is about a whole file
 */
public record Citation(Source source, Where where, int page, String quote) {

  /** The same place with other words. */
  public Citation withQuote(String words) {
    return new Citation(source, where, page, words);
  }
}

package org.scelle.detect.reach;

/**
 * What is within reach.
 *
 * @param rooms rooms with at least one message within reach
 * @param messages messages whose text can be read
 * @param ciphertext messages that can be had, but only encrypted
 * @param redacted messages that are served without their content
 * @param media distinct files referred to by readable messages
 * @param mediaBytes their size: on disk when in the dump, else as declared
 * @param accounts distinct accounts exposed: authors of readable events, and members of rooms whose
 *     state can be read
 * @param marked messages in clear that bear a marking or post a document that does
 * @param secrets messages in clear that hold a secret or post a file that does
 */
public record Counts(
    Range rooms,
    Range messages,
    Range ciphertext,
    Range redacted,
    Range media,
    Range mediaBytes,
    Range accounts,
    Range marked,
    Range secrets) {

  /** Where no findings are known. */
  public Counts(
      Range rooms,
      Range messages,
      Range ciphertext,
      Range redacted,
      Range media,
      Range mediaBytes,
      Range accounts) {
    this(
        rooms, messages, ciphertext, redacted, media, mediaBytes, accounts, Range.NONE, Range.NONE);
  }
}

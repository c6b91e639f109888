package org.scelle.model;

/**
 * What the case holds, counted once each.
 *
 * @param accounts distinct account ids seen anywhere
 * @param messages message events, encrypted ones and stickers included; edits, reactions and
 *     redactions not
 * @param events distinct events of any kind
 * @param encrypted messages that are ciphertext
 * @param redacted events known to be redacted, whether or not their content survives
 * @param edits events that replace another
 * @param refusals error answers saved as data
 * @param referenced events that post a file
 * @param present those whose file is in the dump
 * @param distinctFiles different contents among the files present
 * @param attachmentBytes size of the files present, each file once
 */
public record Totals(
    long rooms,
    long accounts,
    long messages,
    long events,
    long encrypted,
    long redacted,
    long edits,
    long refusals,
    long referenced,
    long present,
    long distinctFiles,
    long attachmentBytes) {

  /** Events that post a file which is not in the dump, or cannot be told from others. */
  public long missing() {
    return referenced - present;
  }
}

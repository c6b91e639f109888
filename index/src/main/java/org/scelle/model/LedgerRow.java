package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of one evidence file. Every file, and every member of every archive, has exactly one
 * row.
 *
 * @param file see {@link EvidenceFile#file()}
 * @param path see {@link EvidenceFile#path()}
 * @param size bytes; {@code null} when it could not be learnt
 * @param sha256 {@code null} when the bytes could not be read
 * @param owner what the file is to the case: the id of an export format, or one of the constants
 *     here
 * @param why what was expected, where, and what to do when not all was read; remarks on the reading
 *     when it was; empty for most
 * @param entries how many entries it yielded
 */
public record LedgerRow(
    String file,
    String path,
    @Nullable Long size,
    @Nullable String sha256,
    String owner,
    Outcome outcome,
    String why,
    long entries) {

  /** Why nothing of a file is in the case while it waits for its turn. */
  public static final String NOT_YET = "not examined yet; run ingest again to go on";

  /** An archive; its members have rows of their own. */
  public static final String ARCHIVE = "archive";

  /** A file that an event posts. */
  public static final String EVENT = "event";

  /** A document that no event refers to; its text is searched too. */
  public static final String DOCUMENT = "document";

  /** The plaintext of an encrypted attachment whose key is in the evidence. */
  public static final String DECRYPTED = "decrypted";

  /** The last part of the path of a plaintext, which stands in its ciphertext like a member. */
  public static final String PLAINTEXT = "(decrypted)";

  /** Whether these bytes stand in the evidence only as ciphertext. */
  public boolean isPlaintext() {
    return path.equals(PLAINTEXT) || path.endsWith("/" + PLAINTEXT);
  }

  /** None of these: not an export, not referred to, not a type with text. */
  public static final String UNKNOWN = "unknown";
}

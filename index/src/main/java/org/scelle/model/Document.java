package org.scelle.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What examining one file's bytes told; the same bytes are examined once, however often posted.
 *
 * @param sha256 which bytes
 * @param size how many
 * @param type the real MIME type, by content; {@code application/octet-stream} when nothing fits
 * @param outcome how far its text was read; {@link Outcome#SKIPPED} for types without text
 * @param why empty when all was read
 * @param passages its text, in reading order; embedded files' text is theirs
 * @param metadata author, organisation, labels and the like, as text
 * @param flags what stands out
 * @param embedded files inside it, in the order found
 */
public record Document(
    String sha256,
    long size,
    String type,
    Category category,
    Outcome outcome,
    String why,
    List<Passage> passages,
    List<Content.Field> metadata,
    Set<Flag> flags,
    List<Embedded> embedded) {

  /** Part of {@link #why} when text in images was not read because nothing here reads it. */
  public static final String NO_OCR = "(no OCR)";

  /** The same when something could have read it, but the case has had its share of images. */
  public static final String OCR_SPENT = "(share of OCR used up)";

  /** Field of {@link #metadata} that says that its images were read, and in what languages. */
  public static final String OCR = "ocr";

  /** The same document; what examining it told in words is replaced. */
  public Document withOutcome(Outcome now, String reason) {
    return new Document(
        sha256, size, type, category, now, reason, passages, metadata, flags, embedded);
  }

  /** The same document with other text of its own. */
  public Document withPassages(List<Passage> other) {
    return new Document(
        sha256, size, type, category, outcome, why, other, metadata, flags, embedded);
  }

  /** The same document with other metadata. */
  public Document withMetadata(List<Content.Field> other) {
    return new Document(
        sha256, size, type, category, outcome, why, passages, other, flags, embedded);
  }

  /** The same document with other files inside it. */
  public Document withEmbedded(List<Embedded> other) {
    return new Document(
        sha256, size, type, category, outcome, why, passages, metadata, flags, other);
  }

  /** Whether {@link #why}, of a document or of a file inside it, is about images not read. */
  public static boolean isAboutImages(String why) {
    return why.contains(NO_OCR) || why.contains(OCR_SPENT);
  }

  /**
   * A file inside a document.
   *
   * @param name where in the document, as the document says
   */
  public record Embedded(
      String name,
      String type,
      Category category,
      Outcome outcome,
      String why,
      List<Passage> passages,
      @Nullable Long size) {}

  /** What people would call the type. */
  public enum Category {
    TEXT_DOCUMENT,
    SPREADSHEET,
    SLIDES,
    PDF,
    IMAGE,
    AUDIO,
    VIDEO,
    ARCHIVE,
    EMAIL,
    DATABASE,
    SCRIPT,
    EXECUTABLE,
    KEY_OR_CERTIFICATE,
    REMOTE_ACCESS,
    PASSWORD_STORE,
    CAD_OR_MAP,
    ENCRYPTED_BLOB,
    UNKNOWN
  }

  /** What stands out in a file, seen in its bytes alone. */
  public enum Flag {
    MACRO,
    /** Needs a password to open. */
    ENCRYPTED,
    EMBEDDED_FILES,
    ACTIVE_CONTENT,
    EXTERNAL_REFERENCE,
    POSITION,
    TRACKED_CHANGES,
    COMMENTS,
    HIDDEN_PARTS,
    /** Valid as two types at once. */
    POLYGLOT,
    TRUNCATED,
    /** An error answer of a server that was saved as the file. */
    SERVER_REFUSAL,
    /** Names who made it, or for what organisation. */
    AUTHOR
  }
}

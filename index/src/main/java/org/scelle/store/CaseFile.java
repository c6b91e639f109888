package org.scelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.MediaReference;
import org.scelle.model.Page;

/**
 * A case, opened for writing. One process at a time; a second one is told so and leaves.
 *
 * <p>What is written inside one call to {@link #read} is there whole or not at all.
 */
public final class CaseFile implements AutoCloseable {

  private CaseFile() {}

  /**
   * Opens the case in the directory, or makes a new one when the directory does not exist or is
   * empty.
   *
   * @throws CaseException when the directory is something else, is of another version, or is in use
   */
  public static CaseFile open(Path directory, Clock clock) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Folder for temporary files, emptied at open and close. */
  public Path scratch() {
    throw new UnsupportedOperationException();
  }

  /** The folder the reports go to. */
  public Path reports() {
    throw new UnsupportedOperationException();
  }

  public CaseView view() {
    throw new UnsupportedOperationException();
  }

  public Journal journal() {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the ledger already has this file, unchanged, so that it need not be read again.
   *
   * @param size as the folder says
   * @param modified as the folder says
   */
  public boolean has(String file, String path, @Nullable Long size, @Nullable Long modified) {
    throw new UnsupportedOperationException();
  }

  /** Takes the entries of one file. */
  public interface EntryWriter {
    void add(Entry entry) throws IOException;
  }

  /** Reads one file into entries and says how it went. */
  @FunctionalInterface
  public interface FileReading {
    LedgerRow read(EntryWriter writer) throws IOException;
  }

  /** Writes the entries of one file and its ledger row together. */
  public void read(EvidenceFile file, @Nullable Long modified, FileReading reading)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Writes the ledger row of a file without entries, replacing an earlier one. */
  public void ledger(LedgerRow row, @Nullable Long modified) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Whether these bytes have been examined. */
  public boolean hasDocument(String sha256) {
    throw new UnsupportedOperationException();
  }

  public void document(Document document) throws IOException {
    throw new UnsupportedOperationException();
  }

  // --- settling: what only the whole evidence can tell -------------------------------------------

  /**
   * Among the occurrences of each event keeps the richest: one with content before an emptied one,
   * then one with a room, then the larger, then the first by file and offset. Also marks what
   * redactions redact and which edits are valid (same sender, same room, target not an edit).
   */
  public void settleDuplicates() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * An occurrence of an event in a room, copies included.
   *
   * @param row names the occurrence
   * @param event names the event: the row of the occurrence that is kept
   * @param file row of its file
   * @param page its page's number in the file; 0 for none
   * @param time as claimed; {@code Long.MIN_VALUE} when unknown
   */
  public record Occurrence(
      long row, long event, long file, int page, long offset, long time, boolean state) {}

  /** A page with the row of its file. */
  public record PageRow(long file, Page page) {}

  /** Takes the occurrences and pages of one room. */
  @FunctionalInterface
  public interface RoomOrder {
    /**
     * @param occurrences by file label and offset
     * @param pages by file label and number
     * @return the timeline of the room, oldest first, each event once; state that no timeline shows
     *     is left out
     */
    List<Placed> order(String room, List<Occurrence> occurrences, List<PageRow> pages);
  }

  /**
   * An event at its place.
   *
   * @param event row of the kept occurrence
   * @param hole whether something is missing just before it, or may be
   */
  public record Placed(long event, boolean hole) {}

  /** Gives every event its position in the record of its room. */
  public void settleOrder(RoomOrder order) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * An event that posts a file.
   *
   * @param row the kept occurrence
   * @param file label of the file the occurrence stands in
   */
  public record Posting(
      long row, @Nullable String event, long time, MediaReference reference, EvidenceFile file) {}

  /**
   * A file that could be an attachment: owned by no export format, or only an error answer.
   *
   * @param row of the ledger
   * @param refusal whether it holds an error answer and nothing else
   */
  public record LooseFile(long row, EvidenceFile file, boolean refusal) {}

  /**
   * @param posting row of the event
   * @param files rows of the files that could be it; one when it is certain
   * @param how see {@link org.scelle.model.Attachment#match()}; {@code thumbnail} for a preview
   */
  public record Match(long posting, List<Long> files, String how) {}

  public void postings(Consumer<Posting> postings) {
    throw new UnsupportedOperationException();
  }

  public void looseFiles(Consumer<LooseFile> files) {
    throw new UnsupportedOperationException();
  }

  /** Replaces all matches; the files matched become the event's in the ledger. */
  public void settleAttachments(List<Match> matches) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Brings the search index up to date with what was written. */
  public void index() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Replaces what the detectors found. */
  public void findings(List<Finding> findings) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}

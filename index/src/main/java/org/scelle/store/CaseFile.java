package org.scelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.CipherKey;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.MediaReference;
import org.scelle.model.Outcome;

/**
 * A case, opened for writing. One process at a time; a second one is told so and leaves.
 *
 * <p>What is written inside one call to {@link #read} is there whole or not at all; but while a
 * large file is read, and after a crash in the midst of it, what is there of it so far is marked in
 * the ledger, and reading the same file again goes on after it.
 */
public final class CaseFile implements AutoCloseable {
  /** Prefix of the names in {@code meta} under which the sources stand. */
  static final String SOURCE = "source ";

  private final CaseDirectory directory;
  private final Database database;
  private final Names names;
  private final Ledger ledger;
  private final Generation generation;
  private final Questions view;
  private final Journal journal;
  private final SearchCopy search;
  private final KnownFiles known;
  private volatile @Nullable Scribe scribe;
  private volatile boolean changed;

  private CaseFile(CaseDirectory directory, Clock clock) throws IOException, SQLException {
    this.directory = directory;
    database = Database.forWriting(directory.database());
    boolean opened = false;
    try {
      Schema.prepare(database);
      names = Names.of(database);
      ledger = new Ledger(database, names);
      generation = new Generation(database, names, ledger);
      search = new SearchCopy(directory.lucene(), database, names);
      Path file = directory.database();
      known = new KnownFiles(Database.forPassing(file));
      ReadPool pool =
          new ReadPool(() -> Database.forReading(file), () -> Database.forPassing(file));
      view = new Questions(pool, names, search);
      journal = new Journal(directory.journal(), clock);
      opened = true;
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  /**
   * Opens the case in the directory, or makes a new one when the directory does not exist or is
   * empty.
   *
   * @throws CaseException when the directory is something else, is of another version, or is in use
   */
  public static CaseFile open(Path directory, Clock clock) throws IOException {
    CaseDirectory opened = CaseDirectory.open(directory);
    CaseFile made = null;
    try {
      made = new CaseFile(opened, clock);
      return made;
    } catch (SQLException e) {
      throw new CaseException(
          opened.database()
              + " cannot be opened as a case: "
              + e.getMessage()
              + "; if it is no case, choose another directory");
    } finally {
      if (made == null) {
        opened.close();
      }
    }
  }

  /** Folder for temporary files, emptied at open and close. */
  public Path scratch() {
    return directory.scratch();
  }

  /** The folder the reports go to. */
  public Path reports() {
    changed = true;
    return directory.reports();
  }

  /** Where a first answer goes; need not exist. */
  public Path provisional() {
    return directory.provisional();
  }

  /** Removes the first answer, when the whole one is there. */
  public void removeProvisional() throws IOException {
    Path folder = directory.provisional();
    if (Files.exists(folder)) {
      CaseDirectory.empty(folder);
      Files.delete(folder);
    }
  }

  /** See {@link CaseView}: any number of threads may ask at the same time. */
  public CaseView view() {
    return view;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * What the ledger calls a source. Another source of the same name, as a second dump may be, gets
   * a name of its own; the same one keeps the name it was given first.
   *
   * @param path where it is
   * @param wanted its own name
   */
  public synchronized String sourceName(Path path, String wanted) throws IOException {
    String here = path.toString();
    try {
      for (int number = 1; ; number++) {
        String name = number == 1 ? wanted : wanted + " (" + number + ")";
        String there = database.meta(SOURCE + name);
        if (here.equals(there)) {
          return name;
        }
        if (there == null) {
          database.meta(SOURCE + name, here);
          changed = true;
          return name;
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * Whether the ledger already has this file, unchanged, so that it need not be read again.
   *
   * @param size as the folder or archive says; {@code null} when an archive does not say, which
   *     matches any
   * @param modified as the folder says
   */
  public synchronized boolean has(
      String file, String path, @Nullable Long size, @Nullable Long modified) {
    return database.ask(() -> known.has(file, path, size, modified));
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

  /**
   * Writes the entries of one file and its ledger row together. While files are gathered, one other
   * thread may call this.
   */
  public void read(EvidenceFile file, @Nullable Long modified, FileReading reading)
      throws IOException {
    Scribe gathering = scribe;
    if (gathering == null) {
      gather(() -> read(file, modified, reading));
    } else {
      gathering.read(file, modified, reading);
    }
  }

  /**
   * Writes down a file that is still to be examined, so that until then the ledger does not pass it
   * over. Only while files are gathered.
   *
   * @param size {@code null} when an archive does not say
   */
  public synchronized void waiting(String file, String path, @Nullable Long size)
      throws IOException {
    if (scribe == null) {
      throw new IllegalStateException("files wait only while others are gathered");
    }
    scribe.note(
        new LedgerRow(
            file, path, size, null, LedgerRow.UNKNOWN, Outcome.FAILED, LedgerRow.NOT_YET, 0));
  }

  /** Work that reads many files. */
  @FunctionalInterface
  public interface Gathering {
    void run() throws IOException;
  }

  /**
   * Runs work that calls {@link #read} many times: files are committed together, about every
   * second, while the next are read. All are committed when this returns; those that are whole also
   * when it throws. Inside, {@link #has} may not know of them yet, and nothing else may be changed.
   */
  public synchronized void gather(Gathering work) throws IOException {
    if (scribe != null) {
      throw new IllegalStateException("gathering already");
    }
    changed = true;
    try (Scribe opened = new Scribe(database, ledger, generation)) {
      scribe = opened;
      work.run();
      opened.finish();
    } finally {
      scribe = null;
    }
  }

  /**
   * Forgets an original file and the members of the archives in it, before it is read again in
   * another state or because it is gone.
   */
  public synchronized void forget(String file) throws IOException {
    if (database.ask(() -> ledger.knows(file))) {
      change(() -> ledger.forget(file));
    }
  }

  /** Runs a change of what was read; after a failure nothing of it remains. */
  private synchronized void change(Database.Work work) throws IOException {
    if (scribe != null) {
      throw new IllegalStateException("only files are read while they are gathered");
    }
    changed = true;
    boolean done = false;
    try {
      database.transaction(() -> {
        work.run();
        generation.seal();
      });
      done = true;
    } finally {
      if (!done) {
        database.run(generation::undone);
      }
    }
  }

  /** Writes the ledger row of a file without entries, replacing an earlier one. */
  public synchronized void ledger(LedgerRow row, @Nullable Long modified) throws IOException {
    change(() -> ledger.write(row, modified));
  }

  /**
   * How examining a file's bytes went.
   *
   * @param outcome how far its text was read
   * @param why empty when all was read
   */
  public record Examined(Document.Category category, Outcome outcome, String why) {}

  /** How examining these bytes went; empty when they have not been examined. */
  public synchronized Optional<Examined> examined(String sha256) {
    return database.ask(() -> new DocumentRows(database).examined(sha256));
  }

  public synchronized void document(Document document) throws IOException {
    change(() -> DocumentWriter.write(database, List.of(document)));
  }

  /**
   * A file without entries, and what examining it told.
   *
   * @param document {@code null} when the case knows these bytes
   */
  public record Examination(LedgerRow row, @Nullable Long modified, @Nullable Document document) {}

  /** Writes them all or, when that fails, none. */
  public synchronized void examinations(List<Examination> files) throws IOException {
    change(() -> {
      List<@Nullable Document> documents = new ArrayList<>();
      files.forEach(file -> documents.add(file.document()));
      DocumentWriter.write(database, documents);
      for (Examination file : files) {
        ledger.write(file.row(), file.modified());
      }
    });
  }

  /** The documents with pictures in them. */
  public CasePictures pictures() {
    return new CasePictures(database, this::change);
  }

  // --- settling: what only the whole evidence can tell -------------------------------------------

  /** Whether all that is there was settled to the end, so that nothing of it need be done again. */
  public synchronized boolean isSettled() {
    return database.ask(generation::isSettled);
  }

  /** Writes down that all that is there has been settled to the end. */
  public synchronized void settled() throws IOException {
    changed = true;
    generation.settled();
  }

  /**
   * Among the occurrences of each event keeps the richest: one with content before an emptied one,
   * then one with a room, then the larger, then the first by file and offset. Also marks what
   * redactions redact and which edits are valid (same sender, same room, target not an edit).
   *
   * @param verbatim ids of the formats whose events stand as a server gave them: two texts of one
   *     event contradict each other there
   */
  public synchronized void settleDuplicates(Set<String> verbatim) throws IOException {
    change(() -> new Duplicates(database, EvidenceFiles.of(database), names, verbatim).settle());
  }

  /**
   * Gives every event its position in the record of its room, and counts who did what in it. After
   * {@link #settleDuplicates}.
   */
  public synchronized void settleOrder(RoomOrder order) throws IOException {
    change(() -> RecordOrder.settle(database, order));
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

  public synchronized void postings(Consumer<Posting> postings) {
    database.run(() -> new MediaRows(database, EvidenceFiles.of(database)).postings(postings));
  }

  public synchronized void looseFiles(Consumer<LooseFile> files) {
    database.run(() -> new MediaRows(database, EvidenceFiles.of(database)).looseFiles(files));
  }

  /** Replaces all matches; the files matched become the event's in the ledger. */
  public synchronized void settleAttachments(List<Match> matches) throws IOException {
    change(() -> new MediaRows(database, EvidenceFiles.of(database)).settle(matches));
  }

  /**
   * Gives documents that say the number of their sensitivity label only the name that other
   * documents say for it.
   */
  public synchronized void settleLabels() throws IOException {
    change(() -> new LearntLabels(database).settle());
  }

  /**
   * An encrypted attachment whose ciphertext and key are both in the evidence.
   *
   * @param posting row of the event
   * @param file row of the ciphertext
   */
  public record Ciphertext(
      long posting, long file, EvidenceFile bytes, CipherKey key, @Nullable String sha256) {

    /** Where the plaintext stands: in the ciphertext, like the member of an archive. */
    public String path() {
      return bytes.path().isEmpty()
          ? LedgerRow.PLAINTEXT
          : bytes.path() + "/" + LedgerRow.PLAINTEXT;
    }
  }

  /** Of several files that could be the ciphertext only the one with its hash is given. */
  public synchronized void ciphertexts(Consumer<Ciphertext> ciphertexts) {
    database.run(
        () -> new CipherRows(database, EvidenceFiles.of(database)).ciphertexts(ciphertexts));
  }

  /**
   * Puts the plaintext of an attachment in the place of its ciphertext.
   *
   * @param row its ledger row; {@code null} when the ledger has it
   */
  public synchronized void decrypted(Ciphertext ciphertext, @Nullable LedgerRow row)
      throws IOException {
    change(() -> {
      if (row != null) {
        ledger.write(row, null);
      }
      CipherRows.decrypted(database, ciphertext);
    });
  }

  /** Writes down that a file is not the ciphertext that the event says. */
  public synchronized void refuted(Ciphertext ciphertext, String what) throws IOException {
    change(() -> CipherRows.refuted(database, ciphertext, what));
  }

  /** Under which names servers keep the files of others. */
  public synchronized void mediaPlaces(Consumer<StoredMedia> places) {
    database.run(() -> new MediaRows(database, EvidenceFiles.of(database)).places(places));
  }

  /** See {@link org.scelle.model.MediaPlace}. */
  public record StoredMedia(String server, String stored, String mediaId) {}

  /**
   * Brings the search index up to date with what was written. Another thread may ask the case, and
   * write findings, meanwhile.
   */
  public void index() throws IOException {
    index(Indexing.UNWATCHED);
  }

  /** The same. */
  public void index(Indexing watch) throws IOException {
    changed = true;
    search.update(watch);
  }

  /** Replaces what the detectors found. */
  public synchronized void findings(List<Finding> findings) throws IOException {
    findings(findings, List.of());
  }

  /**
   * The same.
   *
   * @param with the options they were made with that bear on them
   */
  public synchronized void findings(List<Finding> findings, List<Field> with) throws IOException {
    changed = true;
    database.transaction(() -> {
      new FindingRows(database, EvidenceFiles.of(database)).write(findings);
      new DetectedWith(database).write(with);
    });
  }

  /** Closes the case; when it was changed, its seal goes into the journal. */
  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      closeFiles();
      if ((changed || search.written()) && !Thread.currentThread().isInterrupted()) {
        List<Field> hashes = new ArrayList<>();
        Seal.of(directory.root())
            .forEach((path, sha256) -> hashes.add(new Field(Seal.FIELD + path, sha256)));
        journal.append(Seal.ACT, hashes);
      }
    }
  }

  private void closeFiles() throws IOException {
    try (search) {
      known.close();
      view.close();
      ledger.close();
    } catch (SQLException e) {
      throw database.failure(e);
    }
    try {
      database.close(); // last, so that SQLite puts its log into the file
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}

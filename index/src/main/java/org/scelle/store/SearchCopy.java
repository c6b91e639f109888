package org.scelle.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.scelle.store.SearchChanges.Part;
import org.scelle.store.SearchFeed.Stretch;

/**
 * The search index: a copy of the texts in SQLite. Its commit carries the generation it was made
 * from, and how far; SQLite remembers the same after it. When the two differ, a crash came between,
 * and the copy is made anew; when both say that only a part was made, the rest is.
 */
final class SearchCopy implements AutoCloseable {
  private static final String INDEXED = "indexed";
  private static final int THREADS = 2;

  /** Messages that are indexed before the next commit: seconds of work. */
  private static final long PART = 400_000;

  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;
  private final Database database;
  private final Names names;
  private final long part;
  private @Nullable Directory directory;
  private @Nullable DirectoryReader reader;
  private @Nullable Database reading;
  private boolean written;

  SearchCopy(Path folder, Database database, Names names) {
    this(folder, database, names, PART);
  }

  /**
   * The same.
   *
   * @param part messages that are indexed before the next commit
   */
  SearchCopy(Path folder, Database database, Names names, long part) {
    this.folder = folder;
    this.database = database;
    this.names = names;
    this.part = part;
  }

  private Directory directory() throws IOException {
    if (directory == null) {
      directory = FSDirectory.open(folder);
    }
    return directory;
  }

  CaseView.Hits search(CaseView.Query query) throws IOException {
    IndexSearcher searcher;
    Database own;
    synchronized (this) {
      update(Indexing.UNWATCHED);
      if (reader == null) {
        reader = DirectoryReader.open(directory());
      }
      searcher = new IndexSearcher(reader);
      own = reading();
    }
    try {
      return new Searching(searcher, own, names).search(query);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private Database reading() throws IOException {
    if (reading == null) {
      try {
        reading = database.another();
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
    return reading;
  }

  /** Brings the index up to date. */
  synchronized void update(Indexing watch) throws IOException {
    try {
      String generation = String.valueOf(database.meta(Schema.GENERATION));
      boolean sound = generationOfCopy().equals(String.valueOf(database.meta(INDEXED)));
      if (sound && generation.equals(database.meta(INDEXED))) {
        return;
      }
      written = true;
      closeReader();
      if (!sound) {
        CaseDirectory.empty(folder);
        forget();
      }
      write(generation, watch);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Whether it was brought up to date since it was opened. */
  synchronized boolean written() {
    return written;
  }

  /** Empty when there is no index or none that can be read. */
  private String generationOfCopy() throws IOException {
    try {
      if (reader == null) {
        reader = DirectoryReader.open(directory());
      }
      return reader.getIndexCommit().getUserData().getOrDefault(Schema.GENERATION, "");
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return "";
    }
  }

  private void forget() throws IOException {
    database.transaction(() -> {
      database.execute("DELETE FROM indexed_room");
      database.execute("DELETE FROM indexed_document");
      database.execute("DELETE FROM meta WHERE name = 'indexed'");
    });
  }

  private void write(String generation, Indexing watch) throws IOException, SQLException {
    SearchChanges changes = SearchChanges.of(database);
    IndexWriterConfig config = new IndexWriterConfig(Words.forIndex());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false); // half of a part may be there when it is closed by a failure
    try (IndexWriter writer = new IndexWriter(directory(), config)) {
      delete(writer, changes);
      List<Part> parts = changes.parts(part);
      watch.begin(parts.stream().mapToLong(Part::work).sum());
      for (int i = 0; i < parts.size(); i++) {
        boolean last = i == parts.size() - 1;
        feed(writer, parts.get(i), watch);
        if (last && writer.hasDeletions()) {
          writer.forceMergeDeletes(); // scores must depend on the evidence alone
        }
        String made = last ? generation : generation + " up to part " + (i + 1);
        writer.setLiveCommitData(Map.of(Schema.GENERATION, made).entrySet());
        writer.commit();
        Part committed = parts.get(i);
        database.transaction(() -> {
          changes.remember(committed);
          database.meta(INDEXED, made);
        });
      }
    }
  }

  private static void delete(IndexWriter writer, SearchChanges changes) throws IOException {
    for (long room : changes.oldRooms()) {
      writer.deleteDocuments(new Term("unit", "r" + room));
    }
    for (long document : changes.oldDocuments()) {
      writer.deleteDocuments(new Term("unit", "d" + document));
    }
  }

  private void feed(IndexWriter writer, Part units, Indexing watch)
      throws IOException, SQLException {
    ConcurrentLinkedQueue<Stretch> stretches = new ConcurrentLinkedQueue<>(units.stretches());
    ConcurrentLinkedQueue<Long> documents = new ConcurrentLinkedQueue<>(units.documents());
    EvidenceFiles files = EvidenceFiles.of(database);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(() -> {
              try (Database own = Database.forPassing(database.file())) {
                SearchFeed feed = new SearchFeed(own, files, names, writer);
                for (Stretch next = stretches.poll(); next != null; next = stretches.poll()) {
                  feed.messages(next);
                  tell(watch, next.work());
                }
                for (Long next = documents.poll(); next != null; next = documents.poll()) {
                  feed.document(next);
                  tell(watch, Part.DOCUMENT);
                }
                writer.flushNextBuffer(); // else the commit writes one after the other
              }
              return null;
            }));
      }
      for (Future<?> thread : running) {
        await(thread);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void tell(Indexing watch, long work) {
    synchronized (watch) {
      watch.done(work);
    }
  }

  private static void await(Future<?> thread) throws IOException {
    try {
      thread.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    } catch (ExecutionException e) {
      throw new IOException("the search index cannot be written: " + e.getCause(), e);
    }
  }

  private void closeReader() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closeReader();
    if (directory != null) {
      directory.close();
      directory = null;
    }
    if (reading != null) {
      try {
        reading.close();
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
  }
}

package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document;
import org.scelle.model.LedgerRow;
import org.scelle.model.Passage;
import org.scelle.store.CaseFile;

/**
 * What examining files told, written together about every second: a commit for each file would cost
 * more than its rows.
 */
final class Examinations {

  private static final long MILLIS = 1_000;

  /** Characters that wait at most, so that memory stays bounded. */
  private static final long CHARACTERS = 8L << 20;

  private final CaseFile caseFile;
  private final List<CaseFile.Examination> waiting = new ArrayList<>();
  private final Map<String, CaseFile.Examined> known = new HashMap<>();
  private long characters;
  private long first;

  Examinations(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  /** How examining these bytes went; {@code null} when they have not been examined. */
  CaseFile.@Nullable Examined known(String sha256) {
    CaseFile.Examined waits = known.get(sha256);
    return waits != null ? waits : caseFile.examined(sha256).orElse(null);
  }

  /**
   * Takes a row to be written.
   *
   * @param document what is new of the file's bytes
   */
  void add(LedgerRow row, @Nullable Long modified, @Nullable Document document) throws IOException {
    if (waiting.isEmpty()) {
      first = System.nanoTime();
    }
    waiting.add(new CaseFile.Examination(row, modified, document));
    if (document != null) {
      known.put(
          document.sha256(),
          new CaseFile.Examined(document.category(), document.outcome(), document.why()));
      characters += length(document);
    }
    if (left() <= 0 || characters > CHARACTERS) {
      write();
    }
  }

  private static long length(Document document) {
    long length = length(document.passages());
    for (Document.Embedded embedded : document.embedded()) {
      length += length(embedded.passages());
    }
    return length;
  }

  private static long length(List<Passage> passages) {
    return passages.stream().mapToLong(passage -> passage.text().length()).sum();
  }

  /** Milliseconds until what waits has to be written. */
  long left() {
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first);
    return waiting.isEmpty() ? MILLIS : MILLIS - waited;
  }

  /** Writes all that waits. */
  void write() throws IOException {
    if (!waiting.isEmpty()) {
      caseFile.examinations(List.copyOf(waiting));
      waiting.clear();
      known.clear();
      characters = 0;
    }
  }
}

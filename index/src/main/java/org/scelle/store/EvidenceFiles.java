package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** The hashed files of the case by row, and their order, which is that of their labels. */
final class EvidenceFiles {
  private final Map<Long, EvidenceFile> files = new HashMap<>();
  private final Map<Long, Integer> ranks = new HashMap<>();
  private final Map<EvidenceFile, Long> rows = new HashMap<>();

  static EvidenceFiles of(Database database) throws SQLException {
    EvidenceFiles known = new EvidenceFiles();
    database.each(
        "SELECT id, file, path, size, sha256 FROM evidence",
        row -> {
          Long size = row.maybe(4);
          String sha256 = row.textOrNull(5);
          if (size != null && sha256 != null) {
            known.files.put(
                row.number(1), new EvidenceFile(row.text(2), row.text(3), size, sha256));
          }
        });
    List<Map.Entry<Long, EvidenceFile>> sorted = new ArrayList<>(known.files.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.comparing(EvidenceFile::label)));
    for (Map.Entry<Long, EvidenceFile> entry : sorted) {
      known.ranks.put(entry.getKey(), known.ranks.size());
      known.rows.put(entry.getValue(), entry.getKey());
    }
    return known;
  }

  EvidenceFile file(long row) {
    EvidenceFile file = files.get(row);
    if (file == null) {
      throw new IllegalStateException("case.db is damaged: no hashed evidence file " + row);
    }
    return file;
  }

  /** The file, when its bytes have been hashed. */
  @Nullable EvidenceFile find(long row) {
    return files.get(row);
  }

  /** Its place among the files, by label. */
  int rank(long row) {
    Integer rank = ranks.get(row);
    return rank == null ? Integer.MAX_VALUE : rank;
  }

  long row(EvidenceFile file) {
    Long row = rows.get(file);
    if (row == null) {
      throw new IllegalArgumentException("not in the case: " + file.label());
    }
    return row;
  }

  /** The rows of the files, by label. */
  List<Long> inOrder() {
    List<Long> order = new ArrayList<>(ranks.keySet());
    order.sort(Comparator.comparing(ranks::get));
    return order;
  }

  Source source(long row, long offset, long length) {
    return new Source(file(row), offset, length);
  }
}

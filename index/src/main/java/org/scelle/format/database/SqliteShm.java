package org.scelle.format.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * The index of a write-ahead log, which SQLite shares between processes ("WAL-mode File Format",
 * section 2): it says where pages stand in the log, and holds nothing itself.
 */
public final class SqliteShm implements ExportFormat {

  private static final int VERSION = 3_007_000;
  private static final int COPY = 48;

  @Override
  public String id() {
    return "sqlite-shm";
  }

  @Override
  public String title() {
    return "Index of a write-ahead log (SQLite, -shm)";
  }

  @Override
  public String limits() {
    return "It says where pages stand in the -wal file and holds nothing of its own: the log is"
        + " read without it.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    byte[] head = file.head();
    if (head.length < 2 * COPY || !Arrays.equals(head, 0, COPY, head, COPY, 2 * COPY)) {
      return false;
    }
    ByteBuffer version = ByteBuffer.wrap(head);
    return version.order(ByteOrder.LITTLE_ENDIAN).getInt(0) == VERSION
        || version.order(ByteOrder.BIG_ENDIAN).getInt(0) == VERSION;
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    sink.add(
        new Remark(
            Source.whole(file.file()),
            "it says where pages stand in the -wal file and holds nothing of its own"));
  }
}

package org.scelle.format.database;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.sqlite.SqliteLog;

/** What the write-ahead log beside a SQLite database holds and the database does not yet. */
public final class SqliteWal implements ExportFormat {

  private static final DatabaseBeside BESIDE =
      new DatabaseBeside("-wal", "log", "read over the database ");

  @Override
  public String id() {
    return "sqlite-wal";
  }

  @Override
  public String title() {
    return "Write-ahead log of a database (SQLite, -wal)";
  }

  @Override
  public String limits() {
    return "Only committed transactions whose checksums hold are read, over the database of the"
        + " same name in the same folder; without it nothing is. The database itself is read"
        + " as of its last checkpoint, so that rows which the log replaced are kept too."
        + " What an earlier round of the log left behind is not read.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return SqliteLog.begins(file.head());
  }

  @Override
  public Optional<Address> beside(Address log) {
    return BESIDE.database(log);
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    read(file, null, sink);
  }

  @Override
  public void read(OpenFile log, @Nullable OpenFile database, EntrySink sink) throws IOException {
    BESIDE.read(log, database, sink);
  }
}

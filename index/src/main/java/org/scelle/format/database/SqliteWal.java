package org.scelle.format.database;

import java.io.IOException;
import org.scelle.evidence.Candidate;
import org.scelle.format.sqlite.SqliteLog;

/** What the write-ahead log beside a SQLite database holds and the database does not yet. */
public final class SqliteWal extends DatabaseBeside {

  /** It has the name of its database and {@code -wal}. */
  public SqliteWal() {
    super("-wal", "log", "read over the database ");
  }

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
}

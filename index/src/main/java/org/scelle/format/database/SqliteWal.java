package org.scelle.format.database;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.Damage;
import org.scelle.format.sqlite.SqliteFile;
import org.scelle.format.sqlite.SqliteLog;
import org.scelle.format.synapse.SynapseSqlite;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** What the write-ahead log beside a SQLite database holds and the database does not yet. */
public final class SqliteWal implements ExportFormat {

  private static final String SUFFIX = "-wal";

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
    boolean inside = !log.path().isEmpty();
    String whole = inside ? log.path() : log.file();
    if (!whole.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String name = whole.substring(0, whole.length() - SUFFIX.length());
    return Optional.of(inside ? new Address(log.file(), name) : new Address(name, ""));
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    read(file, null, sink);
  }

  @Override
  public void read(OpenFile log, @Nullable OpenFile database, EntrySink sink) throws IOException {
    if (database == null) {
      sink.add(
          new Problem(
              Source.whole(log.file()),
              "expected the database of this log beside it, under the same name without -wal; there"
                  + " is none; add it to the evidence"));
      return;
    }
    try (SeekableByteChannel changes = log.channel();
        SeekableByteChannel pages = database.channel()) {
      SqliteFile whole =
          SqliteFile.open(
              new SqliteFile.Beside(changes, log.file()),
              new SqliteFile.Beside(pages, database.file()),
              sink);
      if (SynapseSqlite.isSynapse(whole)) {
        SynapseSqlite.read(whole, log.file(), sink);
      } else {
        TableSqlite.read(whole, log.file(), sink);
      }
      sink.add(
          new Remark(
              Source.whole(log.file()), "read over the database " + database.file().label()));
    } catch (Damage damage) {
      sink.add(new Problem(Source.whole(log.file()), damage.what()));
    }
  }
}

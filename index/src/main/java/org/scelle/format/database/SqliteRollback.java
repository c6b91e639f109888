package org.scelle.format.database;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.sqlite.SqliteJournal;

/** What a SQLite database held before a transaction that was not finished when it was copied. */
public final class SqliteRollback implements ExportFormat {

  private static final DatabaseBeside BESIDE =
      new DatabaseBeside(
          "-journal",
          "journal",
          "a transaction was not finished when the copy was made: what it wrote, and may never have"
              + " committed, is read from the database, and what was there before from this"
              + " journal, over the database ");

  @Override
  public String id() {
    return "sqlite-journal";
  }

  @Override
  public String title() {
    return "Rollback journal of a database (SQLite, -journal)";
  }

  @Override
  public String limits() {
    return "Only pages whose checksums hold are read, over the database of the same name in the"
        + " same folder; without it nothing is. Journals of finished transactions, which"
        + " begin with zeros, are not read; journals over several databases are read as if"
        + " each was alone.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return SqliteJournal.begins(file.head());
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

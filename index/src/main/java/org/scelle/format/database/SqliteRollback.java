package org.scelle.format.database;

import java.io.IOException;
import org.scelle.evidence.Candidate;
import org.scelle.format.sqlite.SqliteJournal;

/** What a SQLite database held before a transaction that was not finished when it was copied. */
public final class SqliteRollback extends DatabaseBeside {

  /** It has the name of its database and {@code -journal}. */
  public SqliteRollback() {
    super(
        "-journal",
        "journal",
        "a transaction was not finished when the copy was made: what it wrote, and may never have"
            + " committed, is read from the database, and what was there before from this"
            + " journal, over the database ");
  }

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
}

package org.scelle.format.database;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.Damage;
import org.scelle.format.sqlite.SqliteFile;
import org.scelle.format.synapse.SynapseSqlite;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** Messages in a table of a SQLite database of whatever program. */
public final class TableSqlite implements ExportFormat {

  @Override
  public String id() {
    return "table-sqlite";
  }

  @Override
  public String title() {
    return "Table of messages in a database (SQLite)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a column holds is decided by its name, and any program could"
        + " have written it. The ledger says which column was taken for what, and which tables"
        + " were not read. Deleted rows are not looked for.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    if (!SqliteFile.begins(file.head())) {
      return false;
    }
    try (SeekableByteChannel channel = file.channel()) {
      SqliteFile database = SqliteFile.look(file, channel);
      return database != null
          && !SynapseSqlite.isSynapse(database)
          && database.tableColumns().stream().anyMatch(names -> new ColumnMap(names).isChat());
    }
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (SeekableByteChannel channel = file.channel()) {
      read(SqliteFile.open(channel, file.file()), file.file(), sink);
    } catch (Damage damage) {
      sink.add(new Problem(Source.whole(file.file()), damage.what()));
    }
  }

  static void read(SqliteFile database, EvidenceFile file, EntrySink sink) throws IOException {
    ChatTables tables = new ChatTables(file, sink, database::survey);
    for (String table : database.tableNames()) {
      tables.expects(table);
    }
    database.read(tables, sink);
    tables.end();
  }
}

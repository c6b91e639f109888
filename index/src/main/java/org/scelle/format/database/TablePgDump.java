package org.scelle.format.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.pgdump.PgDumpReader;
import org.scelle.format.synapse.SynapsePgDump;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** Messages in a table of a PostgreSQL database of whatever program. */
public final class TablePgDump implements ExportFormat {

  @Override
  public String id() {
    return "table-pgdump";
  }

  @Override
  public String title() {
    return "Table of messages in a database (plain pg_dump)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a column holds is decided by its name, and any program could"
        + " have written it. The ledger says which column was taken for what, and which tables"
        + " were not read. A table whose first row stands beyond the first 64 KiB is only"
        + " recognised by its CREATE statement before that.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    byte[] head = file.head();
    boolean custom = PgDumpReader.isCustom(head);
    return (custom || PgDumpReader.begins(head))
        && !SynapsePgDump.isSynapse(head)
        && (custom || hasChat(file));
  }

  /** Whether a table in the beginning of the file has columns that make it one. */
  private static boolean hasChat(Candidate file) throws IOException {
    byte[] head = file.head();
    EvidenceFile beginning =
        new EvidenceFile(file.address().file(), file.address().path(), head.length, "");
    Found found = new Found();
    new PgDumpReader(new ByteArrayInputStream(head), beginning, said -> {}).read(found);
    return found.chat;
  }

  private static final class Found implements TableReader {
    private boolean chat;

    @Override
    public boolean wants(String table) {
      return true;
    }

    @Override
    public void columns(String table, List<String> columns) {
      chat |= new ColumnMap(columns).isChat();
    }

    @Override
    public void row(String table, DbRow row) {}
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    if (PgDumpReader.isCustom(file)) {
      sink.add(new Problem(Source.whole(file.file()), PgDumpReader.CONVERT));
      return;
    }
    ChatTables tables = new ChatTables(file.file(), sink, reader -> survey(file, reader));
    try (InputStream in = file.open()) {
      new PgDumpReader(in, file.file(), sink).read(tables);
    }
    tables.end();
  }

  private static void survey(OpenFile file, TableReader reader) throws IOException {
    try (InputStream in = file.open()) {
      new PgDumpReader(in, file.file(), said -> {}).read(reader);
    }
  }
}

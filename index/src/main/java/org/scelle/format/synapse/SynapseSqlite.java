package org.scelle.format.synapse;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.Damage;
import org.scelle.format.sqlite.SqliteFile;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** A Synapse database of SQLite, {@code homeserver.db}. */
public final class SynapseSqlite implements ExportFormat {

  /** As the name of a table, for other programs have columns of such names. */
  private static final Pattern TABLE =
      Pattern.compile("\\bTABLE [\"'`\\[]?(?:" + String.join("|", SynapseLists.marks()) + ")\\b");

  @Override
  public String id() {
    return "synapse-sqlite";
  }

  @Override
  public String title() {
    return "Synapse database, SQLite (homeserver.db)";
  }

  @Override
  public String limits() {
    return "Read as of its last checkpoint; what stands only in the -wal file beside it is read as"
        + " a file of its own. The source of a row is its cell; what does not fit there goes"
        + " on in other pages. Deleted rows are not looked for. Tables of keys, push rules,"
        + " presence and caches are not read. Tokens, password hashes and keys are counted"
        + " and never taken out of the evidence.";
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    byte[] head = file.head();
    if (!SqliteFile.begins(head)) {
      return false;
    }
    if (isSynapse(new String(head, StandardCharsets.ISO_8859_1))) {
      return true;
    }
    try (SeekableByteChannel channel = file.channel()) {
      SqliteFile database = SqliteFile.look(file, channel);
      return database != null
          && (isSynapse(database) || database.hasLost(new SynapseMarks.Known()));
    }
  }

  /** Whether the beginning of a database names tables that only Synapse has. */
  private static boolean isSynapse(String head) {
    return TABLE.matcher(head).find();
  }

  /** The same, by all its tables. */
  public static boolean isSynapse(SqliteFile database) throws IOException {
    return database.tableNames().stream().anyMatch(SynapseLists.marks()::contains);
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (SeekableByteChannel channel = file.channel()) {
      read(SqliteFile.open(channel, file.file()), file.file(), sink);
    } catch (Damage damage) {
      sink.add(new Problem(Source.whole(file.file()), damage.what()));
    }
  }

  /** Reads the rows of a database that stand in this file. */
  public static void read(SqliteFile database, EvidenceFile file, EntrySink sink)
      throws IOException {
    SynapseIndex index = new SynapseIndex();
    database.survey(index);
    index.settle();
    SynapseTables tables = new SynapseTables(file, sink, index);
    database.read(tables, sink);
    tables.end();
  }
}

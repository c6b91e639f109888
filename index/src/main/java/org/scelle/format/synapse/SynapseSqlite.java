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
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** A Synapse database of SQLite, {@code homeserver.db}. */
public final class SynapseSqlite implements ExportFormat {

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:" + String.join("|", SynapseLists.marks()) + ")\\b");

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
    return "Read as of its last checkpoint: what stands only in the -wal file beside it is not"
        + " read. The source of a row is its cell; what does not fit there goes on in other"
        + " pages. Deleted rows are not looked for. Tables of keys, push rules, presence and"
        + " caches are not read; remote files of the media store are not tied to their"
        + " events.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    String head = new String(file.head(), StandardCharsets.ISO_8859_1);
    return head.startsWith(SqliteFile.MAGIC) && TABLE.matcher(head).find();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (SeekableByteChannel channel = file.channel()) {
      SqliteFile database = SqliteFile.open(channel, file.file());
      SynapseIndex index = new SynapseIndex();
      database.read(index, said -> {});
      index.settle();
      SynapseTables tables = new SynapseTables(file.file(), sink, index);
      database.read(tables, sink);
      tables.end();
    } catch (Damage damage) {
      sink.add(new Problem(Source.whole(file.file()), damage.what()));
    }
  }
}

package org.scelle.format.database;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.Damage;
import org.scelle.format.sqlite.SqliteFile;
import org.scelle.format.synapse.SynapseSqlite;
import org.scelle.model.Entry;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** A file beside a SQLite database that changes what the database holds. */
abstract class DatabaseBeside implements ExportFormat {

  private final String suffix;
  private final String word;
  private final String remark;

  /**
   * @param suffix what its name has more than that of the database
   * @param word what it is called
   * @param remark what is said of it when it was read; the name of the database follows
   */
  DatabaseBeside(String suffix, String word, String remark) {
    this.suffix = suffix;
    this.word = word;
    this.remark = remark;
  }

  @Override
  public final Optional<Address> beside(Address log) {
    String name = log.name();
    return name.endsWith(suffix)
        ? Optional.of(log.beside(name.substring(0, name.length() - suffix.length())))
        : Optional.empty();
  }

  @Override
  public final void read(OpenFile log, EntrySink sink) throws IOException {
    read(log, null, sink);
  }

  @Override
  public final void read(OpenFile log, @Nullable OpenFile database, EntrySink sink)
      throws IOException {
    if (database == null) {
      sink.add(
          new Problem(
              Source.whole(log.file()),
              "expected the database of this "
                  + word
                  + " beside it, under the same name without "
                  + suffix
                  + "; there is none; add it to the evidence"));
      return;
    }
    List<Entry> left = new ArrayList<>();
    try (SeekableByteChannel changes = log.channel();
        SeekableByteChannel pages = database.channel()) {
      SqliteFile whole =
          SqliteFile.open(
              new SqliteFile.Beside(changes, log.file()),
              new SqliteFile.Beside(pages, database.file()),
              left::add);
      if (SynapseSqlite.isSynapse(whole)) {
        SynapseSqlite.read(whole, log.file(), sink);
      } else {
        TableSqlite.read(whole, log.file(), sink);
      }
      for (Entry behind : left) {
        sink.add(behind);
      }
      sink.add(new Remark(Source.whole(log.file()), remark + database.file().label()));
    } catch (Damage damage) {
      sink.add(new Problem(Source.whole(log.file()), damage.what()));
    }
  }
}

package org.scelle.format.synapse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scelle.format.EntrySink;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;

/** The tables of a Synapse database, read into entries row by row. */
final class SynapseTables implements TableReader {

  private static final String SCHEMA = "schema_version";

  /** The newest schema that was looked at ({@code synapse/storage/schema/__init__.py}). */
  private static final long NEWEST = 94;

  private final SynapseEvents events;
  private final SynapseLists lists;
  private final SynapseSecrets secrets = new SynapseSecrets();
  private final EvidenceFile file;
  private final EntrySink sink;

  SynapseTables(EvidenceFile file, EntrySink sink, SynapseIndex index) {
    this.file = file;
    this.sink = sink;
    this.events = new SynapseEvents(file, sink, index);
    this.lists = new SynapseLists(index, sink);
  }

  @Override
  public boolean wants(String table) {
    return table.equals(SynapseLists.EVENTS)
        || SynapseLists.has(table)
        || SynapseSecrets.has(table)
        || table.equals(SCHEMA);
  }

  @Override
  public Map<String, List<String>> known() {
    return SynapseMarks.tables();
  }

  @Override
  public boolean isOf(String table, DbRow row) {
    return SynapseMarks.fits(table, row);
  }

  private void schema(DbRow row) throws IOException {
    Long version = row.number("version");
    if (version != null && version > NEWEST) {
      sink.add(
          new Problem(
              row.source(),
              "expected a schema up to version "
                  + NEWEST
                  + "; found "
                  + version
                  + ": its tables are read as they were then, and what has moved since is not"));
    }
  }

  @Override
  public void row(String table, DbRow row) throws IOException {
    secrets.row(table, row);
    if (table.equals(SynapseLists.EVENTS)) {
      events.read(row);
    } else if (table.equals(SCHEMA)) {
      schema(row);
    } else {
      lists.row(table, row);
    }
  }

  /** To be called once, when all rows were read. */
  void end() throws IOException {
    events.end();
    secrets.end(file, sink);
  }
}

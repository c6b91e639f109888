package org.scelle.format.synapse;

import java.io.IOException;
import org.scelle.format.EntrySink;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;

/** The tables of a Synapse database, read into entries row by row. */
final class SynapseTables implements TableReader {

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
        || SynapseSecrets.has(table);
  }

  @Override
  public void row(String table, DbRow row) throws IOException {
    secrets.row(table, row);
    if (table.equals(SynapseLists.EVENTS)) {
      events.read(row);
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

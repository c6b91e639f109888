package org.scelle.format.synapse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.pgdump.PgDumpReader;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** A Synapse database of PostgreSQL, as {@code pg_dump} writes it in plain SQL. */
public final class SynapsePgDump implements ExportFormat {

  /** As the name of a table, for other programs have columns of such names. */
  private static final Pattern TABLE =
      Pattern.compile(
          "(?:\\b(?:TABLE|EXISTS|COPY|INTO|ON|ONLY|Name:) (?:\"?\\w+\"?\\.)?\"?(?:"
              + String.join("|", SynapseLists.marks())
              + ")|\\bpuppets_user_id)\\b");

  /** A row of {@code event_json}: id, room, two objects and the format of the event. */
  private static final Pattern EVENT =
      Pattern.compile(
          "\\n\\$[^\\t\\n]+\\t![^\\t\\n]+\\t\\{[^\\t\\n]*\\}\\t\\{[^\\t\\n]+\\}\\t(?:\\d+|\\\\N)\\n");

  @Override
  public String id() {
    return "synapse-pgdump";
  }

  @Override
  public String title() {
    return "Synapse database, PostgreSQL (plain pg_dump)";
  }

  @Override
  public String limits() {
    return "Dumps in custom format are not read: they say how to convert them. Tables of keys, push"
        + " rules, presence and caches are not read. Tokens, password hashes and keys are"
        + " counted and never taken out of the evidence. Signatures are checked for servers"
        + " whose keys are in server_signature_keys.";
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    byte[] head = file.head();
    boolean dump =
        PgDumpReader.isCustom(head) || PgDumpReader.begins(head) || PgDumpReader.continues(head);
    return (dump && isSynapse(head)) || showsEvents(head);
  }

  /** Whether it is the middle of the table of events, as a piece of a large dump mostly is. */
  private static boolean showsEvents(byte[] head) {
    return PgDumpReader.shows(new String(head, StandardCharsets.ISO_8859_1), "\n$", EVENT);
  }

  /** Whether the beginning of a dump names tables that only Synapse has. */
  public static boolean isSynapse(byte[] head) {
    return TABLE.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    if (PgDumpReader.isCustom(file)) {
      sink.add(new Problem(Source.whole(file.file()), PgDumpReader.CONVERT));
      return;
    }
    SynapseIndex index = new SynapseIndex();
    try (InputStream in = file.open()) {
      new PgDumpReader(in, file.file(), said -> {}).read(index);
    }
    index.settle();
    SynapseTables tables = new SynapseTables(file.file(), sink, index);
    boolean begins = PgDumpReader.begins(file);
    try (InputStream in = file.open()) {
      PgDumpReader dump = new PgDumpReader(in, file.file(), sink);
      if (begins) {
        dump.read(tables);
      } else {
        dump.readLater(tables);
      }
    }
    tables.end();
  }
}

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

  /** A cut of a cluster's dump begins with the command that chooses the database. */
  private static final Pattern HEADER =
      Pattern.compile("(?m)^-- PostgreSQL database (?:cluster )?dump\\b");

  private static final int BEGINNING = 4096;
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:" + String.join("|", SynapseLists.marks()) + ")\\b");
  private static final String CUSTOM = "PGDMP";

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
    return "Rows written as INSERT statements and dumps in custom format are not read: they say so."
        + " Which remote_media_cache row names which file of the media store is not used, so"
        + " remote files of the media store are not tied to their events. Tables of keys,"
        + " push rules, presence and caches are not read. Tokens and password hashes are never"
        + " taken out of the evidence. Signatures are checked for servers whose keys are in"
        + " server_signature_keys.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    String head = new String(file.head(), StandardCharsets.ISO_8859_1);
    boolean dump =
        head.startsWith(CUSTOM)
            || HEADER.matcher(head.substring(0, Math.min(BEGINNING, head.length()))).find();
    return dump && TABLE.matcher(head).find();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    if (isCustom(file)) {
      sink.add(
          new Problem(
              Source.whole(file.file()),
              "a PostgreSQL dump in custom format; convert it with pg_restore --file=dump.sql and"
                  + " add the result as evidence"));
      return;
    }
    SynapseIndex index = new SynapseIndex();
    try (InputStream in = file.open()) {
      new PgDumpReader(in, file.file(), said -> {}).read(index);
    }
    index.settle();
    SynapseTables tables = new SynapseTables(file.file(), sink, index);
    try (InputStream in = file.open()) {
      new PgDumpReader(in, file.file(), sink).read(tables);
    }
    tables.end();
  }

  private static boolean isCustom(OpenFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] start = in.readNBytes(CUSTOM.length());
      return new String(start, StandardCharsets.ISO_8859_1).equals(CUSTOM);
    }
  }
}

package org.scelle.format.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.table.DbRow;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** Messages in separated values, one a row, under a row of names. */
public final class TableCsv implements ExportFormat {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  @Override
  public String id() {
    return "table-csv";
  }

  @Override
  public String title() {
    return "Table of messages (CSV, TSV, semicolons)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a column holds is decided by its name, and any program could"
        + " have written it. The ledger says which column was taken for what. Without a first"
        + " row of names the table is not recognised. Numbers are times in seconds,"
        + " milliseconds or microseconds by their size; times without a zone stay local.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return separator(file.head()) != null;
  }

  private static @Nullable Character separator(byte[] head) throws IOException {
    BitSet occurring = new BitSet();
    for (byte b : head) {
      if (b == 0) {
        return null;
      }
      occurring.set(b & 0xff);
    }
    for (char separator : SEPARATORS) {
      if (!occurring.get(separator)) {
        continue; // a row of one name is no table of messages
      }
      ColumnMap columns = columns(new CsvRows(new ByteArrayInputStream(head), separator));
      if (columns != null && columns.isChat()) {
        return separator;
      }
    }
    return null;
  }

  private static @Nullable ColumnMap columns(CsvRows rows) throws IOException {
    List<byte @Nullable []> names = rows.next();
    if (names == null || !rows.damage().isEmpty()) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (byte[] name : names) {
      texts.add(name == null ? "" : new String(name, StandardCharsets.UTF_8).strip());
    }
    return new ColumnMap(texts);
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    EvidenceFile evidence = file.file();
    Character separator;
    try (InputStream in = file.open()) {
      separator = separator(in.readNBytes(Candidate.HEAD));
    }
    try (InputStream in = file.open()) {
      CsvRows rows = new CsvRows(in, separator == null ? ',' : separator);
      ColumnMap columns = columns(rows);
      if (separator == null || columns == null) {
        sink.add(new Problem(Source.whole(evidence), "expected a first row that names columns"));
        return;
      }
      sink.add(new Remark(Source.whole(evidence), columns.sentence()));
      messages(
          rows,
          new MessageRows(evidence, sink, columns, "", 1),
          columns,
          said -> {
            sink.add(
                new Problem(new Source(evidence, rows.start(), rows.end() - rows.start()), said));
          });
      if (rows.western()) {
        sink.add(
            new Remark(
                Source.whole(evidence),
                "values that are not UTF-8 were read as Windows-1252; check accents"));
      }
    }
  }

  private interface Complaint {
    void say(String what) throws IOException;
  }

  private static void messages(
      CsvRows rows, MessageRows messages, ColumnMap columns, Complaint problem) throws IOException {
    int expected = columns.columns().size();
    for (List<byte @Nullable []> row = rows.next(); row != null; row = rows.next()) {
      if (row.size() == expected) {
        messages.row(new DbRow(messages.source(rows.start(), rows.end()), columns.columns(), row));
        if (!rows.damage().isEmpty()) {
          problem.say(rows.damage() + ": the row was read as if it were none");
        }
      } else {
        problem.say(
            rows.damage().isEmpty()
                ? "expected " + expected + " values; found " + row.size()
                : rows.damage());
      }
    }
    messages.end();
  }
}

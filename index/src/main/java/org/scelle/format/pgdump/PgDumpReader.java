package org.scelle.format.pgdump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Lines;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** Reads the tables of a plain {@code pg_dump}, from its first byte to its last. */
public final class PgDumpReader {

  private static final Pattern COPY =
      Pattern.compile("COPY (?:\"?\\w+\"?\\.)?\"?(\\w+)\"? \\((.*)\\) FROM stdin;");
  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO (?:\"?\\w+\"?\\.)?\"?(\\w+)\"?[ (].*", Pattern.DOTALL);
  private static final byte[] COPIES = "COPY ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] INSERTS = "INSERT INTO ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMPLETE =
      "-- PostgreSQL database".getBytes(StandardCharsets.US_ASCII);

  private final Lines lines;
  private final EvidenceFile file;
  private final EntrySink problems;
  private final CopyRow copied = new CopyRow();
  private final Set<String> inserted = new HashSet<>();
  private boolean complete;

  /**
   * @param problems takes what cannot be read, in the order of the rows
   */
  public PgDumpReader(InputStream in, EvidenceFile file, EntrySink problems) {
    this.lines = new Lines(in, ByteWindow.LARGEST);
    this.file = file;
    this.problems = problems;
  }

  public void read(TableReader reader) throws IOException {
    while (lines.next()) {
      if (lines.startsWith(COPIES)) {
        copy(reader);
      } else if (lines.startsWith(INSERTS)) {
        insert(reader);
      } else if (lines.startsWith(COMPLETE)) {
        complete = lines.text().endsWith(" complete");
      }
    }
    if (!complete) {
      problems.add(
          new Problem(
              new Source(file, file.size(), 0),
              "expected the line \"PostgreSQL database dump complete\" at the end; there is none:"
                  + " the dump is cut off, and tables may be missing"));
    }
  }

  private Source line() {
    return new Source(file, lines.start(), lines.end() - lines.start());
  }

  private void copy(TableReader reader) throws IOException {
    Matcher copy = COPY.matcher(lines.text());
    if (!copy.matches()) {
      problems.add(
          new Problem(line(), "expected COPY table (columns) FROM stdin; found another form"));
      return;
    }
    String table = copy.group(1);
    List<String> columns =
        Arrays.stream(copy.group(2).split(","))
            .map(name -> name.strip().replace("\"", ""))
            .toList();
    boolean wanted = reader.wants(table);
    while (lines.next()) {
      if (isEnd()) {
        return;
      }
      if (wanted) {
        row(reader, table, columns);
      }
    }
  }

  private boolean isEnd() {
    return lines.length() == 2 && lines.at(0) == '\\' && lines.at(1) == '.';
  }

  private void row(TableReader reader, String table, List<String> columns) throws IOException {
    List<byte @Nullable []> values =
        lines.state() == Lines.State.WHOLE ? copied.values(lines, columns.size()) : List.of();
    if (values.size() == columns.size()) {
      reader.row(table, new DbRow(line(), columns, values));
    } else {
      problems.add(new Problem(line(), misfit(table, columns.size(), values.size())));
    }
  }

  private String misfit(String table, int expected, int found) {
    return switch (lines.state()) {
      case TORN -> "the file ends inside a row of " + table;
      case TOO_LONG ->
          "a row of "
              + table
              + " larger than the "
              + (ByteWindow.LARGEST >> 20)
              + " MiB that are read";
      case WHOLE -> "expected " + expected + " columns in a row of " + table + "; found " + found;
    };
  }

  private void insert(TableReader reader) throws IOException {
    Matcher insert = INSERT.matcher(lines.text());
    if (insert.matches() && reader.wants(insert.group(1)) && inserted.add(insert.group(1))) {
      problems.add(
          new Problem(
              line(),
              "table "
                  + insert.group(1)
                  + " is written as INSERT statements, which are not read, this one and those that"
                  + " follow; dump it again without --inserts"));
    }
  }
}

package org.scelle.format.pgdump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Lines;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** Reads the tables of a plain {@code pg_dump}, from its first byte to its last. */
public final class PgDumpReader {

  private static final String NAME = "(?:\"?[\\w$]+\"?\\.)?\"?([\\w$]+)\"?";
  private static final Pattern COPY = Pattern.compile("COPY " + NAME + " \\((.*)\\) FROM stdin;");
  private static final Pattern INSERT =
      Pattern.compile(
          "INSERT INTO " + NAME + " (?:\\(([^)]*)\\) )?(?:OVERRIDING SYSTEM VALUE )?VALUES\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CREATE =
      Pattern.compile("CREATE (?:UNLOGGED |FOREIGN )?TABLE (?:IF NOT EXISTS )?" + NAME + " \\(");
  private static final Pattern COLUMN = Pattern.compile("\\s+(?:\"([^\"]+)\"|([\\w$]+)) .*");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^-- PostgreSQL database (?:cluster )?dump\\b");

  /** What it sets before anything else, for whoever took the comments out. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?m)^(?:SET standard_conforming_strings = on;"
              + "|SELECT pg_catalog\\.set_config\\('search_path', '', false\\);)$");

  /** What stands in a dump and in few other texts: the beginning of a table. */
  private static final Pattern TABLE = Pattern.compile("(?m)^" + COPY.pattern() + "$");

  private static final String CUSTOM = "PGDMP";

  private static final String LATER =
      "expected the beginning of a dump; found a later piece of one that was split: the rows before"
          + " its first table belong to a table that only the piece before it names; join the"
          + " pieces in their order (cat piece1 piece2 > dump.sql) and add dump.sql to the"
          + " evidence";

  /** What to do with a dump that is not plain. */
  public static final String CONVERT =
      "a PostgreSQL dump in custom or directory format; convert it with pg_restore --file=dump.sql"
          + " and this file, or the folder around it when it is called toc.dat, and add dump.sql to"
          + " the evidence";

  private static final int BEGINNING = 4096;
  private static final int LONGEST_HEAD = 1 << 16;
  private static final byte[] COPIES = "COPY ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] INSERTS = "INSERT INTO ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CREATES = "CREATE ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMPLETE =
      "-- PostgreSQL database".getBytes(StandardCharsets.US_ASCII);

  private final Lines lines;
  private final EvidenceFile file;
  private final EntrySink problems;
  private final CopyRow copied = new CopyRow();
  private final Map<String, List<String>> created = new HashMap<>();
  private boolean begun;
  private boolean complete;
  private boolean later;

  /**
   * @param problems takes what cannot be read, in the order of the rows
   */
  public PgDumpReader(InputStream in, EvidenceFile file, EntrySink problems) {
    this.lines = new Lines(in, ByteWindow.LARGEST);
    this.file = file;
    this.problems = problems;
  }

  /** Reads what follows the beginning of a dump as far as it tells its tables, and says so. */
  public void readLater(TableReader reader) throws IOException {
    later = true;
    read(reader);
    if (later) {
      problems.add(new Problem(Source.whole(file), LATER));
    }
  }

  /** Says, before the first table, what stands before it. */
  private void beforeTable() throws IOException {
    if (later) {
      problems.add(new Problem(new Source(file, 0, lines.start()), LATER));
      begun = true;
      complete = true;
      later = false;
    }
  }

  public void read(TableReader reader) throws IOException {
    while (lines.next()) {
      if (lines.startsWith(COPIES)) {
        beforeTable();
        copy(reader);
      } else if (lines.startsWith(INSERTS)) {
        insert(reader);
      } else if (lines.startsWith(CREATES)) {
        create(reader);
      } else if (lines.startsWith(COMPLETE)) {
        complete = lines.text().endsWith(" complete");
        begun |= !complete;
      }
    }
    if (!begun && !later) {
      problems.add(
          new Remark(
              new Source(file, 0, file.size()),
              "a dump without its comments: nothing in it tells whether it is whole"));
    } else if (begun && !complete) {
      problems.add(
          new Problem(
              new Source(file, file.size(), 0),
              "expected the line \"PostgreSQL database dump complete\" at the end; there is none:"
                  + " the dump is cut off, and tables may be missing"));
    }
  }

  /** Whether a file that begins so is a plain dump; a cluster's begins with another command. */
  public static boolean begins(byte[] head) {
    int length = Math.min(BEGINNING, head.length);
    String beginning = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return shows(beginning, "-- PostgreSQL database ", HEADER)
        || shows(beginning, "SET standard_conforming_strings", SETTINGS)
        || shows(beginning, "set_config('search_path'", SETTINGS);
  }

  /** Whether a file that begins so may be a later piece of a plain dump: it begins a table. */
  public static boolean continues(byte[] head) {
    return shows(new String(head, StandardCharsets.ISO_8859_1), ") FROM stdin;", TABLE);
  }

  /**
   * Whether a text has the pattern, looking for letters of it first: every file is asked, and a
   * pattern takes many times as long.
   */
  public static boolean shows(String text, String letters, Pattern pattern) {
    return text.contains(letters) && pattern.matcher(text).find();
  }

  /** Whether the file begins as a dump does. */
  public static boolean begins(OpenFile file) throws IOException {
    try (InputStream in = file.open()) {
      return begins(in.readNBytes(BEGINNING));
    }
  }

  /** Whether a file that begins so is a dump in custom format, or the contents of a directory's. */
  public static boolean isCustom(byte[] head) {
    return head.length >= CUSTOM.length()
        && new String(head, 0, CUSTOM.length(), StandardCharsets.ISO_8859_1).equals(CUSTOM);
  }

  /** The same for a whole file. */
  public static boolean isCustom(OpenFile file) throws IOException {
    try (InputStream in = file.open()) {
      return isCustom(in.readNBytes(CUSTOM.length()));
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
    List<String> columns = names(copy.group(2));
    reader.columns(table, columns);
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

  /** Learns the columns of a table, which dumps with {@code --inserts} name nowhere else. */
  private void create(TableReader reader) throws IOException {
    Matcher create = CREATE.matcher(lines.text());
    if (!create.lookingAt()) {
      return;
    }
    String table = create.group(1);
    List<String> columns = new ArrayList<>();
    while (lines.next() && lines.length() > 0 && lines.at(0) == ' ') {
      Matcher column = COLUMN.matcher(lines.text());
      if (column.matches() && !"CONSTRAINT".equals(column.group(2))) {
        columns.add(column.group(1) == null ? column.group(2) : column.group(1));
      }
    }
    created.put(table, List.copyOf(columns));
    reader.columns(table, columns);
  }

  private void insert(TableReader reader) throws IOException {
    long start = lines.start();
    Statement statement = new Statement();
    statement.add(lines);
    boolean whole = lines.state() != Lines.State.TOO_LONG;
    while (whole && !statement.ended() && statement.size() < ByteWindow.LARGEST && lines.next()) {
      whole = lines.state() != Lines.State.TOO_LONG;
      statement.add(lines);
    }
    Source source = new Source(file, start, lines.end() - start);
    byte[] text = statement.bytes();
    Matcher insert = INSERT.matcher(head(text));
    if (!insert.lookingAt()) {
      problems.add(new Problem(source, "expected INSERT INTO table VALUES; found another form"));
    } else if (reader.wants(insert.group(1)) && !statement.ended()) {
      problems.add(
          new Problem(source, "an INSERT that the file does not end, or too long to read"));
    } else if (reader.wants(insert.group(1))) {
      rows(reader, insert, source, new InsertRow(text, insert.end()));
    }
  }

  private static String head(byte[] statement) {
    int length = Math.min(statement.length, LONGEST_HEAD);
    return new String(statement, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void rows(TableReader reader, Matcher insert, Source source, InsertRow rows)
      throws IOException {
    String table = insert.group(1);
    String named = insert.group(2);
    List<String> columns = named == null ? created.getOrDefault(table, List.of()) : names(named);
    for (List<byte @Nullable []> values : rows.rows()) {
      if (values.size() == columns.size()) {
        reader.row(table, new DbRow(source, columns, values));
      } else {
        problems.add(
            new Problem(
                source,
                "expected "
                    + columns.size()
                    + " columns in a row of "
                    + table
                    + "; found "
                    + values.size()));
      }
    }
    if (!rows.wrong().isEmpty()) {
      problems.add(new Problem(source, rows.wrong() + " (table " + table + ")"));
    }
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(name -> name.strip().replace("\"", "")).toList();
  }
}

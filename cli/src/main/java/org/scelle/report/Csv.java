package org.scelle.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.model.Source;

/**
 * Writes CSV (RFC 4180 with {@code \n} line ends) that is safe to open in a spreadsheet: one row a
 * line, no cell a program would take for a formula.
 */
final class Csv {

  private static final int LONGEST = 2000;

  private final CsvWriter out;
  private final List<String> row = new ArrayList<>();

  private Csv(CsvWriter out) {
    this.out = out;
  }

  /** Begins a table with its column names; the writer stays the caller's. */
  static Csv table(Writer writer, String... columns) {
    CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new Unclosed(writer));
    out.writeRecord(columns);
    return new Csv(out);
  }

  Csv add(@Nullable String text) {
    row.add(text == null ? "" : cell(text));
    return this;
  }

  Csv add(long number) {
    row.add(Long.toString(number));
    return this;
  }

  Csv add(@Nullable Long number) {
    row.add(number == null ? "" : Long.toString(number));
    return this;
  }

  Csv add(Enum<?> constant) {
    row.add(Json.word(constant));
    return this;
  }

  /** Two cells. */
  Csv add(Range range) {
    return add(range.low()).add(range.high());
  }

  /** Four cells: the file, the path in its archives, and the bytes. */
  Csv add(Source source) {
    return add(source.file().file())
        .add(source.file().path())
        .add(source.offset())
        .add(source.length());
  }

  void endRow() {
    out.writeRecord(row);
    row.clear();
  }

  void end() throws IOException {
    out.close();
  }

  /** A cell that stays text: OWASP's rule for CSV injection, control characters shown. */
  static String cell(String text) {
    String line = Inert.line(text, LONGEST);
    if (text.isEmpty()) {
      return line;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + line;
      default -> line;
    };
  }

  /** The writer belongs to whoever opened it. */
  private static final class Unclosed extends java.io.FilterWriter {
    Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

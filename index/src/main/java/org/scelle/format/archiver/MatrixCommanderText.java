package org.scelle.format.archiver;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.log.LogGrammar;
import org.scelle.format.log.LogHead;
import org.scelle.format.log.LogLine;
import org.scelle.format.log.LogReader;
import org.scelle.format.shown.LocalDates;

/**
 * What matrix-commander prints of messages it hears (8go/matrix-commander, {@code
 * matrix_commander/matrix_commander.py}): room, sender, local time, words.
 */
public final class MatrixCommanderText implements ExportFormat {

  private static final Pattern FIRST =
      Pattern.compile(
          "(?s)Message received for room (.*?) \\[(![^\\]\\s]+)\\] \\| sender (.*?)"
              + " \\[(@[^\\]\\s]+)\\] \\| (\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(?: \\|"
              + " (\\$\\S+))? \\| (.*)");
  private static final String INDENT = "    ";

  @Override
  public String id() {
    return "matrix-commander-text";
  }

  @Override
  public String title() {
    return "matrix-commander messages (text)";
  }

  @Override
  public String limits() {
    return "Low confidence: a name of a room or of a person could imitate the rest of its line."
        + " Times are clock readings in a zone the file does not say. Files are named in"
        + " words only, replies and edits are not told apart. Other lines that the program"
        + " printed are given up.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return LogHead.lines(file).stream().anyMatch(line -> FIRST.matcher(line).matches());
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new LogReader(in, file.file(), sink, new Grammar()).read();
    }
  }

  private static final class Grammar implements LogGrammar {

    @Override
    public @Nullable String room() {
      return null;
    }

    @Override
    public LogLine line(String line) {
      Matcher first = FIRST.matcher(line);
      if (first.matches()) {
        return new LogLine.First(
            first.group(6),
            first.group(2),
            first.group(4),
            LocalDates.moment(first.group(5)),
            first.group(7));
      }
      if (line.isEmpty()) {
        return new LogLine.Next("");
      }
      return line.startsWith(INDENT)
          ? new LogLine.Next(line.substring(INDENT.length()))
          : new LogLine.Strange();
    }
  }
}

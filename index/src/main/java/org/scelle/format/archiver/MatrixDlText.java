package org.scelle.format.archiver;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
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
import org.scelle.format.shown.Names;
import org.scelle.model.Moment;

/**
 * What matrix-dl prints of a room (rubo77/matrix-dl, {@code matrix-dl}): a heading for each day, a
 * line for each message.
 */
public final class MatrixDlText implements ExportFormat {

  private static final Pattern DAY =
      Pattern.compile(
          "==== (?:\\u001b\\[\\d+m)?(\\d{2})-(\\d{2})-(\\d{4})(?:\\u001b\\[\\d+m)? ====");
  private static final Pattern FIRST =
      Pattern.compile("(?s)(\\d{2}:\\d{2}:\\d{2}) \\u2014 (\\S+?): (.*)");

  @Override
  public String id() {
    return "matrix-dl-text";
  }

  @Override
  public String title() {
    return "matrix-dl messages (text)";
  }

  @Override
  public String limits() {
    return "Low confidence: messages keep their own line ends, so a line in one can look like the"
        + " next message. Senders are the first halves of their ids, so they are \"name:\""
        + " and that half. The room is not said. Times are clock readings in a zone the file"
        + " does not say.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    List<String> lines = LogHead.lines(file);
    return lines.size() >= 2
        && DAY.matcher(lines.get(0)).matches()
        && FIRST.matcher(lines.get(1)).matches();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new LogReader(in, file.file(), sink, new Grammar(Names.roomOrFile(file.file()))).read();
    }
  }

  private static final class Grammar implements LogGrammar {
    private final String room;
    private @Nullable LocalDate day;

    Grammar(String room) {
      this.room = room;
    }

    @Override
    public String room() {
      return room;
    }

    @Override
    public LogLine line(String line) {
      Matcher heading = DAY.matcher(line);
      if (heading.matches()) {
        String iso = heading.group(3) + "-" + heading.group(2) + "-" + heading.group(1);
        day = LocalDates.of(iso).day();
        return new LogLine.Head("", "");
      }
      Matcher first = FIRST.matcher(line);
      if (!first.matches()) {
        return new LogLine.Next(line);
      }
      Moment time = LocalDates.moment(day, LocalDates.of(first.group(1)).time(), first.group(1));
      return new LogLine.First(null, null, first.group(2), time, first.group(3));
    }
  }
}

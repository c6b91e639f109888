package org.scelle.format.archiver;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
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
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * {@code room_log.txt} of paritytech/matrix-archiver ({@code scripts/update.py}): one message after
 * the other, answers in a thread right after its beginning.
 */
public final class MatrixArchiverText implements ExportFormat {

  private static final Pattern HEAD = Pattern.compile("# (room|exported): (.*)");
  private static final Pattern FIRST =
      Pattern.compile("(?s)(?:  \\u21b3 )?(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) ([^\\s:]+): (.*)");

  @Override
  public String id() {
    return "matrix-archiver-text";
  }

  @Override
  public String title() {
    return "matrix-archiver room log (text)";
  }

  @Override
  public String limits() {
    return "Low confidence: messages keep their own line ends, so a line in one can look like the"
        + " next message. Senders are the first halves of their ids, so they are \"name:\""
        + " and that half. Times are clock readings to the minute, whose zone the file does"
        + " not say (the program writes UTC). Only the last text of an edited message is"
        + " there, with \"[edited]\" behind it; answers in threads are not tied to what they"
        + " answer. Where the program's page index.html lies beside the log it is read instead,"
        + " since it holds the same messages with their ids.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    List<String> lines = LogHead.lines(file);
    return lines.size() >= 2
        && lines.get(0).startsWith("# room: ")
        && lines.get(1).startsWith("# exported: ");
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new LogReader(in, file.file(), sink, new Grammar(Names.roomOrFile(file.file()))).read();
    }
  }

  @Override
  public Optional<Address> beside(Address log) {
    return Optional.of(log.beside("index.html"));
  }

  @Override
  public void read(OpenFile file, @Nullable OpenFile page, EntrySink sink) throws IOException {
    if (page == null || !isPage(page)) {
      read(file, sink);
      return;
    }
    sink.add(
        new Remark(
            Source.whole(file.file()),
            "its messages stand, with their ids, in " + page.file().label() + ": read from there"));
  }

  private static boolean isPage(OpenFile page) throws IOException {
    try (InputStream in = page.open()) {
      return MatrixArchiverHtml.isPage(in.readNBytes(Candidate.HEAD));
    }
  }

  private static final class Grammar implements LogGrammar {
    private final String room;
    private boolean begun;

    Grammar(String room) {
      this.room = room;
    }

    @Override
    public String room() {
      return room;
    }

    @Override
    public LogLine line(String line) {
      Matcher first = FIRST.matcher(line);
      if (first.matches()) {
        begun = true;
        return new LogLine.First(
            null, null, first.group(2), LocalDates.moment(first.group(1)), first.group(3));
      }
      Matcher head = HEAD.matcher(line);
      return !begun && head.matches()
          ? new LogLine.Head("/" + head.group(1), head.group(2))
          : new LogLine.Next(line);
    }
  }
}

package org.scelle.format.element;

import java.io.IOException;
import java.io.InputStream;
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
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * "Export chat" of Element and Tchap Web as plain text (element-hq/element-web, {@code
 * src/utils/exportUtils/PlainTextExport.ts}).
 */
public final class ElementText implements ExportFormat {

  private static final int LONGEST_DATE = 60;

  private static final Pattern EXPORT =
      Pattern.compile("(?:Element|Tchap|matrix|[^/]{1,40}?) - (.+) - Chat Export - .*");

  /** What stands behind a message that posts a file, in English and French. */
  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?s)(.*?) \\((File Attached|Media omitted(?: - .{1,80})?|Error fetching file"
              + "|Fichier attaché|Média ignorés?(?: [-–] .{1,80})?"
              + "|Erreur lors de la récupération du fichier)\\)");

  private static final Pattern IMAGE =
      Pattern.compile(
          "(.+?) (?:sent an image|a envoyé une image|sent a sticker|a envoyé un "
              + "autocollant)\\.");

  @Override
  public String id() {
    return "element-text";
  }

  @Override
  public String title() {
    return "Element or Tchap Web chat export (plain text)";
  }

  @Override
  public String limits() {
    return "Low confidence: messages keep their own line ends in this format, so whoever wrote one"
        + " could make lines in it look like messages of others; nothing in the file tells them"
        + " apart. It has no event ids, no room id and no accounts: senders and room are \"name:\""
        + " and the name (\"file:\" and the file where the room has none), and are never joined to"
        + " accounts and rooms that have ids. Times are clock readings in a zone the file does not"
        + " say. Dates in English, French and German are read; who came and went, in English and"
        + " French. Which file belongs to which message is not said.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    if (file.head().length == 0) {
      return EXPORT.matcher(file.address().name()).matches();
    }
    return LogHead.lines(file).stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> begun(line) != null)
        .orElse(false);
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new LogReader(in, file.file(), sink, new Grammar(room(file.file()))).read();
    }
    if (file.file().size() == 0) {
      sink.add(new Remark(Source.whole(file.file()), Names.NO_MESSAGES));
    }
  }

  /** The room by the name that the program gives its files and folders. */
  private static String room(EvidenceFile file) {
    String[] segments = file.label().split("[/!]", -1);
    for (int i = segments.length - 1; i >= 0; i--) {
      Matcher named = EXPORT.matcher(segments[i]);
      if (named.matches()) {
        return ShownName.room(named.group(1));
      }
    }
    return ShownName.roomOf(file.label());
  }

  /** The first line of a record: a whole date in words, a time with seconds, a dash. */
  private static LogLine.@Nullable First begun(String line) {
    int dash = line.indexOf(" - ");
    while (dash > 0 && dash <= LONGEST_DATE) {
      String date = line.substring(0, dash);
      LocalDates read = LocalDates.of(date);
      if (read.day() != null && read.time() != null && isWorded(date)) {
        return new LogLine.First(
            null, null, null, LocalDates.moment(date), line.substring(dash + 3));
      }
      dash = line.indexOf(" - ", dash + 1);
    }
    return null;
  }

  private static boolean isWorded(String date) {
    return Character.isLetter(date.charAt(0)) && date.indexOf(':') != date.lastIndexOf(':');
  }

  private record Grammar(String room) implements LogGrammar {

    @Override
    public LogLine line(String line) {
      LogLine.First begun = begun(line);
      return begun == null ? new LogLine.Next(line) : begun;
    }

    @Override
    public Said said(LogLine.First first, String text) {
      Matcher attached = ATTACHED.matcher(text);
      boolean posts = text.endsWith(")") && attached.matches();
      String words = posts ? attached.group(1) : text;
      Matcher image = IMAGE.matcher(words);
      if (image.matches()) {
        MediaReference file = posts ? file(attached.group(2), null) : file("", null);
        return by(first, image.group(1), message("", file));
      }
      ElementSentences.Said told = ElementSentences.read(words);
      if (told != null) {
        return new Said(told.envelope(null, room, first.time()), told.content());
      }
      int colon = words.indexOf(": ");
      if (colon > 0) {
        String body = words.substring(colon + 2);
        Content content =
            posts ? message("", file(attached.group(2), body)) : LogLine.message(body);
        return by(first, words.substring(0, colon), content);
      }
      if (words.startsWith("* ")) {
        return new Said(first.envelope(room), LogLine.message(words));
      }
      Content other = new Content.Other(List.of(new Content.Field("/text", text)));
      return new Said(new Event.Envelope(null, room, null, "", null, first.time()), other);
    }

    private Said by(LogLine.First first, String who, Content content) {
      String sender = ShownName.account(who);
      return new Said(
          new Event.Envelope(null, room, sender, "m.room.message", null, first.time()), content);
    }

    private static MediaReference file(String state, @Nullable String name) {
      return new MediaReference(state, name, null, null, false, null, null);
    }

    private static Content.Message message(String body, MediaReference file) {
      return new Content.Message("m.room.message", body, null, null, file, List.of());
    }
  }
}

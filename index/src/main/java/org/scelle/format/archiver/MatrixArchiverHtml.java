package org.scelle.format.archiver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.html.HtmlEntities;
import org.scelle.format.html.HtmlToken;
import org.scelle.format.html.HtmlTokens;
import org.scelle.format.html.TextFlow;
import org.scelle.format.log.LogLine;
import org.scelle.format.shown.LocalDates;
import org.scelle.format.shown.Names;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/**
 * {@code index.html} of paritytech/matrix-archiver ({@code scripts/update.py}): a {@code div} for
 * each message, with its id and its place at matrix.to.
 */
public final class MatrixArchiverHtml implements ExportFormat {

  private static final int PAGE = 1;

  @Override
  public String id() {
    return "matrix-archiver-html";
  }

  @Override
  public String title() {
    return "matrix-archiver room page (HTML)";
  }

  @Override
  public String limits() {
    return "Senders are the first halves of their ids, so they are \"name:\" and that half. Times"
        + " are clock readings to the minute, whose zone the file does not say (the program"
        + " writes UTC). Only the last text of an edited message is there, with \"[edited]\""
        + " behind it; answers in threads are not tied to what they answer.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return isPage(file.head());
  }

  static boolean isPage(byte[] beginning) {
    String head = new String(beginning, StandardCharsets.UTF_8);
    return head.contains("\u2013 archive</title>")
        && head.contains(".msg{")
        && head.contains("room_log.txt");
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new Reader(new HtmlTokens(in), file.file(), sink).read();
    }
  }

  /** One message while it is read. */
  private static final class Message {
    private static final Pattern PLACE = Pattern.compile("/#/(![^/?]+)/");
    private static final Pattern COLON = Pattern.compile("^\\s*: ?");

    private final long start;
    private final TextFlow time = new TextFlow();
    private final TextFlow sender = new TextFlow();
    private final TextFlow text = new TextFlow();
    private @Nullable String id;
    private @Nullable String room;
    private TextFlow now = new TextFlow();
    private int depth = 1;

    Message(long start) {
      this.start = start;
    }

    void open(HtmlToken.Start tag) {
      depth += tag.name().equals("div") && !tag.childless() ? 1 : 0;
      String name = tag.get("name");
      if (tag.name().equals("a") && name != null && id == null) {
        id = name;
        Matcher place = PLACE.matcher(String.valueOf(tag.get("href")));
        room = place.find() ? Names.percentDecoded(place.group(1)) : null;
        now = time;
      } else if (tag.is("u")) {
        now = sender;
      } else if (now == text) {
        text.tag(tag.name());
      }
    }

    /** Returns whether the message ends here. */
    boolean close(HtmlToken.End tag) {
      depth -= tag.name().equals("div") ? 1 : 0;
      if (now == time || now == sender) {
        now = now == sender ? text : new TextFlow();
      } else if (now == text) {
        text.tag(tag.name());
      }
      return depth == 0;
    }

    @Nullable Event event(Source source, String otherwise) {
      if (id == null || sender.isEmpty()) {
        return null;
      }
      Event.Envelope envelope =
          new Event.Envelope(
              id,
              room == null ? otherwise : room,
              ShownName.account(sender.toString()),
              "m.room.message",
              null,
              LocalDates.moment(time.toString()));
      String words = COLON.matcher(text.toString()).replaceFirst("");
      return new Event(source, PAGE, envelope, LogLine.message(words), List.of(), null, null);
    }
  }

  private static final class Reader {
    private final HtmlTokens tokens;
    private final EvidenceFile file;
    private final EntrySink sink;
    private final TextFlow title = new TextFlow();
    private @Nullable Message message;
    private boolean heading;
    private String room;
    private long first = -1;
    private long last;

    Reader(HtmlTokens tokens, EvidenceFile file, EntrySink sink) {
      this.tokens = tokens;
      this.file = file;
      this.sink = sink;
      this.room = Names.roomOrFile(file);
    }

    void read() throws IOException {
      long end = 0;
      for (HtmlToken token = tokens.next(); token != null; token = tokens.next()) {
        end = token.end();
        switch (token) {
          case HtmlToken.Start tag -> start(tag);
          case HtmlToken.End tag -> end(tag);
          case HtmlToken.Text text -> text(HtmlEntities.decoded(text.raw()));
          case HtmlToken.Other other -> {}
        }
      }
      if (message != null) {
        lost(message.start, end, "expected the end of this message; the page is cut off before it");
      }
      finish();
    }

    private void start(HtmlToken.Start tag) throws IOException {
      if (tag.name().equals("div") && tag.is("msg")) {
        if (message != null) {
          lost(message.start, tag.start(), "expected the end of this message; the next begins");
        }
        message = new Message(tag.start());
      } else if (message != null) {
        message.open(tag);
      }
      heading |= tag.name().equals("h1");
    }

    private void end(HtmlToken.End tag) throws IOException {
      heading &= !tag.name().equals("h1");
      Message ending = message;
      if (ending == null || !ending.close(tag)) {
        return;
      }
      message = null;
      Source source = new Source(file, ending.start, tag.end() - ending.start);
      Event event = ending.event(source, room);
      if (event == null) {
        lost(ending.start, tag.end(), "expected a message with an id and a sender");
        return;
      }
      room = String.valueOf(event.envelope().room());
      first = first < 0 ? ending.start : first;
      last = tag.end();
      sink.add(event);
    }

    private void text(String text) {
      if (message != null) {
        message.now.add(text);
      } else if (heading) {
        title.add(text);
      }
    }

    private void lost(long start, long end, String what) throws IOException {
      sink.add(new Problem(new Source(file, start, end - start), what));
    }

    private void finish() throws IOException {
      if (first >= 0) {
        Source source = new Source(file, first, last - first);
        sink.add(new Page(source, PAGE, Page.Kind.TIMELINE, room, null, null, false, null, null));
      }
      List<Content.Field> fields = new ArrayList<>();
      if (!title.isEmpty()) {
        fields.add(new Content.Field("/room_name", title.toString()));
      }
      sink.add(new RoomSeen(Source.whole(file), 0, room, RoomSeen.How.EXPORT, List.copyOf(fields)));
    }
  }
}

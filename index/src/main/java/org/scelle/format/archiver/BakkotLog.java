package org.scelle.format.archiver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.bytes.Lines;
import org.scelle.format.bytes.Numbers;
import org.scelle.format.event.MessageContent;
import org.scelle.format.log.LogHead;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/**
 * The logs of bakkot/matrix-archive-bot ({@code run.mjs}): a JSON array for each room and day
 * (UTC), {@code logs/json/<room name>/YYYY-MM-DD.json}, a message on each line, with keys of its
 * own.
 */
public final class BakkotLog implements ExportFormat {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");
  private static final int PAGE = 1;
  private static final int LONGEST_LINE = 16 << 20;
  private static final int MOST_ACCOUNTS = 100_000;

  @Override
  public String id() {
    return "bakkot-log";
  }

  @Override
  public String title() {
    return "matrix-archive-bot day log (JSON)";
  }

  @Override
  public String limits() {
    return "Only texts and emotes are in it. The room is named by its folder, shortened, so it is"
        + " \"name:\" and that name and is not joined to a room with an id. The names of"
        + " senders are those the program knew, or guessed from their ids. Messages must"
        + " stand on lines of their own, as the program writes them.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    List<String> lines = LogHead.lines(file);
    return lines.size() >= 2
        && lines.get(0).strip().equals("[")
        && lines.get(1).startsWith("{")
        && lines.get(1).contains("\"senderId\":")
        && lines.get(1).contains("\"ts\":")
        && lines.get(1).contains("\"content\":");
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new Day(in, file.file(), sink).read();
    }
  }

  private static final class Day {
    private final Lines lines;
    private final EvidenceFile file;
    private final EntrySink sink;
    private final String room;
    private final Set<String> seen = new HashSet<>();
    private long first = -1;
    private long last;
    private boolean closed;

    Day(InputStream in, EvidenceFile file, EntrySink sink) {
      this.lines = new Lines(in, LONGEST_LINE);
      this.file = file;
      this.sink = sink;
      String[] segments = file.label().split("/", -1);
      boolean named = segments.length > 1 && DAY.matcher(file.name()).matches();
      this.room =
          named ? ShownName.room(segments[segments.length - 2]) : ShownName.roomOf(file.label());
    }

    void read() throws IOException {
      long end = 0;
      while (lines.next()) {
        end = lines.end();
        String bare = lines.text().strip();
        closed |= bare.equals("]");
        boolean bracket = bare.isEmpty() || bare.equals("[") || bare.equals("]");
        if (!bracket || lines.state() == Lines.State.TOO_LONG) {
          line(bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare);
        }
      }
      if (!closed) {
        sink.add(new Problem(source(end, end), "expected ']'; the log is cut off before it"));
      }
      String name = ShownName.roomName(room);
      List<Content.Field> fields =
          name == null ? List.of() : List.of(new Content.Field("/room_name", name));
      sink.add(new RoomSeen(Source.whole(file), 0, room, RoomSeen.How.EXPORT, fields));
      if (first >= 0) {
        Source source = source(first, last);
        sink.add(new Page(source, PAGE, Page.Kind.TIMELINE, room, null, null, false, null, null));
      }
    }

    private Source source(long start, long end) {
      return new Source(file, start, end - start);
    }

    private void line(String text) throws IOException {
      Source source = source(lines.start(), lines.end());
      Message message = new Message(text);
      try {
        message.read();
      } catch (Damage damage) {
        sink.add(new Problem(source, "expected a message; " + damage.what()));
        return;
      }
      first = first < 0 ? lines.start() : first;
      last = lines.end();
      sink.add(message.event(source, room));
      AccountSeen person = message.person(source, room);
      String key = message.sender + "\n" + message.name;
      if (person != null && seen.size() < MOST_ACCOUNTS && seen.add(key)) {
        sink.add(person);
      }
    }
  }

  /** One line. */
  private static final class Message {
    private final JsonBytes json;
    private final MessageContent content;
    private @Nullable String time;
    private @Nullable String name;
    private @Nullable String sender;
    private @Nullable String id;
    private boolean said;

    Message(String line) {
      json = new JsonBytes(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
      content = new MessageContent(json);
    }

    void read() throws IOException, Damage {
      if (json.peek() != '{') {
        throw new Damage(Damage.Kind.BROKEN, 0, "found no object");
      }
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        switch (key) {
          case "content" -> content();
          case "ts" -> time = json.word();
          case "senderName" -> name = json.word();
          case "senderId" -> sender = json.word();
          case "id" -> id = json.word();
          default -> json.skip();
        }
      }
      if (json.peek() >= 0 || !said || (sender == null && id == null)) {
        throw new Damage(Damage.Kind.BROKEN, 0, "found an object without its keys");
      }
    }

    private void content() throws IOException, Damage {
      if (json.peek() != '{' || said) {
        json.skip();
        return;
      }
      said = true;
      content.read();
    }

    Event event(Source source, String room) {
      Event.Envelope envelope =
          new Event.Envelope(id, room, sender, "m.room.message", null, Numbers.time(time));
      Content words = content.message("m.room.message");
      return new Event(source, PAGE, envelope, words, content.relations(), null, null);
    }

    @Nullable AccountSeen person(Source source, String room) {
      return sender == null || name == null
          ? null
          : new AccountSeen(source, PAGE, sender, AccountSeen.How.OTHER, room, name, null);
    }
  }
}

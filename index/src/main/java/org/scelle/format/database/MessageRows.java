package org.scelle.format.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.database.ColumnMap.Meaning;
import org.scelle.format.event.EventOutline;
import org.scelle.format.event.EventReader;
import org.scelle.format.pdu.CanonicalJson;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.PduCheck;
import org.scelle.format.pdu.ServerKeys;
import org.scelle.format.shown.Names;
import org.scelle.format.shown.ShownName;
import org.scelle.format.table.DbRow;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/** Makes events of the rows of one table whose columns are known. */
final class MessageRows {

  private static final String MESSAGE = "m.room.message";
  private static final int MOST_ROOMS = 10_000;

  private final EvidenceFile file;
  private final EntrySink sink;
  private final ColumnMap columns;
  private final String table;
  private final JsonBytes json = new JsonBytes();
  private final EventOutline outline = new EventOutline();
  private final EventReader events;
  private final Map<String, Run> rooms = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final int firstPage;
  private final String otherwise;

  /**
   * @param table its name; empty when the file is the table
   * @param firstPage the number of its first page
   */
  MessageRows(EvidenceFile file, EntrySink sink, ColumnMap columns, String table, int firstPage) {
    this.file = file;
    this.sink = sink;
    this.columns = columns;
    this.table = table;
    this.events = new EventReader(json, file, new PduCheck(new ServerKeys(sink.keys())));
    this.firstPage = firstPage;
    this.otherwise = Names.roomOrFile(file);
  }

  /** The rows of one room. */
  private static final class Run {
    private final int page;
    private final long start;
    private long end;
    private long last = Long.MIN_VALUE;
    private boolean rises = true;
    private boolean falls = true;

    Run(int page, long start) {
      this.page = page;
      this.start = start;
    }

    void add(Source source, Moment time) {
      end = source.offset() + source.length();
      Long now =
          switch (time) {
            case Moment.Exact exact -> (Long) exact.epochMillis();
            case Moment.Local local ->
                (Long) local.clock().toInstant(ZoneOffset.UTC).toEpochMilli();
            case Moment.Unknown unknown -> null;
          };
      if (now == null) {
        rises = false;
        falls = false;
        return;
      }
      rises &= last == Long.MIN_VALUE || now >= last;
      falls &= last == Long.MIN_VALUE || now <= last;
      last = now;
    }

    /** Rows in the order of time are a record; others only lie beside each other. */
    Page page(EvidenceFile file, String room) {
      Page.Kind kind = rises || falls ? Page.Kind.TIMELINE : Page.Kind.LOOSE;
      Source source = new Source(file, start, end - start);
      return new Page(source, page, kind, room, null, null, false, null, null);
    }
  }

  Source source(long start, long end) {
    return new Source(file, start, end - start);
  }

  private @Nullable String get(DbRow row, Meaning meaning) {
    String column = columns.column(meaning);
    String text = column == null ? null : row.text(column);
    return text == null || text.isEmpty() ? null : text;
  }

  /** Reads a row; returns what its event says of itself, {@code null} when it is none. */
  Event.@Nullable Envelope row(DbRow row) throws IOException {
    String whole = get(row, Meaning.JSON);
    if (whole != null && whole.startsWith("{")) {
      Event.Envelope read = read(row, bytes(whole), true);
      if (read != null) {
        return read;
      }
    }
    if (sender(row) == null && get(row, Meaning.EVENT) == null) {
      sink.add(new Problem(row.source(), "expected who sent it, or its id; found neither"));
      return null;
    }
    Event.Envelope made = read(row, made(row, content(row)), false);
    made = made == null ? read(row, made(row, plain(row)), false) : made;
    if (made == null) {
      sink.add(new Problem(row.source(), "expected a message; no event can be made of the row"));
    }
    return made;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The content of the event: as it stands when it is JSON, else made of the words. */
  private String content(DbRow row) {
    if (isRedacted(row)) {
      return "{}";
    }
    String body = get(row, Meaning.BODY);
    return body != null && body.startsWith("{") && body.endsWith("}") ? body : plain(row);
  }

  private String plain(DbRow row) {
    Json.Obj content = Json.Obj.empty();
    String url = get(row, Meaning.URL);
    String kind = get(row, Meaning.KIND);
    String name = get(row, Meaning.FILE);
    String body = get(row, Meaning.BODY);
    url = url == null ? name : url;
    put(content, "msgtype", kind != null ? kind : url == null ? "m.text" : "m.file");
    put(content, "body", body != null ? body : name == null ? "" : name);
    put(content, "url", url);
    put(content, "filename", name);
    return new String(CanonicalJson.of(content), StandardCharsets.UTF_8);
  }

  private static void put(Json.Obj object, String key, @Nullable String value) {
    if (value != null) {
      object.members().put(key, new Json.Text(value));
    }
  }

  private byte[] made(DbRow row, String content) {
    Json.Obj event = Json.Obj.empty();
    String type = get(row, Meaning.TYPE);
    put(event, "type", type == null || type.indexOf('.') < 0 ? MESSAGE : type);
    put(event, "sender", "@");
    if (isRedacted(row)) {
      Json.Obj unsigned = Json.Obj.empty();
      unsigned.members().put("redacted_because", Json.Obj.empty());
      event.members().put("unsigned", unsigned);
    }
    put(event, "state_key", stateKey(row));
    String rest = new String(CanonicalJson.of(event), StandardCharsets.UTF_8);
    return bytes("{\"content\":" + content + "," + rest.substring(1));
  }

  /** Says so in the place of a type. */
  private boolean isRedacted(DbRow row) {
    return "redacted".equals(get(row, Meaning.TYPE)) && get(row, Meaning.BODY) == null;
  }

  private @Nullable String stateKey(DbRow row) {
    String column = columns.column(Meaning.STATE_KEY);
    String type = get(row, Meaning.TYPE);
    return column == null || MESSAGE.equals(type) ? null : row.text(column);
  }

  private Event.@Nullable Envelope read(DbRow row, byte[] text, boolean whole) throws IOException {
    json.begin(text);
    json.pin(0);
    try {
      if (outline.find(json) != EventOutline.Verdict.EVENT || outline.end() < text.length) {
        return null;
      }
      EventReader.Placed placed =
          events.place(outline, get(row, Meaning.ROOM), get(row, Meaning.EVENT));
      Event.Envelope envelope = envelope(row, placed.envelope(), whole);
      Run run = run(envelope, row.source());
      List<Entry> made = new ArrayList<>();
      events.read(
          outline,
          new EventReader.Placed(envelope, run.page, placed.authenticity(), placed.lineage()),
          row.source(),
          made);
      for (Entry entry : made) {
        sink.add(entry);
      }
      run.add(row.source(), envelope.time());
      name(row, envelope);
      return envelope;
    } catch (Damage damage) {
      return null;
    } finally {
      json.notes().clear();
    }
  }

  /** The account where one is named, else whoever is. */
  private @Nullable String sender(DbRow row) {
    String account = get(row, Meaning.ACCOUNT);
    String sender = get(row, Meaning.SENDER);
    return sender == null || ShownName.isAccount(account) ? account : sender;
  }

  private Event.Envelope envelope(DbRow row, Event.Envelope said, boolean whole) {
    String room = said.room() == null ? otherwise : said.room();
    String sender = whole && said.sender() != null ? said.sender() : sender(row);
    String id = said.id();
    boolean ownTime = whole && said.time() instanceof Moment.Exact;
    return new Event.Envelope(
        id != null && id.startsWith("$") ? id : null,
        room.startsWith("!") || room.startsWith("file:") ? room : ShownName.room(room),
        sender == null ? null : ShownName.account(sender),
        said.type(),
        said.stateKey(),
        ownTime ? said.time() : TableTimes.moment(get(row, Meaning.TIME)));
  }

  private Run run(Event.Envelope envelope, Source source) {
    String room = String.valueOf(envelope.room());
    return rooms.computeIfAbsent(room, r -> new Run(firstPage + rooms.size(), source.offset()));
  }

  private void name(DbRow row, Event.Envelope envelope) throws IOException {
    String name = get(row, Meaning.NAME);
    String sender = envelope.sender();
    if (name != null && sender != null && !name.equals(names.put(sender, name))) {
      sink.add(
          new AccountSeen(
              row.source(), 0, sender, AccountSeen.How.OTHER, envelope.room(), name, null));
    }
  }

  /** To be called once, when all rows were read. */
  void end() throws IOException {
    for (Map.Entry<String, Run> room : rooms.entrySet()) {
      sink.add(room.getValue().page(file, room.getKey()));
    }
    for (String room : rooms.keySet().stream().limit(MOST_ROOMS).toList()) {
      sink.add(new RoomSeen(Source.whole(file), 0, room, RoomSeen.How.EXPORT, fields(room)));
    }
  }

  private List<Content.Field> fields(String room) {
    List<Content.Field> fields = new ArrayList<>();
    String name = ShownName.roomName(room);
    if (name != null) {
      fields.add(new Content.Field("/room_name", name));
    }
    fields.add(new Content.Field("/confidence", "low"));
    fields.add(
        new Content.Field("/columns", (table.isEmpty() ? "" : table + ": ") + columns.sentence()));
    return List.copyOf(fields);
  }
}

package org.scelle.format.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.database.ColumnMap.Meaning;
import org.scelle.format.pdu.CanonicalJson;
import org.scelle.format.pdu.Json;
import org.scelle.format.table.DbRow;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** Messages that a program listed under keys of its own, whatever the list is written in. */
final class ListedMessages {

  /** What ate47/MatrixArchive writes in the place of a file. */
  private static final Pattern SAVED = Pattern.compile("< (?:output[/\\\\])?(.*) >");

  /** What russelldavies/matrix-archive wrote of each message. */
  private static final Set<String> RUSSELL =
      Set.of("sender_id", "sender_name", "timestamp", "type");

  private static final Set<String> OSTEELE = Set.of("sender", "timestamp", "content");

  private final MessageRows rows;
  private final BesideMessages beside;

  ListedMessages(EvidenceFile file, EntrySink sink, ColumnMap columns) {
    this.rows = new MessageRows(file, sink, columns, "", 1);
    this.beside =
        new BesideMessages(sink, columns.column(Meaning.REACTIONS), columns.column(Meaning.EDITS));
  }

  /** Whether things with these keys are messages. */
  static boolean areMessages(Collection<String> keys) {
    return keys.containsAll(RUSSELL)
        || keys.containsAll(OSTEELE)
        || new ColumnMap(List.copyOf(keys)).isChat();
  }

  void add(Json.Obj item, Source source) throws IOException {
    Event.Envelope message = rows.row(row(item, source));
    if (message != null) {
      beside.add(item, message, source);
    }
  }

  /** To be called once, when all items were read. */
  void end() throws IOException {
    rows.end();
  }

  /** An item as a row; lists and maps in it as JSON. */
  static DbRow row(Json.Obj item, Source source) {
    List<String> keys = new ArrayList<>();
    List<byte @Nullable []> values = new ArrayList<>();
    for (Map.Entry<String, Json> member : told(item).members().entrySet()) {
      keys.add(member.getKey());
      values.add(value(member.getValue()));
    }
    return new DbRow(source, keys, values);
  }

  private static byte @Nullable [] value(Json value) {
    return switch (value) {
      case Json.Text text -> text.value().getBytes(StandardCharsets.UTF_8);
      case Json.Bare bare when bare.written().equals("null") -> null;
      case Json.Bare bare -> bare.written().getBytes(StandardCharsets.UTF_8);
      case Json.Obj object -> CanonicalJson.of(object);
      case Json.Arr array -> CanonicalJson.of(array);
    };
  }

  /** The item, with what its program says in ways of its own said as others do. */
  private static Json.Obj told(Json.Obj item) {
    if (item.has("tickets")) {
      return saved(item);
    }
    return item.members().keySet().containsAll(RUSSELL) ? russell(item) : item;
  }

  /** A file is named in the words of its message. */
  private static Json.Obj saved(Json.Obj item) {
    String words = item.text("content");
    Matcher file = SAVED.matcher(words == null ? "" : words);
    if (!file.matches()) {
      return item;
    }
    Json.Obj told = without(item, "content");
    told.members().put("url", new Json.Text(file.group(1).replace('\\', '/')));
    return told;
  }

  /** The name has the account behind it, and the type is one of three words. */
  private static Json.Obj russell(Json.Obj item) {
    Json.Obj told = without(item, "src");
    if (!"redacted".equals(item.text("type"))) {
      told.members().put("type", new Json.Text("m.room.message"));
    }
    String name = item.text("sender_name");
    String account = "<" + item.text("sender_id") + ">";
    if (name != null && name.endsWith(account)) {
      String bare = name.substring(0, name.length() - account.length()).strip();
      told.members()
          .put("sender_name", bare.isEmpty() ? new Json.Bare("null") : new Json.Text(bare));
    }
    String saved = item.text("src");
    if (saved != null) {
      told.members().put("url", new Json.Text(saved.startsWith("./") ? saved.substring(2) : saved));
    }
    return told;
  }

  private static Json.Obj without(Json.Obj item, String key) {
    Json.Obj copy = Json.Obj.empty();
    copy.members().putAll(item.members());
    copy.members().remove(key);
    return copy;
  }
}

package org.scelle.format.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.matrix.JsonHead;
import org.scelle.format.table.DbRow;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * Lists of messages in JSON with keys of a program's own: osteele/matrix-archive, its successor
 * cameronaaron/matrix-archive, ate47/MatrixArchive, and any other whose keys say who, what and
 * where.
 */
public final class TableJson implements ExportFormat {

  /** What ate47/MatrixArchive writes in the place of a file. */
  private static final Pattern SAVED = Pattern.compile("< (?:output[/\\\\])?(.*) >");

  @Override
  public String id() {
    return "table-json";
  }

  @Override
  public String title() {
    return "List of messages with keys of its own (JSON)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a key holds is decided by its name, and any program could have"
        + " written it. The ledger says which key was taken for what, and which were not read"
        + " (reactions and histories of edits are among them). Times without a zone stay local."
        + " Behind damage nothing is read.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    JsonHead head = JsonHead.of(file);
    return switch (head.shape()) {
      case MESSAGE_LIST -> true;
      case OTHER ->
          new ColumnMap(List.copyOf(head.itemKeys())).isChat()
              && !head.itemKeys().contains("origin_server_ts")
              && !head.showsMatrix();
      default -> false;
    };
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    ColumnMap columns;
    try (InputStream in = file.open()) {
      columns = columns(in.readNBytes(Candidate.HEAD), file.file());
    }
    sink.add(new Remark(Source.whole(file.file()), columns.sentence()));
    MessageRows messages = new MessageRows(file.file(), sink, columns, "", 1);
    try (InputStream in = file.open()) {
      new Items(in, file.file(), messages::row)
          .read((start, what) ->
              sink.add(
                  new Problem(new Source(file.file(), start, file.file().size() - start), what)));
    }
    messages.end();
  }

  /** The keys of the items at the beginning of the file. */
  private static ColumnMap columns(byte[] head, EvidenceFile file) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    new Items(new ByteArrayInputStream(head), file, row -> keys.addAll(row.columns()))
        .read((start, what) -> {});
    return new ColumnMap(List.copyOf(keys));
  }

  private interface RowSink {
    void add(DbRow row) throws IOException;
  }

  private interface Complaint {
    void say(long start, String what) throws IOException;
  }

  /** The objects of the list, wherever it stands. */
  private record Items(JsonBytes json, EvidenceFile file, RowSink rows) {

    Items(InputStream in, EvidenceFile file, RowSink rows) {
      this(new JsonBytes(in), file, rows);
    }

    void read(Complaint problem) throws IOException {
      long[] start = {0};
      try {
        for (int b = json.peek(); b >= 0; b = json.peek()) {
          if (b == '[') {
            list(start);
          } else if (b == '{') {
            around(start);
          } else if (start[0] == 0 && b >= 0x80) {
            json.pass();
          } else {
            throw json.unexpected(b, "a list of messages");
          }
        }
      } catch (Damage damage) {
        problem.say(
            start[0],
            damage.what() + " (byte " + damage.at() + "); the file is given up from here on");
      }
    }

    private void around(long[] start) throws IOException, Damage {
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        if (key.equals("messages") && json.peek() == '[') {
          list(start);
        } else if (key.equals("messages") && json.peek() == '{') {
          item(start);
        } else {
          json.skip();
        }
      }
    }

    private void list(long[] start) throws IOException, Damage {
      json.enter();
      while (json.item()) {
        if (json.peek() == '{') {
          item(start);
        } else {
          json.skip();
        }
      }
    }

    private void item(long[] start) throws IOException, Damage {
      json.peek();
      start[0] = json.at();
      json.pin(start[0]);
      List<String> keys = new ArrayList<>();
      List<byte @Nullable []> values = new ArrayList<>();
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        json.peek();
        long from = json.at();
        boolean container = json.atContainer();
        String value = container ? null : json.scalar();
        if (container) {
          json.skip();
          value = json.text(from);
        }
        keys.add(key);
        values.add(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
      }
      json.unpin(ByteWindow.NONE);
      json.notes().clear();
      saved(keys, values);
      rows.add(new DbRow(new Source(file, start[0], json.at() - start[0]), keys, values));
      start[0] = json.at();
    }

    /** A file is named in the words of its message. */
    private static void saved(List<String> keys, List<byte @Nullable []> values) {
      int content = keys.contains("tickets") ? keys.indexOf("content") : -1;
      byte[] words = content < 0 ? null : values.get(content);
      Matcher file = SAVED.matcher(words == null ? "" : new String(words, StandardCharsets.UTF_8));
      if (file.matches()) {
        values.set(content, null);
        keys.add("url");
        values.add(file.group(1).replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}

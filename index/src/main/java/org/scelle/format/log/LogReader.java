package org.scelle.format.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Lines;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/**
 * Reads a log that a program wrote for people: messages of one or more lines. Nothing in such a
 * file tells a line that the program wrote from one that stands in a message, so all of it is of
 * low confidence, and the description of each room says so ({@code /confidence}).
 */
public final class LogReader {

  private static final int MOST_ROOMS = 10_000;
  private static final int LONGEST_LINE = 16 << 20;
  private static final int LONGEST = 32 << 20;

  private final Lines lines;
  private final EvidenceFile file;
  private final EntrySink sink;
  private final LogGrammar grammar;
  private final Map<String, String> heads = new LinkedHashMap<>();
  private final Set<String> rooms = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private LogLine.@Nullable First first;
  private boolean cut;
  private long start;
  private long end;
  private boolean strange;
  private int page;
  private long pageStart = -1;
  private long pageEnd;
  private @Nullable String pageRoom;

  public LogReader(InputStream in, EvidenceFile file, EntrySink sink, LogGrammar grammar) {
    this.lines = new Lines(in, LONGEST_LINE);
    this.file = file;
    this.sink = sink;
    this.grammar = grammar;
  }

  /** Reads the file to its end, whatever stands in it. */
  public void read() throws IOException {
    while (lines.next()) {
      if (lines.state() == Lines.State.TOO_LONG) {
        strange("too long");
      } else {
        String line = lines.text();
        take(line, grammar.line(line));
      }
    }
    flush();
    closePage();
    describe();
  }

  private void take(String line, LogLine kind) throws IOException {
    switch (kind) {
      case LogLine.First begun -> {
        flush();
        first = begun;
        start = lines.start();
        end = lines.end();
        text.append(begun.text());
      }
      case LogLine.Next next when first != null -> {
        end = lines.end();
        append(next.text());
      }
      case LogLine.Next next -> strange(line);
      case LogLine.Head head -> {
        flush();
        if (!head.pointer().isEmpty()) {
          heads.put(head.pointer(), head.value());
        }
      }
      case LogLine.Strange nothing -> strange(line);
    }
  }

  private void append(String next) {
    if (text.length() + next.length() > LONGEST) {
      cut = true;
    } else {
      text.append('\n').append(next);
    }
  }

  /** Adjacent lines that are nothing are given up together; empty ones are not worth a word. */
  private void strange(String line) throws IOException {
    boolean empty = line.isBlank();
    if (empty && !strange) {
      return;
    }
    if (!strange) {
      flush();
      start = lines.start();
    }
    strange = true;
    end = empty ? end : lines.end();
  }

  private void flush() throws IOException {
    Source source = new Source(file, start, end - start);
    LogLine.First begun = first;
    if (strange) {
      sink.add(
          new Problem(
              source,
              "expected the beginning of a message; found a line that is none, or too long"));
    } else if (begun != null) {
      LogGrammar.Said said = grammar.said(begun, text.toString().stripTrailing());
      turnTo(said.envelope().room());
      sink.add(new Event(source, page, said.envelope(), said.content(), List.of(), null, null));
      pageEnd = end;
      if (cut) {
        sink.add(new Problem(source, "this message is too long; the rest of it is left out"));
      }
    }
    first = null;
    strange = false;
    cut = false;
    text.setLength(0);
  }

  /** Messages of one room that follow each other are a page. */
  private void turnTo(@Nullable String room) throws IOException {
    if (pageStart >= 0 && Objects.equals(room, pageRoom)) {
      return;
    }
    closePage();
    page++;
    pageStart = start;
    pageRoom = room;
    if (room != null && rooms.size() < MOST_ROOMS) {
      rooms.add(room);
    }
  }

  private void closePage() throws IOException {
    if (pageStart >= 0) {
      Source source = new Source(file, pageStart, pageEnd - pageStart);
      sink.add(new Page(source, page, Page.Kind.TIMELINE, pageRoom, null, null, false, null, null));
    }
    pageStart = -1;
  }

  private void describe() throws IOException {
    String only = grammar.room();
    if (only != null) {
      rooms.add(only);
    }
    for (String room : rooms) {
      List<Content.Field> fields = new ArrayList<>();
      String name = ShownName.roomName(room);
      if (name != null) {
        fields.add(new Content.Field("/room_name", name));
      }
      heads.forEach((pointer, value) -> fields.add(new Content.Field(pointer, value)));
      fields.add(new Content.Field("/confidence", "low"));
      sink.add(new RoomSeen(Source.whole(file), 0, room, RoomSeen.How.EXPORT, List.copyOf(fields)));
    }
  }
}

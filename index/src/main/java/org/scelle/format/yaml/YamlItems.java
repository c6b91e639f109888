package org.scelle.format.yaml;

import java.io.IOException;
import java.io.InputStream;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.Lines;
import org.scelle.format.pdu.Json;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** The items of the list that a YAML file is, from its first column on. */
public final class YamlItems {

  private static final int LONGEST_LINE = 16 << 20;
  private static final int LONGEST_ITEM = 32 << 20;

  private final Lines lines;
  private final EvidenceFile file;
  private final Sink sink;
  private final StringBuilder text = new StringBuilder();
  private State state = State.OUTSIDE;
  private long start;
  private long end;

  private enum State {
    OUTSIDE,
    /** In an item. */
    ITEM,
    /** In an item that is too long. */
    TOO_LONG,
    /** In lines that belong to no item. */
    STRANGE
  }

  /** Takes what was found, in the order of the file. */
  public interface Sink {
    void item(Json value, Source source) throws IOException;

    /** What is no item of a list, or cannot be read. */
    void damaged(String what, Source source) throws IOException;
  }

  public YamlItems(InputStream in, EvidenceFile file, Sink sink) {
    this.lines = new Lines(in, LONGEST_LINE);
    this.file = file;
    this.sink = sink;
  }

  /** Whether the first line that says something begins an item of a list. */
  public static boolean begins(String head) {
    for (String line : head.replace("\ufeff", "").lines().toList()) {
      if (!isEmpty(line) && !isMark(line)) {
        return isItem(line);
      }
    }
    return false;
  }

  private static boolean isItem(String line) {
    return line.equals("-") || line.startsWith("- ");
  }

  private static boolean isEmpty(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** Beginning and end of a document, and what is said to its reader. */
  private static boolean isMark(String line) {
    return line.equals("---") || line.equals("...") || line.startsWith("%YAML");
  }

  /** Reads the file to its end, whatever stands in it. */
  public void read() throws IOException {
    while (lines.next()) {
      boolean tooLong = lines.state() == Lines.State.TOO_LONG;
      take(tooLong ? " " : lines.text());
      if (tooLong && state == State.ITEM) {
        state = State.TOO_LONG;
      }
    }
    flush();
  }

  private void take(String line) throws IOException {
    if (isItem(line)) {
      flush();
      begin(State.ITEM);
    } else if (isMark(line)) {
      flush();
      return;
    } else if (state == State.OUTSIDE && isEmpty(line)) {
      return;
    } else if (!line.isEmpty() && line.charAt(0) != ' ' && !isEmpty(line)) {
      if (state != State.STRANGE) {
        flush();
        begin(State.STRANGE);
      }
    } else if (state == State.OUTSIDE) {
      begin(State.STRANGE);
    }
    end = line.isBlank() ? end : lines.end();
    if (state == State.ITEM) {
      append(line);
    }
  }

  private void begin(State begun) {
    state = begun;
    start = lines.start();
    end = lines.end();
  }

  private void append(String line) {
    if (text.length() + line.length() > LONGEST_ITEM) {
      state = State.TOO_LONG;
      text.setLength(0);
    } else {
      text.append(line).append('\n');
    }
  }

  private void flush() throws IOException {
    Source source = new Source(file, start, end - start);
    switch (state) {
      case OUTSIDE -> {}
      case ITEM -> item(source);
      case TOO_LONG -> sink.damaged("an item larger than what is read", source);
      case STRANGE -> sink.damaged("expected an item of a list, which begins with a dash", source);
    }
    text.setLength(0);
    state = State.OUTSIDE;
  }

  private void item(Source source) throws IOException {
    Json value;
    try {
      value = YamlReader.item(text.toString());
    } catch (Damage damage) {
      sink.damaged(damage.what(), source);
      return;
    }
    sink.item(value, source);
  }
}

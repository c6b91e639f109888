package org.scelle.format.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file, one after another, and where they stand. Memory is bounded by the longest
 * line that is read.
 */
public final class Lines {

  private static final String MARK = "\ufeff";

  /** How a line stands in the file. */
  public enum State {
    WHOLE,
    /** The file ends before the line does. */
    TORN,
    /** Longer than what is kept in memory: passed over. */
    TOO_LONG
  }

  private final ByteWindow window;
  private State state = State.WHOLE;
  private long start;
  private long end;
  private int from;
  private int to;

  /**
   * @param longest how many bytes of a line are kept at most
   */
  public Lines(InputStream in, int longest) {
    window = new ByteWindow(in);
    window.keepAtMost(longest);
  }

  /** Goes to the next line; false at the end of the file. */
  public boolean next() throws IOException {
    start = window.at();
    window.unpin(ByteWindow.NONE);
    window.pin(start);
    state = State.WHOLE;
    try {
      boolean ended = window.find((byte) '\n');
      take(ended);
      if (!ended && to == from && end == start) {
        return false;
      }
      state = ended ? State.WHOLE : State.TORN;
    } catch (Damage tooLong) {
      state = State.TOO_LONG;
      pass();
    }
    return true;
  }

  private void take(boolean ended) {
    from = window.index(start);
    to = window.pos;
    window.pos += ended ? 1 : 0;
    end = window.at();
    if (to > from && window.buffer[to - 1] == '\r') {
      to--;
    }
  }

  private void pass() throws IOException {
    window.unpin(ByteWindow.NONE);
    from = 0;
    to = 0;
    try {
      if (window.find((byte) '\n')) {
        window.pos++;
      }
      end = window.at();
    } catch (Damage unpinned) {
      throw new IllegalStateException("nothing is kept, so nothing is too long", unpinned);
    }
  }

  public State state() {
    return state;
  }

  /** Where the line begins in the file. */
  public long start() {
    return start;
  }

  /** Just behind the line and its end. */
  public long end() {
    return end;
  }

  /** How many bytes it has, without its end; none when it is too long. */
  public int length() {
    return to - from;
  }

  public byte at(int index) {
    return window.buffer[from + index];
  }

  public boolean startsWith(byte[] prefix) {
    if (length() < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (at(i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Without the line end, and without the mark that may stand before the first line. */
  public String text() {
    String text = new String(window.buffer, from, to - from, StandardCharsets.UTF_8);
    return start == 0 && text.startsWith(MARK) ? text.substring(1) : text;
  }
}

package org.scelle.format.matrix;

import java.io.IOException;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.event.EventOutline;

/**
 * Finds the place after damage where reading can go on: the next whole event, or the next line that
 * begins a value of its own.
 */
final class Salvage {

  private static final int LARGEST_TRIAL = 4 << 20;

  /** A file made to be read over and over costs no more than this. */
  private static final long MOST_TRIED = 1L << 30;

  private final JsonBytes json;
  private final EventOutline outline = new EventOutline();
  private long tried;
  private boolean newRoot;

  Salvage(JsonBytes json) {
    this.json = json;
  }

  /** Whether the place found last is the beginning of a value outside all others. */
  boolean newRoot() {
    return newRoot;
  }

  /**
   * Goes to the next such place at or behind {@code from}.
   *
   * @return false, at the end of the file, when there is none
   */
  boolean find(long from) throws IOException, Damage {
    json.seek(from);
    int solid = 0;
    int before = 0;
    for (int b = json.look(); b >= 0; b = json.look()) {
      if (b == '{' || b == '[') {
        newRoot = before == '\n' && solid != ',' && solid != '[' && solid != ':' && solid != '{';
        if (newRoot || (b == '{' && isEvent())) {
          return true;
        }
      }
      before = b;
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        solid = b;
      }
      json.pass();
    }
    return false;
  }

  private boolean isEvent() throws IOException {
    long start = json.at();
    long before = json.pin(start);
    json.keepAtMost(LARGEST_TRIAL);
    try {
      return tried < MOST_TRIED && outline.find(json) == EventOutline.Verdict.EVENT;
    } catch (Damage notHere) {
      return false;
    } finally {
      tried += json.at() - start;
      json.keepMost();
      json.seek(start);
      json.unpin(before);
    }
  }
}

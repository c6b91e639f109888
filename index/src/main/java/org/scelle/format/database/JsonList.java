package org.scelle.format.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.pdu.Json;
import org.scelle.format.pdu.JsonTree;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** The objects of the list that a JSON file is, or that it has as its messages. */
final class JsonList {

  private static final int LARGEST_TRIAL = 4 << 20;

  /** A file made to be read over and over costs no more than this. */
  private static final long MOST_TRIED = 1L << 30;

  private final JsonBytes json;
  private final EvidenceFile file;
  private final Sink sink;
  private long start;
  private boolean inItem;
  private long tried;

  /** Takes what was found, in the order of the file. */
  interface Sink {
    void item(Json.Obj item, Source source) throws IOException;

    void damaged(String what, Source source) throws IOException;
  }

  JsonList(InputStream in, EvidenceFile file, Sink sink) {
    this.json = new JsonBytes(in);
    this.file = file;
    this.sink = sink;
  }

  /**
   * Reads the file to its end.
   *
   * @param looksLikeOne whether an object behind damage is one of the list
   */
  void read(Predicate<Json.Obj> looksLikeOne) throws IOException {
    boolean more = true;
    try {
      whole();
      more = false;
    } catch (Damage damage) {
      more = goOn(damage, looksLikeOne);
    }
    while (more) {
      try {
        do {
          element();
        } while (json.item());
        more = false;
      } catch (Damage damage) {
        more = goOn(damage, looksLikeOne);
      }
    }
  }

  private void whole() throws IOException, Damage {
    for (int b = json.peek(); b >= 0; b = json.peek()) {
      if (b == '[') {
        list();
      } else if (b == '{') {
        around();
      } else if (start == 0 && b >= 0x80) {
        json.pass();
      } else {
        throw json.unexpected(b, "a list of messages");
      }
    }
  }

  private void around() throws IOException, Damage {
    json.enter();
    for (String key = json.key(); key != null; key = json.key()) {
      if (key.equals("messages") && json.peek() == '[') {
        list();
      } else if (key.equals("messages") && json.peek() == '{') {
        element(); // PowerShell writes a list of one without its brackets
      } else {
        json.skip();
      }
    }
  }

  private void list() throws IOException, Damage {
    json.enter();
    while (json.item()) {
      element();
    }
  }

  private void element() throws IOException, Damage {
    if (json.peek() != '{') {
      json.skip();
      return;
    }
    start = json.at();
    json.pin(start);
    inItem = true;
    Json.Obj item = JsonTree.object(json);
    inItem = false;
    json.unpin(ByteWindow.NONE);
    json.notes().clear();
    Source source = new Source(file, start, json.at() - start);
    start = json.at();
    if (item == null) {
      sink.damaged("an item deeper than what is read", source);
    } else {
      sink.item(item, source);
    }
  }

  /** Says what is given up and goes to where reading can go on; false when that is nowhere. */
  private boolean goOn(Damage damage, Predicate<Json.Obj> looksLikeOne) throws IOException {
    long from = Math.min(start, file.size());
    json.unpin(ByteWindow.NONE);
    json.notes().clear();
    boolean found = find(inItem ? start + 1 : damage.at(), looksLikeOne);
    inItem = false;
    long to = found ? json.at() : file.size();
    sink.damaged(
        damage.what() + " (byte " + damage.at() + "); this range is given up",
        new Source(file, from, to - from));
    start = to;
    return found;
  }

  private boolean find(long from, Predicate<Json.Obj> looksLikeOne) throws IOException {
    try {
      json.seek(from);
      for (int b = json.look(); b >= 0; b = json.look()) {
        if (b == '{' && isOne(looksLikeOne)) {
          return true;
        }
        json.pass();
      }
      return false;
    } catch (Damage unseen) {
      return false;
    }
  }

  private boolean isOne(Predicate<Json.Obj> looksLikeOne) throws IOException {
    long place = json.at();
    long before = json.pin(place);
    json.keepAtMost(LARGEST_TRIAL);
    try {
      Json.Obj item = tried < MOST_TRIED ? JsonTree.object(json) : null;
      return item != null && looksLikeOne.test(item);
    } catch (Damage notHere) {
      return false;
    } finally {
      tried += json.at() - place;
      json.keepMost();
      json.seek(place);
      json.unpin(before);
      json.notes().clear();
    }
  }
}

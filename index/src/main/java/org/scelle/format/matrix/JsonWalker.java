package org.scelle.format.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.event.EventOutline;
import org.scelle.format.event.EventOutline.Verdict;
import org.scelle.format.event.EventReader;
import org.scelle.format.pdu.PduCheck;
import org.scelle.format.pdu.ServerKeys;
import org.scelle.format.shown.Names;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * Walks one JSON file and finds events, accounts and rooms wherever they stand. Lists and objects
 * it does not know are walked like those it knows. Memory is bounded by one event.
 */
public final class JsonWalker {

  private static final int DEEPEST = 256;
  private static final long NOWHERE = -1;

  private final EvidenceFile file;
  private final EntrySink sink;
  private final JsonBytes json;
  private static final String MAIMED =
      "expected an event as servers exchange them; its type, sender or content is missing: it was"
          + " altered or damaged";

  private final EventOutline outline = new EventOutline();
  private final EventReader events;
  private final Salvage salvage;
  private final Pages pages;
  private final Records records;
  private final List<Entry> made = new ArrayList<>();

  private long candidate = NOWHERE;
  private long lastEnd;
  private boolean damaged;
  private boolean outside;
  private boolean ended;

  public JsonWalker(InputStream in, EvidenceFile file, EntrySink sink) {
    this(in, new Pages(file, sink, null), new PduCheck(new ServerKeys(sink.keys())));
  }

  /**
   * For files of which more is known than they say.
   *
   * @param pages the pages of the same file
   */
  public JsonWalker(InputStream in, Pages pages, PduCheck pdus) {
    this.file = pages.file();
    this.sink = pages.sink();
    this.json = new JsonBytes(in);
    this.events = new EventReader(json, file, pdus);
    this.salvage = new Salvage(json);
    this.pages = pages;
    this.records = new Records(file, this::add);
  }

  private void add(Entry entry) throws IOException {
    Entry added = entry instanceof Problem problem ? besideWhatWasRead(problem) : entry;
    sink.add(added);
    lastEnd = Math.max(lastEnd, added.source().offset() + added.source().length());
  }

  /** What an object lacks as a whole must not cover the entries that were read inside it. */
  private Problem besideWhatWasRead(Problem problem) {
    long end = problem.source().offset() + problem.source().length();
    return problem.source().offset() < lastEnd && end > lastEnd
        ? new Problem(new Source(file, lastEnd, end - lastEnd), problem.what())
        : problem;
  }

  /** Reads the file to its end, whatever stands in it. */
  public void read() throws IOException {
    Frame root = Frame.file(Names.room(file));
    while (!ended) {
      try {
        if (!another(root)) {
          break;
        }
      } catch (Damage damage) {
        goOn(damage);
        outside = false;
      }
    }
    repaired(lastEnd);
    pages.end(root, lastEnd);
  }

  private boolean another(Frame root) throws IOException, Damage {
    int b = json.peek();
    if (b == 0xef || (damaged && (b == ',' || b == ']' || b == '}'))) {
      mark(b);
      return true;
    }
    if (b >= 0) {
      value(root, "");
    }
    return b >= 0;
  }

  /** Passes a byte order mark, or what is left of a value whose beginning was given up. */
  private void mark(int first) throws IOException, Damage {
    if (first == 0xef) {
      for (int wanted : new int[] {0xef, 0xbb, 0xbf}) {
        if (json.peek() != wanted) {
          throw json.unexpected(json.peek(), "a value");
        }
        json.pass();
      }
    } else {
      json.pass();
    }
  }

  private void value(Frame around, String key) throws IOException, Damage {
    int b = json.peek();
    if (b != '{' && b != '[') {
      scalar(around, key);
    } else if (around.depth() >= DEEPEST) {
      long start = json.at();
      json.skip();
      add(problem(start, json.at(), "more than " + DEEPEST + " levels deep: not looked into"));
    } else if (b == '[') {
      array(around.array(key, json.at()));
    } else if (!event(around, key)) {
      object(around.object(key, json.at()));
    }
  }

  private void scalar(Frame around, String key) throws IOException, Damage {
    long start = json.at();
    String value = json.scalar();
    if (key.isEmpty() && around.key().equals("chunk")) {
      add(problem(start, json.at(), "expected an event or another object in a page; found none"));
    }
    around.scalar(key, value);
    records.scalar(
        around, new Records.Scalar(key, value, new Source(file, start, json.at() - start)));
  }

  /** Says what was repaired outside events. */
  private void repaired(long start) throws IOException {
    if (json.notes().any()) {
      add(problem(start, json.at(), json.notes().sentence()));
      json.notes().clear();
    }
  }

  /** What has the marks of an event and is none is not passed over in silence. */
  private void nearly(Frame frame) throws IOException {
    if (frame.has("event_id") && frame.has("origin_server_ts") && lastEnd <= frame.start()) {
      add(
          problem(
              frame.start(),
              json.at(),
              "expected an event with a type and content; found an object without them"));
    }
  }

  private void object(Frame frame) throws IOException, Damage {
    try {
      json.enter();
      for (String key = json.key(); key != null; key = json.key()) {
        value(frame, key);
      }
      long unsaid = Math.max(lastEnd, frame.start());
      nearly(frame);
      records.end(frame, json.at());
      repaired(unsaid);
    } finally {
      if (frame.isSyncRoom()) {
        Pages.applyCounts(frame);
      }
      pages.end(frame);
    }
  }

  private void array(Frame frame) throws IOException, Damage {
    pages.begin(frame);
    try {
      json.enter();
      boolean more = json.item();
      while (more) {
        more = element(frame);
      }
    } finally {
      pages.end(frame, Math.max(lastEnd, Math.min(json.at(), file.size())));
    }
  }

  private boolean element(Frame frame) throws IOException, Damage {
    try {
      value(frame, "");
      return json.item();
    } catch (Damage damage) {
      if (outside || ended) {
        throw damage;
      }
      goOn(damage);
      if (outside || ended) {
        throw damage;
      }
      return true;
    }
  }

  /** Reads the object that stands here if it is an event; else it is still to be read. */
  private boolean event(Frame around, String key) throws IOException, Damage {
    long start = json.at();
    repaired(Math.max(lastEnd, around.start()));
    long before = json.pin(start);
    candidate = start;
    try {
      Verdict verdict = outline.find(json);
      if (verdict == Verdict.EVENT || (verdict == Verdict.BARE && isAside(around))) {
        read(around, key);
        json.seek(outline.end());
        candidate = NOWHERE;
        return true;
      }
      if (outline.isMaimed()) {
        add(problem(start, outline.end(), MAIMED));
        json.seek(outline.end());
        candidate = NOWHERE;
        return true;
      }
      json.seek(start);
      json.notes().clear();
      candidate = NOWHERE;
      return false;
    } catch (Damage damage) {
      if (damage.kind() != Damage.Kind.TOO_LARGE) {
        throw damage;
      }
      json.seek(start);
      candidate = NOWHERE;
    } finally {
      json.unpin(before);
    }
    return tooLarge(start);
  }

  private boolean tooLarge(long start) throws IOException, Damage {
    if (!outline.looksLikeEvent()) {
      return false;
    }
    json.skip();
    add(problem(start, json.at(), "an event larger than " + (ByteWindow.LARGEST >> 20) + " MiB"));
    return true;
  }

  private static boolean isAside(Frame around) {
    return around.within("account_data")
        || around.within("ephemeral")
        || around.within("to_device");
  }

  private void read(Frame around, String key) throws IOException, Damage {
    EventReader.Placed found = events.place(outline, around.room());
    made.clear();
    events.read(outline, found, made);
    Pages.EventPlace place =
        new Pages.EventPlace(found.envelope(), outline.start(), found.lineage());
    OpenPage page = pages.of(around, key, place);
    for (int i = 0; i < made.size(); i++) {
      Entry entry = made.get(i);
      if (i == 0 && entry instanceof Event event) {
        Event placed = on(page, event);
        page.add(placed);
        entry = placed;
      }
      add(entry);
    }
    pages.after(page);
  }

  /** The event with the number of its page. */
  public static Event on(OpenPage page, Event event) {
    return new Event(
        event.source(),
        page.number(),
        event.envelope(),
        event.content(),
        event.relations(),
        event.removal(),
        event.serving(),
        event.authenticity());
  }

  /** Says what is given up and goes to where reading can go on. */
  private void goOn(Damage damage) throws IOException {
    if (outside || ended) {
      return;
    }
    damaged = true;
    long from = candidate == NOWHERE ? damage.at() : candidate;
    if (candidate == NOWHERE && damage.kind() == Damage.Kind.TORN) {
      from = lastEnd;
    }
    long search = candidate == NOWHERE ? damage.at() : candidate + 1;
    candidate = NOWHERE;
    long next = next(search);
    long start = Math.max(lastEnd, Math.min(from, damage.at()));
    add(
        problem(
            start, next, damage.what() + " (byte " + damage.at() + "); this range is given up"));
  }

  private long next(long search) throws IOException {
    try {
      ended = !salvage.find(search);
      outside = !ended && salvage.newRoot();
      return ended ? file.size() : json.at();
    } catch (Damage damage) {
      ended = true;
      return file.size();
    }
  }

  private Problem problem(long start, long end, @Nullable String what) {
    long to = Math.min(end, file.size());
    long from = Math.min(start, to);
    return new Problem(new Source(file, from, to - from), String.valueOf(what));
  }
}

package org.scelle.format.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.event.StateFields;
import org.scelle.model.Content.Field;

/** A list or object that is being walked, and what is known about what stands in it. */
final class Frame {

  /** More values than any answer of a server has in one object beside its lists. */
  private static final int MOST_FIELDS = 1000;

  private static final int NONE = 0;

  /** Keys under which the id of a room stands; whatever has one is about that room. */
  private static final Set<String> ROOM = Set.of("room_id", "roomId", "roomid", "room", "id");

  /** Keys of what says of the things beside it what they are about. */
  private static final Set<String> HEADS =
      Set.of("room", "room_info", "roomInfo", "info", "meta", "metadata", "header");

  private static final int LONGEST_ID = 255;

  private final @Nullable Frame parent;
  private final String key;
  private final long start;
  private final int depth;
  private final boolean sequence;
  private final List<Field> fields = new ArrayList<>(4);
  private final List<OpenPage> pages = new ArrayList<>(1);
  private final List<OpenPage> orphans = new ArrayList<>(1);
  private @Nullable String room;
  private @Nullable String own;
  private @Nullable OpenPage run;
  private @Nullable Map<String, OpenPage> runs;
  private final Map<String, Integer> reserved = new HashMap<>(2);
  private int items;
  private boolean children;

  private Frame(@Nullable Frame parent, String key, Place place) {
    this.parent = parent;
    this.key = key;
    this.start = place.start;
    this.sequence = place.sequence;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.room = key.startsWith("!") ? key : parent == null ? null : parent.room;
  }

  private record Place(long start, boolean sequence) {}

  /** The file itself: a sequence of values. */
  static Frame file(@Nullable String room) {
    Frame frame = new Frame(null, "", new Place(0, true));
    frame.room = room;
    return frame;
  }

  Frame object(String name, long offset) {
    children |= name.equals("children_state");
    return new Frame(this, name, new Place(offset, false));
  }

  Frame array(String name, long offset) {
    children |= name.equals("children_state");
    return new Frame(this, name, new Place(offset, true));
  }

  @Nullable Frame parent() {
    return parent;
  }

  String key() {
    return key;
  }

  /** The key of the object or list around; empty for none. */
  String parentKey() {
    return parent == null ? "" : parent.key;
  }

  long start() {
    return start;
  }

  int depth() {
    return depth;
  }

  boolean isSequence() {
    return sequence;
  }

  /** The room its surroundings name. */
  @Nullable String room() {
    return room;
  }

  /** The nearest sequence: itself, or one around it. */
  Frame nearestSequence() {
    Frame at = this;
    while (!at.sequence && at.parent != null) {
      at = at.parent;
    }
    return at;
  }

  /** Remembers a scalar that stands in it. */
  void scalar(String name, @Nullable String value) {
    if (sequence) {
      if (parent != null && !parent.sequence) {
        parent.remember("/" + StateFields.escaped(key) + "/" + items++, value);
      }
      return;
    }
    remember("/" + StateFields.escaped(name), value);
    boolean sure = name.equals("room_id") && value != null && value.startsWith("!");
    if (value != null && (sure || (ROOM.contains(name) && isRoom(value)))) {
      own(value);
    }
  }

  private void own(String id) {
    own = id;
    room = id;
  }

  /** At the end of a head: what it is about, what stands beside it is about too. */
  void tellParent() {
    Frame around = parent;
    if (around != null && !around.sequence && around.own == null && own != null) {
      around.own = HEADS.contains(key) ? own : null;
      around.room = around.own == null ? around.room : own;
    }
  }

  /** The id of a room that it has itself. */
  @Nullable String ownRoom() {
    return own;
  }

  /** Ids have a server, or are the hash of an event (room version 12). */
  private static boolean isRoom(String id) {
    return id.startsWith("!")
        && id.length() <= LONGEST_ID
        && (id.indexOf(':') > 1 || id.length() == 44);
  }

  /** Pages that ended without anything saying their room. */
  List<OpenPage> orphans() {
    return orphans;
  }

  private void remember(String pointer, @Nullable String value) {
    if (fields.size() < MOST_FIELDS) {
      fields.add(new Field(pointer, value));
    }
  }

  List<Field> fields() {
    return fields;
  }

  boolean has(String name) {
    return fields.stream().anyMatch(f -> f.pointer().equals("/" + name));
  }

  @Nullable String get(String name) {
    for (Field field : fields) {
      if (field.pointer().length() == name.length() + 1 && field.pointer().endsWith(name)) {
        return field.value();
      }
    }
    return null;
  }

  /** Pages read from its lists, still waiting for what the object says of them. */
  List<OpenPage> pages() {
    return pages;
  }

  @Nullable OpenPage run() {
    return run;
  }

  void run(@Nullable OpenPage page) {
    run = page;
  }

  /** Goes back to the stretch of a room that others interrupted; false when there is none. */
  boolean resume(@Nullable String of) {
    if (run != null && run.room() != null) {
      runs = runs == null ? new HashMap<>() : runs;
      runs.put(run.room(), run);
    }
    OpenPage earlier = runs == null || of == null ? null : runs.get(of);
    run = earlier == null ? run : earlier;
    return earlier != null;
  }

  /** The stretches read from it, by number; afterwards it has none. */
  List<OpenPage> takeRuns() {
    Set<OpenPage> all = new HashSet<>(runs == null ? List.of() : runs.values());
    if (run != null) {
      all.add(run);
    }
    run = null;
    runs = null;
    return all.stream().sorted(Comparator.comparingInt(OpenPage::number)).toList();
  }

  /** Whether it is the part of a sync answer about one room. */
  boolean isSyncRoom() {
    return key.startsWith("!") && !sequence;
  }

  /** A page number kept free for one of its parts; 0 for none. */
  int takeReserved(String part) {
    Integer number = reserved.remove(part);
    return number == null ? NONE : number;
  }

  void reserve(String part, int number) {
    reserved.put(part, number);
  }

  /** Whether it has the list of children that only a hierarchy answer gives. */
  boolean hasChildren() {
    return children;
  }

  boolean within(String name) {
    for (Frame at = this; at != null; at = at.parent) {
      if (at.key.equals(name)) {
        return true;
      }
    }
    return false;
  }
}

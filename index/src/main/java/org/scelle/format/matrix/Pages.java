package org.scelle.format.matrix;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Numbers;
import org.scelle.format.event.ShortId;
import org.scelle.format.pdu.Lineage;
import org.scelle.format.shown.Names;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;

/** Gives events their pages, and pages what the answer around them says of them. */
public final class Pages {

  private static final int MOST_ORPHANS = 10_000;

  private final EvidenceFile file;
  private final EntrySink sink;
  private final Page.@Nullable Kind bare;
  private final Ancestry ancestry = new Ancestry();
  private int last;

  /**
   * @param bare what the events outside all lists are to their room; {@code null} when only they
   *     themselves can tell
   */
  public Pages(EvidenceFile file, EntrySink sink, Page.@Nullable Kind bare) {
    this.file = file;
    this.sink = sink;
    this.bare = bare;
  }

  EvidenceFile file() {
    return file;
  }

  EntrySink sink() {
    return sink;
  }

  /** The page of an event that stands in {@code around} under {@code key}; opened when needed. */
  OpenPage of(Frame around, String key, EventPlace place) throws IOException {
    if (key.equals("result")) {
      OpenPage alone = new OpenPage(++last, key, place.start());
      alone.kind(Page.Kind.LOOSE);
      return alone;
    }
    if (key.equals("event") && !around.isSequence() && isContext(around)) {
      OpenPage middle = new OpenPage(++last, key, place.start());
      around.pages().add(middle);
      return middle;
    }
    Frame sequence = around.nearestSequence();
    if (bare == Page.Kind.TIMELINE && sequence.parent() == null) {
      return ancestry.page(sequence, place);
    }
    OpenPage run = sequence.run();
    String room = place.envelope().room();
    if (run != null && run.takes(room)) {
      return run;
    }
    return run != null && sequence.resume(room)
        ? Objects.requireNonNull(sequence.run())
        : open(sequence, place.start());
  }

  /**
   * @param start where the event begins
   * @param lineage where it stands in the graph of its room, when it says
   */
  record EventPlace(Event.Envelope envelope, long start, @Nullable Lineage lineage) {}

  /**
   * The events of one room as a server gives them, oldest first: where one was sent after an event
   * that is not there, something is missing before it.
   */
  private final class Ancestry {
    private final Set<Long> seen = new HashSet<>();

    OpenPage page(Frame sequence, EventPlace place) throws IOException {
      Lineage lineage = place.lineage();
      OpenPage run = sequence.run();
      boolean gap = run != null && lineage != null && !knows(lineage);
      String id = String.valueOf(place.envelope().id());
      seen.add(ShortId.of(id));
      if (run != null && gap) {
        sink.add(run.close(file));
      }
      OpenPage page = run == null || gap ? open(sequence, place.start()) : run;
      page.course(Page.Course.OLDEST_FIRST);
      if (lineage != null) {
        String token = "t" + lineage.depth() + "-0~" + id;
        boolean first = page.events() == 0;
        page.tokens(first ? token + "~before" : page.from(), token);
      }
      return page;
    }

    private boolean knows(Lineage lineage) {
      return lineage.previous().stream().allMatch(id -> seen.contains(ShortId.of(id)));
    }
  }

  private static boolean isContext(Frame frame) {
    return frame.has("start")
        || frame.has("end")
        || frame.pages().stream().anyMatch(p -> p.list().startsWith("events_"));
  }

  /** After an event: pages of single events end with it. */
  void after(OpenPage page) throws IOException {
    if (page.list().equals("result")) {
      sink.add(page.close(file));
    }
  }

  private OpenPage open(Frame sequence, long start) {
    OpenPage middle = middle(sequence);
    OpenPage page = middle == null ? new OpenPage(number(sequence), sequence.key(), start) : middle;
    if (bare != null && sequence.parent() == null) {
      page.kind(bare);
      if (bare == Page.Kind.STATE_AFTER) {
        page.whole();
        page.tokens(Names.event(file), null);
      }
    }
    sequence.run(page);
    return page;
  }

  /** The event that was asked about, when it stands just before what came after it. */
  private static @Nullable OpenPage middle(Frame sequence) {
    Frame owner = sequence.parent();
    if (owner == null || !sequence.key().equals("events_after") || owner.pages().isEmpty()) {
      return null;
    }
    OpenPage before = owner.pages().get(owner.pages().size() - 1);
    if (!before.list().equals("event")) {
      return null;
    }
    owner.pages().remove(before);
    return before;
  }

  /**
   * Numbers say which state a timeline starts from and which it ends with, so state before it gets
   * a lower one and state after it a higher one, in whatever order the server wrote them.
   */
  private int number(Frame sequence) {
    Frame part = sequence.parent();
    Frame room = part == null ? null : part.parent();
    if (part == null || room == null || !room.isSyncRoom()) {
      return ++last;
    }
    boolean after = part.key().endsWith("state_after");
    boolean timeline = part.key().equals("timeline");
    boolean read = room.pages().stream().anyMatch(OpenPage::isTimeline);
    if ((timeline || after) && room.pages().isEmpty()) {
      room.reserve("state", ++last);
    }
    if (after && !read) {
      room.reserve("timeline", ++last);
    }
    int reserved = room.takeReserved(part.key());
    return reserved > 0 ? reserved : ++last;
  }

  /** Opens the page of a list that a server names, even when the list turns out empty. */
  void begin(Frame sequence) {
    if (sequence.key().equals("chunk")
        || (sequence.key().equals("events") && sequence.parentKey().equals("timeline"))) {
      open(sequence, sequence.start()).room(sequence.room());
    }
  }

  /** At the end of a list (or of the file). */
  void end(Frame sequence, long offset) throws IOException {
    OpenPage run = sequence.run();
    if (run != null && !run.list().isEmpty()) {
      run.end(offset);
    }
    Frame owner = sequence.parent();
    for (OpenPage page : sequence.takeRuns()) {
      if (owner == null || owner.isSequence() || sequence.key().startsWith("!")) {
        say(page, owner);
      } else {
        owner.pages().add(page);
      }
    }
    sayOrphans(sequence);
  }

  /** A page whose room nothing has said yet waits for what the objects around it say. */
  private void say(OpenPage page, @Nullable Frame around) throws IOException {
    if (page.lacksRoom() && around != null && around.orphans().size() < MOST_ORPHANS) {
      around.orphans().add(page);
    } else {
      sink.add(page.close(file));
    }
  }

  private void sayOrphans(Frame frame) throws IOException {
    for (OpenPage page : frame.orphans()) {
      page.room(frame.ownRoom());
      say(page, frame.parent());
    }
    frame.orphans().clear();
  }

  /** At the end of an object: tells its pages what it says of them, and lets them go. */
  void end(Frame object) throws IOException {
    Frame parent = object.parent();
    List<OpenPage> pages = object.pages();
    object.tellParent();
    for (OpenPage page : pages) {
      if (page.describe()) {
        page.room(object.room());
        describe(page, object);
      }
    }
    if (parent != null && parent.isSyncRoom()) {
      parent.pages().addAll(pages);
      return;
    }
    pages.sort(Comparator.comparingInt(OpenPage::number));
    for (OpenPage page : pages) {
      if (page.worthSaying()) {
        say(page, parent);
      }
    }
    sayOrphans(object);
  }

  private static void describe(OpenPage page, Frame object) {
    switch (page.list()) {
      case "chunk" -> chunk(page, object);
      case "events" -> events(page, object);
      case "events_before", "events_after", "event" -> context(page, object);
      case "state" -> page.kind(state(page, object));
      case "members", "joined" -> {
        if (page.onlyMembers()) {
          page.kind(Page.Kind.STATE_NOW);
        }
      }
      case "children_state" -> page.kind(Page.Kind.STATE_ALONG);
      case "messages" -> messages(page, object);
      case "results" -> page.kind(Page.Kind.LOOSE);
      default -> {}
    }
  }

  /**
   * The event that was asked about with those around it: what came just before it is given newest
   * first, what came after it oldest first ({@code GET /rooms/{roomId}/context/{eventId}}).
   */
  private static void context(OpenPage page, Frame object) {
    String middle =
        object.pages().stream()
            .filter(one -> one.list().equals("event") && one.firstEvent() != null)
            .map(one -> "before " + one.firstEvent())
            .findFirst()
            .orElse(null);
    boolean before =
        object.pages().stream().anyMatch(p -> p.list().equals("events_before") && p.events() > 0);
    if (page.list().equals("events_before")) {
      page.kind(Page.Kind.TIMELINE);
      page.course(Page.Course.NEWEST_FIRST);
      page.tokens(middle, object.get("start"));
      return;
    }
    boolean asked = page.list().equals("event");
    boolean alone = asked && page.events() < 2 && !before;
    page.kind(alone ? Page.Kind.LOOSE : Page.Kind.TIMELINE);
    page.course(Page.Course.OLDEST_FIRST);
    page.tokens(asked ? middle : null, object.get("end"));
  }

  private static void chunk(OpenPage page, Frame object) {
    if (object.has("start") || object.has("end")) {
      page.kind(Page.Kind.TIMELINE);
      page.tokens(object.get("start"), object.get("end"));
    } else if (page.onlyMembers()) {
      page.kind(Page.Kind.STATE_NOW);
    } else if (object.has("next_batch") || object.has("prev_batch") || page.onlyRelated()) {
      page.kind(Page.Kind.LOOSE);
      if (page.events() > 0) {
        page.tokens(object.get("prev_batch"), object.get("next_batch"));
      }
    }
  }

  private static void messages(OpenPage page, Frame object) {
    if (object.has("room_name") || object.has("exported_by")) {
      page.kind(Page.Kind.TIMELINE);
      page.course(Page.Course.SELECTED);
    }
    page.tokens(object.get("start"), object.get("end"));
  }

  /** Beside the context of an event it is the state at the last event given. */
  private static Page.Kind state(OpenPage page, Frame object) {
    OpenPage before = null;
    for (OpenPage one : object.pages()) {
      boolean nearer = before == null || one.number() > before.number();
      before = one.number() < page.number() && nearer ? one : before;
    }
    if (before != null && before.isTimeline() && !before.list().equals("events_before")) {
      boolean context = before.list().startsWith("event");
      return context ? Page.Kind.STATE_AFTER : Page.Kind.STATE_ALONG;
    }
    boolean along = object.has("start") || object.has("end");
    return page.created() && !along ? Page.Kind.STATE_NOW : Page.Kind.STATE_ALONG;
  }

  private static void events(OpenPage page, Frame part) {
    Frame room = part.parent();
    switch (part.key()) {
      case "timeline" -> {
        page.kind(Page.Kind.TIMELINE);
        page.tokens(part.get("prev_batch"), nextBatch(part));
        sync(page, part.get("limited"));
      }
      case "state" ->
          page.kind(
              room != null && room.isSyncRoom() ? Page.Kind.STATE_BEFORE : Page.Kind.STATE_ALONG);
      case "state_after", "org.matrix.msc4222.state_after" ->
          page.kind(
              room != null && room.isSyncRoom() ? Page.Kind.STATE_AFTER : Page.Kind.STATE_NOW);
      case "invite_state", "knock_state" -> page.kind(Page.Kind.STATE_PREVIEW);
      case "ephemeral", "account_data", "presence", "to_device" -> page.kind(Page.Kind.LOOSE);
      default -> page.tokens(part.get("start"), part.get("end"));
    }
  }

  /**
   * A timeline of {@code GET /sync} is oldest first; only {@code limited} says whether events are
   * missing before it, since the token before it is not the one the sync went on from.
   */
  private static void sync(OpenPage page, @Nullable String limited) {
    page.course("false".equals(limited) ? Page.Course.FOLLOWING : Page.Course.OLDEST_FIRST);
    if ("true".equals(limited)) {
      page.limited();
    }
  }

  private static @Nullable String nextBatch(Frame part) {
    Frame at = part;
    while (at.parent() != null && !at.has("next_batch")) {
      at = at.parent();
    }
    return at.get("next_batch");
  }

  /** What a sync answer counts for a room, given with its timeline. */
  static void counts(Frame summary) {
    Frame room = summary.parent();
    if (room == null) {
      return;
    }
    room.scalar("m.joined_member_count", summary.get("m.joined_member_count"));
    room.scalar("m.invited_member_count", summary.get("m.invited_member_count"));
  }

  /** Hands the counts of a room to its timeline. */
  static void applyCounts(Frame room) {
    Long joined = Numbers.whole(room.get("m.joined_member_count"));
    Long invited = Numbers.whole(room.get("m.invited_member_count"));
    for (OpenPage page : room.pages()) {
      if (page.isTimeline() && (joined != null || invited != null)) {
        page.counts(joined, invited);
      }
    }
  }
}

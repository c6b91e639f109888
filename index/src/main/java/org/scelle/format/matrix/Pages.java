package org.scelle.format.matrix;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Numbers;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;

/** Gives events their pages, and pages what the answer around them says of them. */
public final class Pages {

  private final EvidenceFile file;
  private final EntrySink sink;
  private final Page.@Nullable Kind bare;
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
   */
  record EventPlace(Event.Envelope envelope, long start) {}

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
   * Numbers say which state a timeline starts from, so state gets the lower one even when the
   * server wrote it after the timeline.
   */
  private int number(Frame sequence) {
    Frame part = sequence.parent();
    Frame room = part == null ? null : part.parent();
    if (part == null || room == null || !room.isSyncRoom()) {
      return ++last;
    }
    if (part.key().equals("timeline") && room.pages().isEmpty()) {
      room.reserve(++last);
    }
    int reserved = part.key().equals("state") ? room.takeReserved() : 0;
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
        sink.add(page.close(file));
      } else {
        owner.pages().add(page);
      }
    }
  }

  /** At the end of an object: tells its pages what it says of them, and lets them go. */
  void end(Frame object) throws IOException {
    Frame parent = object.parent();
    List<OpenPage> pages = object.pages();
    for (OpenPage page : pages) {
      if (page.describe()) {
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
        sink.add(page.close(file));
      }
    }
  }

  private static void describe(OpenPage page, Frame object) {
    switch (page.list()) {
      case "chunk" -> chunk(page, object);
      case "events" -> events(page, object);
      case "events_before" -> {
        page.kind(Page.Kind.TIMELINE);
        page.tokens(null, object.get("start"));
      }
      case "events_after", "event" -> {
        page.kind(
            page.list().equals("event") && page.events() < 2
                ? Page.Kind.LOOSE
                : Page.Kind.TIMELINE);
        page.tokens(null, object.get("end"));
      }
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
    }
    page.tokens(object.get("start"), object.get("end"));
  }

  private static Page.Kind state(OpenPage page, Frame object) {
    boolean along = object.has("start") || object.has("end");
    return page.created() && !along ? Page.Kind.STATE_NOW : Page.Kind.STATE_ALONG;
  }

  private static void events(OpenPage page, Frame part) {
    Frame room = part.parent();
    switch (part.key()) {
      case "timeline" -> {
        page.kind(Page.Kind.TIMELINE);
        page.tokens(part.get("prev_batch"), nextBatch(part));
        if ("true".equals(part.get("limited"))) {
          page.limited();
        }
      }
      case "state" ->
          page.kind(
              room != null && room.isSyncRoom() ? Page.Kind.STATE_BEFORE : Page.Kind.STATE_ALONG);
      case "state_after", "org.matrix.msc4222.state_after" -> page.kind(Page.Kind.STATE_NOW);
      case "invite_state", "knock_state" -> page.kind(Page.Kind.STATE_PREVIEW);
      case "ephemeral", "account_data", "presence", "to_device" -> page.kind(Page.Kind.LOOSE);
      default -> page.tokens(part.get("start"), part.get("end"));
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

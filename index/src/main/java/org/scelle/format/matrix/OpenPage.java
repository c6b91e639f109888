package org.scelle.format.matrix;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.shown.Names;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Source;

/** A page whose events are still being read, with what tells its kind. */
public final class OpenPage {

  private static final int FEW = 3;

  /** So many keys of state are compared. */
  private static final int MOST_KEYS = 10_000;

  private final int number;
  private final String list;
  private final long start;
  private long end;
  private @Nullable String room;
  private @Nullable String from;
  private @Nullable String to;
  private Page.@Nullable Kind kind;
  private boolean limited;
  private Page.Course course = Page.Course.UNSAID;
  private @Nullable String firstEvent;
  private boolean described;
  private @Nullable Long joined;
  private @Nullable Long invited;

  private int events;
  private int states;
  private int members;
  private long joins;
  private long invitations;
  private boolean whole;
  private int related;
  private boolean created;
  private boolean repeats;
  private boolean begins;
  private final Set<String> keys = new HashSet<>();
  private boolean rises = true;
  private boolean falls = true;
  private long last;

  /**
   * @param list key of the list it is read from; empty when it has none
   */
  public OpenPage(int number, String list, long start) {
    this.number = number;
    this.list = list;
    this.start = start;
    this.end = start;
  }

  public int number() {
    return number;
  }

  String list() {
    return list;
  }

  @Nullable String room() {
    return room;
  }

  public void room(@Nullable String named) {
    room = room == null ? named : room;
  }

  /** Whether its events are of a room that nothing has named yet; what has no id is of none. */
  boolean lacksRoom() {
    return room == null && firstEvent != null;
  }

  /** Whether an event of that room can stand in it. */
  boolean takes(@Nullable String named) {
    return room == null || named == null || room.equals(named);
  }

  public void add(Event event) {
    Event.Envelope envelope = event.envelope();
    room(envelope.room());
    end = Math.max(end, event.source().offset() + event.source().length());
    states += envelope.stateKey() == null ? 0 : 1;
    members += envelope.type().equals("m.room.member") ? 1 : 0;
    firstEvent = events == 0 ? envelope.id() : firstEvent;
    if (event.content() instanceof Content.Membership to) {
      joins += to.membership().equals("join") ? 1 : 0;
      invitations += to.membership().equals("invite") ? 1 : 0;
    }
    related += event.relations().isEmpty() ? 0 : 1;
    created |= envelope.type().equals("m.room.create");
    begins = events == 0 ? created : begins && (events > 1 || isOwnJoin(event));
    if (states == events + 1 && keys.size() < MOST_KEYS) {
      repeats |= !keys.add(envelope.type() + '\0' + envelope.stateKey());
    }
    if (envelope.time() instanceof Moment.Exact time) {
      rises &= events == 0 || time.epochMillis() >= last;
      falls &= events == 0 || time.epochMillis() <= last;
      last = time.epochMillis();
    }
    events++;
  }

  private static boolean isOwnJoin(Event event) {
    return event.content() instanceof Content.Membership to
        && to.membership().equals("join")
        && Objects.equals(event.envelope().sender(), event.envelope().stateKey());
  }

  void end(long offset) {
    end = offset;
  }

  /** Whether the object around its list has still to say what it knows; true once. */
  boolean describe() {
    boolean first = !described;
    described = true;
    return first;
  }

  /** Decides the kind, unless that has been done. */
  public void kind(Page.Kind known) {
    kind = kind == null ? known : kind;
  }

  public void tokens(@Nullable String first, @Nullable String second) {
    from = first;
    to = second;
  }

  @Nullable String from() {
    return from;
  }

  void limited() {
    limited = true;
  }

  public void course(Page.Course known) {
    course = known;
  }

  /** It is known to hold all state, so that the members in it are all there were. */
  void whole() {
    whole = true;
  }

  /** The id of its first event in the file, when it has one. */
  @Nullable String firstEvent() {
    return firstEvent;
  }

  void counts(@Nullable Long members, @Nullable Long invitations) {
    joined = members;
    invited = invitations;
  }

  boolean isTimeline() {
    return kind == Page.Kind.TIMELINE;
  }

  int events() {
    return events;
  }

  boolean onlyMembers() {
    return events > 0 && members == events;
  }

  boolean onlyRelated() {
    return events > 0 && related == events;
  }

  boolean created() {
    return created;
  }

  /** Whether the server (or the export) said anything about this stretch. */
  boolean worthSaying() {
    return events > 0 || from != null || to != null || limited;
  }

  /**
   * The kind of a bare run of events. All state and not in the order of time is an answer of {@code
   * /state}: whole when the room's creation is in it. No such answer has a key of state twice; one
   * that begins with the creation and the creator's join is taken for the beginning of a timeline.
   * A few state events alone could be either. All state, no key of it twice, in a file named so, is
   * such an answer in whatever order.
   */
  private Page.Kind kindOfRun(EvidenceFile file) {
    if (list.isEmpty() && events > 0 && states == events && !repeats && Names.saysState(file)) {
      return Page.Kind.STATE_NOW;
    }
    if (events < 2) {
      return Page.Kind.LOOSE;
    }
    boolean ordered = events >= FEW && (rises || falls);
    if (states < events || repeats || begins || ordered) {
      return Page.Kind.TIMELINE;
    }
    return created ? Page.Kind.STATE_NOW : Page.Kind.STATE_ALONG;
  }

  public Page close(EvidenceFile file) {
    return new Page(
        new Source(file, start, end - start),
        number,
        kind == null ? kindOfRun(file) : kind,
        room,
        from,
        to,
        limited,
        whole ? Long.valueOf(joins) : joined,
        whole ? Long.valueOf(invitations) : invited,
        course);
  }
}

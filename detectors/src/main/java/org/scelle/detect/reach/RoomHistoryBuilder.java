package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Recorded;

/** Takes the record of one room, event by event, and makes a {@link RoomHistory} of it. */
final class RoomHistoryBuilder {
  static final String CREATE = "m.room.create";
  static final String MEMBER = "m.room.member";
  static final String VISIBILITY = "m.room.history_visibility";
  static final List<String> FOLLOWED =
      List.of(
          CREATE,
          VISIBILITY,
          "m.room.join_rules",
          "m.room.power_levels",
          "m.room.guest_access",
          "im.vector.room.access_rules",
          ServerAcl.TYPE);

  /** State that Element does not export, or not from the beginning. */
  private static final Set<String> LEFT_OUT = Set.of(Door.ACCESS, Door.POWER);

  private final String id;
  private final Names accounts;
  private final Names files;
  private final Snapshots snapshots;
  private final TimelineArrays timeline = new TimelineArrays();
  private final Map<String, StateTrack> tracks = new TreeMap<>();
  private final People people = new People();
  private final List<Recorded> after = new ArrayList<>();
  private final Redactions redactions = new Redactions();
  private final Clues clues = new Clues();
  private final Clues absences = new Clues();
  private final Clues absentMembers = new Clues();
  private final Pictures pictures;

  RoomHistoryBuilder(String id, Names accounts, Names files, Snapshots snapshots) {
    this.id = id;
    this.accounts = accounts;
    this.files = files;
    this.snapshots = snapshots;
    pictures = new Pictures(files);
    FOLLOWED.forEach(type -> tracks.put(type, new StateTrack()));
  }

  void add(Recorded event) {
    if (event.position() >= 0) {
      sent(event);
    } else if (event.envelope().stateKey() != null) {
      if (event.snapshot() == Page.Kind.STATE_AFTER) {
        after.add(event);
      } else {
        listed(event);
      }
    }
  }

  /** A list names the account as joined, at a moment not before the end of the record. */
  void memberListed(String account) {
    people.end(local(account, Integer.MAX_VALUE), Standing.JOIN, RoomHistory.NO_TIME);
  }

  private void sent(Recorded event) {
    Event.Envelope envelope = event.envelope();
    int at = timeline.size();
    int sender = envelope.sender() == null ? -1 : accounts.number(envelope.sender());
    boolean member = isMember(envelope);
    int subject = member ? accounts.number(Objects.requireNonNull(envelope.stateKey())) : -1;
    int media =
        event.mediaUrl() == null || event.redacted() || event.encrypted()
            ? -1
            : files.number(event.mediaUrl());
    timeline.add(event, sender, subject, media);
    redactions.add(event, at);
    pictures.icon(event, at);
    if (event.hole()) {
      timeline.hole(at);
    }
    if (CREATE.equals(envelope.type()) && "".equals(envelope.stateKey())) {
      created(at, event.hole());
    }
    if (sender >= 0) {
      int local = people.local(sender, at);
      if (proves(envelope, member, sender == subject)
          && !people.knownJoined(local, timeline.lastHole())) {
        clues.add(local, 2 * at, Standing.JOIN, Clues.PLAIN);
        people.know(local, Standing.JOIN, at);
      }
    }
    if (member) {
      memberChanged(event, at, subject, sender);
    } else if ("".equals(envelope.stateKey()) && tracks.containsKey(envelope.type())) {
      stateChanged(event, at);
    }
  }

  static boolean isMember(Event.Envelope envelope) {
    return MEMBER.equals(envelope.type())
        && envelope.stateKey() != null
        && envelope.stateKey().startsWith("@");
  }

  /**
   * Whether sending it takes being joined: all but the creation, changes of one's own membership,
   * and aliases (authorised by server in room versions 1 to 5).
   */
  private static boolean proves(Event.Envelope envelope, boolean member, boolean own) {
    return !(member && own)
        && !CREATE.equals(envelope.type())
        && !"m.room.aliases".equals(envelope.type());
  }

  private void created(int at, boolean hole) {
    if (at == 0 || hole) {
      absences.add(0, 2 * at, StateTrack.ABSENT, Clues.PLAIN);
      absentMembers.add(0, 2 * at, Standing.LEAVE, Clues.PLAIN);
    }
  }

  private void memberChanged(Recorded event, int at, int subject, int sender) {
    int local = people.local(subject, at);
    String word = event.content() instanceof Content.Membership to ? to.membership() : null;
    int after = Standing.of(word);
    Standing.Own own = subject == sender ? Standing.Own.YES : Standing.Own.NO;
    if ((after == Standing.JOIN || after == Standing.KNOCK) && own == Standing.Own.NO) {
      timeline.refused(at);
      return;
    }
    if (event.content() instanceof Content.Membership to) {
      pictures.member(local, at, to);
      if (to.previous() != null) {
        clues.add(local, 2 * at, Standing.of(to.previous()), Clues.PLAIN);
      }
    }
    clues.add(local, 2 * at, Standing.before(after, own), Clues.SOFT);
    clues.add(local, 2 * at + 1, after, Clues.CHANGE);
    people.know(local, after, at);
    snapshots.changed(event, at, local, after);
  }

  private void stateChanged(Recorded event, int at) {
    String type = event.envelope().type();
    StateTrack track = Objects.requireNonNull(tracks.get(type));
    track.event(event);
    @Nullable List<Field> fields = StateTrack.fields(event.content());
    List<Field> previous =
        event.content() instanceof Content.State state ? state.previous() : List.of();
    if (!previous.isEmpty()) {
      track.note(2 * at, previous, Clues.PLAIN);
    }
    if (fields == null) {
      track.unknownFrom(2 * at + 1);
    } else {
      track.note(2 * at + 1, fields, Clues.CHANGE);
    }
    if (VISIBILITY.equals(type)) {
      timeline.flag(at, RoomHistory.VISIBILITY);
    }
  }

  private void listed(Recorded event) {
    Event.Envelope envelope = event.envelope();
    int place = Snapshots.place(event);
    boolean now = event.snapshot() == Page.Kind.STATE_NOW;
    int seen = place >= 0 ? event.snapshotAt() : Integer.MAX_VALUE;
    pictures.icon(event, seen);
    if (isMember(envelope)) {
      int local = local(Objects.requireNonNull(envelope.stateKey()), seen);
      int value =
          event.content() instanceof Content.Membership to
              ? Standing.of(to.membership())
              : Standing.ANY;
      if (place >= 0) {
        clues.add(local, place, value, Clues.LISTED);
      } else if (now) {
        people.end(local, value, time(event));
      }
      snapshots.listed(event, local, value);
      if (event.content() instanceof Content.Membership to) {
        pictures.member(local, seen, to);
      }
    } else if ("".equals(envelope.stateKey()) && tracks.containsKey(envelope.type())) {
      stateListed(event, place, now);
    }
  }

  private void stateListed(Recorded event, int place, boolean now) {
    String type = event.envelope().type();
    StateTrack track = Objects.requireNonNull(tracks.get(type));
    @Nullable List<Field> fields = StateTrack.fields(event.content());
    if (CREATE.equals(type) && (place >= 0 || now)) {
      snapshots.complete(place);
    }
    if (fields == null || (place < 0 && !now)) {
      return;
    }
    track.event(event);
    if (place >= 0) {
      track.note(place, fields, Clues.LISTED);
    } else {
      track.end(fields, time(event));
    }
  }

  /** A list of rooms describes the room, at a moment not before the end of the record. */
  void described(RoomList list) {
    Objects.requireNonNull(tracks.get(Door.JOIN_RULES)).listed(list.allowed());
    Objects.requireNonNull(tracks.get(VISIBILITY)).listed(list.visibility());
    Objects.requireNonNull(tracks.get(Door.GUESTS)).listed(list.guests());
  }

  private int local(String account, int position) {
    return people.local(accounts.number(account), position);
  }

  RoomHistory build() {
    after.forEach(this::listed); // clues of one place count in the order of addition
    snapshots.finish(timeline.size(), absences, absentMembers, clues);
    int[] holes = timeline.holes();
    int last = Math.max(0, 2 * timeline.size() - 1);
    absences.sort(1, last + 2);
    absentMembers.sort(1, last + 2);
    StateTrack.Drawn drawn = new StateTrack.Drawn(holes, last, absences, timeline.latest());
    for (StateTrack track : tracks.values()) {
      if (snapshots.completeNow()) {
        track.absentAtEnd();
      }
    }
    boolean selected = snapshots.selected();
    StateTrack.Drawn unproven = new StateTrack.Drawn(holes, last, new Clues(), timeline.latest());
    tracks.forEach(
        (type, track) -> track.draw(selected && LEFT_OUT.contains(type) ? unproven : drawn));
    return new RoomHistory(
        new RoomHistory.Parts(
            id,
            creator(),
            timeline,
            tracks,
            Objects.requireNonNull(tracks.get(VISIBILITY))
                .sets(
                    fields -> Sight.of(StateTrack.value(fields, "/history_visibility")),
                    Sight.ANY,
                    drawn),
            people,
            clues,
            absentMembers,
            snapshots.absentNow(),
            redactions.byPosition(),
            pictures));
  }

  private @Nullable String creator() {
    for (Recorded event : Objects.requireNonNull(tracks.get(CREATE)).events()) {
      if (event.envelope().sender() != null) {
        return event.envelope().sender();
      }
    }
    return null;
  }

  static long time(Recorded event) {
    return event.envelope().time() instanceof Moment.Exact exact
        ? exact.epochMillis()
        : RoomHistory.NO_TIME;
  }
}

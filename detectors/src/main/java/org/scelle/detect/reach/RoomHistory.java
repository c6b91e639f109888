package org.scelle.detect.reach;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one room, compact: what the rules need and no more. Events are numbered by their
 * position in the timeline; accounts and files by {@link Names}.
 *
 * <p>Made by {@link RoomHistoryBuilder}; not changed afterwards, but for what findings say of its
 * messages.
 */
final class RoomHistory {
  static final byte MESSAGE = 1;
  static final byte ENCRYPTED = 2;
  static final byte REDACTED = 4;

  /** Changes the history visibility. */
  static final byte VISIBILITY = 8;

  /** Bears a marking, or posts a document that does. */
  static final byte MARKED = 16;

  /** Holds a secret, or posts a file that does. */
  static final byte SECRET = 32;

  static final long NO_TIME = Long.MIN_VALUE;

  final String id;
  final int size;
  final int[] senders;
  final int[] subjects;
  final long[] times;

  /** See {@link EventKey}. */
  final long[] ids;

  final byte[] flags;
  final int[] media;
  final int[] holes;
  final Line visibility;

  /** Who made the room; {@code null} when not recorded. */
  final @Nullable String creator;

  final Map<String, StateTrack> state;
  final Pictures pictures;

  /** Accounts the room shows as members or senders, by number, ascending. */
  final int[] people;

  /** Where each of them first appears: a position; {@code size} for later snapshots. */
  final int[] firstSeen;

  private final int[] clueBegins;
  private final Clues clues;
  private final Clues common;
  private final int[] ends;
  private final boolean[] later;
  private final int endCommon;
  private final Map<Integer, Integer> redactions;

  RoomHistory(Parts parts) {
    id = parts.id;
    creator = parts.creator;
    TimelineArrays timeline = parts.timeline;
    size = timeline.size();
    senders = timeline.senders();
    subjects = timeline.subjects();
    times = timeline.times();
    ids = timeline.ids();
    flags = timeline.flags();
    media = timeline.media();
    holes = timeline.holes();
    state = parts.state;
    int[] order = parts.people.order();
    people = parts.people.accounts(order);
    firstSeen = parts.people.firstSeen(order);
    ends = parts.people.ends(order);
    later = parts.people.later(order, timeline.latest());
    clues = parts.clues;
    clueBegins = clues.renumber(order).sort(order.length, last() + 2);
    common = parts.common;
    endCommon = parts.endCommon;
    redactions = parts.redactions;
    pictures = parts.pictures;
    visibility = parts.visibility;
  }

  /**
   * What the builder hands over.
   *
   * @param clues memberships, by the numbers accounts have in {@code people}
   * @param common memberships of accounts that the record is silent about
   * @param endCommon the same at the snapshot taken after the record
   * @param redactions by the position of a redacted event, that of its redaction
   */
  record Parts(
      String id,
      @Nullable String creator,
      TimelineArrays timeline,
      Map<String, StateTrack> state,
      Line visibility,
      People people,
      Clues clues,
      Clues common,
      int endCommon,
      Map<Integer, Integer> redactions,
      Pictures pictures) {}

  /** The last place of the timeline on a {@link Line}. */
  int last() {
    return Math.max(0, 2 * size - 1);
  }

  /** Number of the account among {@link #people}, or -1. */
  int local(int account) {
    int found = Arrays.binarySearch(people, account);
    return found >= 0 ? found : -1;
  }

  /**
   * Draws the membership of an account.
   *
   * @param local its number among {@link #people}; -1 for an account the room never shows
   */
  Line membership(int local, Line line) {
    return membership(local, sweep(), line);
  }

  /** What draws memberships of this room, one after another. */
  Sweep sweep() {
    return new Sweep(holes, last(), Sweep.Meet.SETS, Standing.ANY);
  }

  /** The same for one after another: with one {@link #sweep} for all of them. */
  Line membership(int local, Sweep sweep, Line line) {
    Sweep.End end =
        local < 0
            ? new Sweep.End(endCommon, false)
            : new Sweep.End(ends[local] == 0 ? endCommon : ends[local], later[local]);
    int from = local < 0 ? 0 : clueBegins[local];
    int to = local < 0 ? 0 : clueBegins[local + 1];
    sweep.draw(new Sweep.Own(clues, from, to), common, end, line);
    return line;
  }

  /** Whether a member event or a list names the account at a place or before. */
  boolean hadMemberEvent(int local, int until) {
    if (ends[local] != 0 && until > last()) {
      return true;
    }
    for (int i = clueBegins[local]; i < clueBegins[local + 1]; i++) {
      boolean member = clues.kind[i] == Clues.CHANGE || clues.kind[i] == Clues.LISTED;
      if (member && clues.place[i] <= until) {
        return true;
      }
    }
    return false;
  }

  boolean is(int position, byte flag) {
    return (flags[position] & flag) != 0;
  }

  /**
   * What of an event is served. Before its redaction a redacted event was like any other; when the
   * timeline does not show the redaction, it counts as redacted at all times.
   *
   * @param kept how many events are before the moment asked about
   */
  Served served(int position, int kept) {
    if (is(position, REDACTED) && redactions.getOrDefault(position, -1) < kept) {
      return Served.REDACTED;
    }
    return is(position, ENCRYPTED) ? Served.CIPHERTEXT : Served.CLEAR;
  }

  /** The place of the last hole at or before a place, or -1. */
  int holeBefore(int place) {
    int found = Arrays.binarySearch(holes, place);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? -1 : holes[at];
  }

  StateTrack track(String type) {
    @Nullable StateTrack track = state.get(type);
    if (track == null) {
      throw new IllegalArgumentException("not followed: " + type);
    }
    return track;
  }
}

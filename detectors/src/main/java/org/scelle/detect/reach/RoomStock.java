package org.scelle.detect.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One room prepared for counting: its sums, its crowd, and the files posted more than once. */
final class RoomStock {
  final RoomHistory history;
  final RoomSums sums;
  final Crowd crowd;

  /** The place the record is cut at. */
  final int cut;

  /** Authors of messages that anyone could read, and with those that maybe anyone could. */
  final int[] openAuthors;

  final int[] maybeOpenAuthors;

  /** Messages that post a file which others post too: ordinals, and the files. */
  final int[] sharedAt;

  final int[] sharedFiles;

  /** The different ones, one by one and as a set. */
  private final int[] distinct;

  private final long[] sharedSet;

  /** How many different ones. */
  final int distinctShared;

  /** The shares of all accounts the room shows, once they have been worked out. */
  @Nullable Prepared prepared;

  private final int visibilityNow;
  private final int kept;

  RoomStock(Archive archive, int room, Cut cuts, SharedFiles shared) {
    history = archive.rooms().get(room);
    cut = cuts.place(room, history);
    kept = cuts.kept(room);
    sums = new RoomSums(history, kept, archive, shared);
    crowd = new Crowd(history, kept, cut > history.last(), archive.accounts().size());
    visibilityNow = history.visibility.at(cut);
    openAuthors = authors(0, sums.messages(), Sight.WORLD_READABLE);
    maybeOpenAuthors = authors(0, sums.messages(), Sight.WORLD_READABLE | RoomSums.UNRECORDED);
    sharedAt =
        IntStream.range(0, sums.messages())
            .filter(i -> file(i) >= 0 && !shared.lone(file(i)))
            .toArray();
    sharedFiles = Arrays.stream(sharedAt).map(i -> shared.number(file(i))).toArray();
    BitSet set = new BitSet();
    Arrays.stream(sharedFiles).forEach(set::set);
    sharedSet = set.toLongArray();
    distinct = set.stream().toArray();
    distinctShared = distinct.length;
  }

  /** Adds all files that others post too, the shorter way. */
  void addShared(Things files) {
    if (distinct.length < sharedSet.length) {
      files.add(distinct);
    } else {
      files.add(sharedSet);
    }
  }

  /** How many of {@link #sharedAt} stand before an ordinal. */
  int shared(int ordinal) {
    int found = Arrays.binarySearch(sharedAt, ordinal);
    return found < 0 ? -found - 1 : found;
  }

  /** Works out the shares of all accounts the room shows. */
  RoomStock prepare() {
    prepared = new Prepared(this);
    return this;
  }

  /** The visibility at the cut, as a set. */
  int visibilityNow() {
    return visibilityNow;
  }

  private int file(int ordinal) {
    return history.media[sums.position(ordinal)];
  }

  /** Distinct authors of messages of some classes between two ordinals. */
  int[] authors(int from, int to, int classes) {
    if ((classes & sums.present()) == 0) {
      return new int[0];
    }
    return IntStream.range(from, to)
        .filter(i -> (sums.visibility(i) & classes) != 0)
        .map(i -> history.senders[sums.position(i)])
        .filter(sender -> sender >= 0)
        .distinct()
        .toArray();
  }

  /** How many of the crowd an account knows of that was in the room up to a place. */
  int known(int until) {
    if (until < 0) {
      return 0;
    }
    return until >= cut ? crowd.size() : crowd.until(until / 2);
  }

  /** The same, with what anyone sees of a room that is open now. */
  int knownSurely(Later later) {
    return visibilityNow == Sight.WORLD_READABLE ? crowd.size() : known(later.surely);
  }

  int knownMaybe(Later later) {
    boolean open = (visibilityNow & Sight.WORLD_READABLE) != 0;
    return open ? crowd.size() : known(later.maybe);
  }

  /** The last position whose state is shown to an account that was in the room up to a place. */
  private int shownUntil(int until) {
    if (until >= cut) {
      return cut > history.last() ? Integer.MAX_VALUE : kept - 1;
    }
    return until < 0 ? -1 : until / 2;
  }

  /** Files whose ids the state of the room shows for sure. */
  BitSet pictures(Later later, Mode mode, Verdict door) {
    boolean in = mode.enters(door) || visibilityNow == Sight.WORLD_READABLE;
    return history.pictures.shown(shownUntil(in ? cut : later.surely));
  }

  /** Files whose ids the state of the room may have shown. */
  BitSet maybePictures(Later later, Mode mode, Verdict door) {
    boolean in = mode.enters(door) || (visibilityNow & Sight.WORLD_READABLE) != 0;
    return history.pictures.everShown(shownUntil(in ? cut : later.maybe));
  }
}

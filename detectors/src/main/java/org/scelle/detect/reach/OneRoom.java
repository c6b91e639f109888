package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scelle.detect.reach.ReachSummary.WayIn;

/** What one account has in one room, message by message. */
final class OneRoom {
  private final List<BitSet> readable = new ArrayList<>();
  private final List<BitSet> people = new ArrayList<>();
  private final List<BitSet> pictures = new ArrayList<>();
  private final WayIn way;

  /**
   * @param door how the account may come in
   */
  OneRoom(Archive archive, RoomStock stock, int room, String account, Way door) {
    Pairing pairing = new Pairing();
    int number = archive.accounts().find(account);
    pairing.look(stock, room, number < 0 ? -1 : stock.history.local(number));
    pairing.door = door.verdict();
    way = way(stock, pairing, door);
    for (Mode mode : Mode.values()) {
      BitSet messages = new BitSet();
      for (int i = 0; i < pairing.portion.size; i++) {
        int classes = pairing.classes(i, mode);
        mark(stock, new int[] {pairing.portion.from[i], pairing.portion.to[i]}, classes, messages);
      }
      readable.add(messages);
      Things known = new Things(archive.accounts().size());
      known.add(stock.crowd, pairing.known(stock, mode));
      pairing.addAuthors(stock, mode, known);
      BitSet set = new BitSet();
      for (int person : known.toArray()) {
        set.set(person);
      }
      people.add(set);
      pictures.add(
          mode.maybe()
              ? stock.maybePictures(pairing.later, mode, pairing.door)
              : stock.pictures(pairing.later, mode, pairing.door));
    }
  }

  private static void mark(RoomStock stock, int[] span, int classes, BitSet into) {
    for (int i = span[0]; i < span[1]; i++) {
      if ((stock.sums.visibility(i) & classes) != 0) {
        into.set(i);
      }
    }
  }

  /** Ordinals of the messages within reach. */
  BitSet readable(Mode mode) {
    return readable.get(mode.at);
  }

  /** Numbers of the accounts exposed. */
  BitSet people(Mode mode) {
    return people.get(mode.at);
  }

  /** Numbers of the files whose ids state shows. */
  BitSet pictures(Mode mode) {
    return pictures.get(mode.at);
  }

  WayIn way() {
    return way;
  }

  private static WayIn way(RoomStock stock, Pairing pairing, Way way) {
    if (pairing.later.surely >= 0) {
      return WayIn.MEMBER;
    }
    if ((stock.sums.present() & Sight.WORLD_READABLE) != 0
        || stock.visibilityNow() == Sight.WORLD_READABLE) {
      return WayIn.WORLD_READABLE;
    }
    if (way.verdict() == Verdict.NO) {
      return pairing.later.maybe >= 0 ? WayIn.MEMBER : WayIn.INVITED;
    }
    return switch (way.reason()) {
      case INVITED -> WayIn.INVITED;
      case PUBLIC -> WayIn.PUBLIC;
      case VIA_SPACE, VIA_CHAIN, ALLOWED_ROOM_ABSENT -> WayIn.VIA_SPACE;
      default -> pairing.later.maybe >= 0 ? WayIn.MEMBER : WayIn.PUBLIC;
    };
  }
}

package org.scelle.detect.reach;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which accounts could read the events that findings are about, as they were: whoever bears a
 * marking or holds a secret, or posts a file that does. Not changed once made.
 */
public final class Readers {
  /** Where nothing is known of any event. */
  static final Readers NONE = new Readers(0, Map.of());

  private final int accounts;
  private final Map<String, MarkedRoom> rooms;

  private Readers(int accounts, Map<String, MarkedRoom> rooms) {
    this.accounts = accounts;
    this.rooms = rooms;
  }

  /**
   * An event, by id, as the evidence gives it.
   *
   * @param room its room
   */
  public record Post(String room, String event) {}

  static Readers of(Archive archive, Cut cut) {
    int accounts = archive.accounts().size();
    MarkedRoom[] found = new MarkedRoom[archive.rooms().size()];
    Turns.take(
        found.length,
        () ->
            room -> {
              RoomHistory history = archive.rooms().get(room);
              if (anyMarked(history)) {
                int place = cut.place(room, history);
                found[room] = new MarkedRoom(history, cut.kept(room), place, accounts);
              }
            });
    Map<String, MarkedRoom> rooms = new HashMap<>();
    for (int room = 0; room < found.length; room++) {
      if (found[room] != null) {
        rooms.put(archive.rooms().get(room).id, found[room]);
      }
    }
    return new Readers(accounts, rooms);
  }

  private static boolean anyMarked(RoomHistory history) {
    for (int position = 0; position < history.size; position++) {
      if (MarkedRoom.isMarked(history, position)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is known who could read an event: it is in a timeline, and a finding is about it.
   */
  public boolean know(Post post) {
    MarkedRoom room = rooms.get(post.room());
    return room != null && room.has(EventKey.of(post.event()));
  }

  /**
   * How many accounts could read at least one of the events, each account counted once.
   *
   * @param posts events that are {@link #know known}; others have no readers
   */
  public Range of(Collection<Post> posts) {
    Map<Post, MarkedRoom> known = new HashMap<>();
    for (Post post : posts) {
      MarkedRoom room = rooms.get(post.room());
      if (room != null && room.has(EventKey.of(post.event()))) {
        known.put(post, room);
      }
    }
    for (Map.Entry<Post, MarkedRoom> each : known.entrySet()) {
      Range readers = each.getValue().readers(EventKey.of(each.getKey().event()));
      if (known.size() == 1 || readers.low() == accounts) {
        return readers;
      }
    }
    Union readers = new Union(accounts);
    known.forEach((post, room) -> room.addReaders(EventKey.of(post.event()), readers));
    return readers.count();
  }
}

package org.scelle.detect.tchap;

import org.scelle.model.Room;

/**
 * Tells the hidden discovery room (tchapgouv/tchap-red-list): the servers let every account that
 * may be found join it by itself; nobody sees it and nobody writes in it. Its id is configuration
 * and in no dump, so it is told by its shape.
 */
final class DiscoveryRoom {
  /** Smaller rooms can be silent for many reasons. */
  private static final int MANY = 50;

  private DiscoveryRoom() {}

  /**
   * Whether nobody ever wrote in the room, no directory lists it, it has no topic, and at least
   * half of all accounts of the case are in it.
   *
   * @param accounts how many accounts the case has
   */
  static boolean looksLike(Room room, long accounts) {
    return room.messages() == 0
        && !Boolean.TRUE.equals(room.listed())
        && room.topic() == null
        && room.members() >= MANY
        && room.members() * 2 >= accounts;
  }
}

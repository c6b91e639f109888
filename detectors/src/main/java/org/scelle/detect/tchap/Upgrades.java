package org.scelle.detect.tchap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scelle.detect.tchap.Conversation.Proof;

/**
 * Joins rooms that replaced one another ({@code m.room.tombstone} {@code replacement_room}, {@code
 * m.room.create} {@code predecessor.room_id}; Matrix specification, "Room upgrades"). Anyone may
 * claim any room as predecessor, so a link that the other room contradicts is no link.
 */
final class Upgrades {
  private final Set<String> rooms = new HashSet<>();
  private final Map<String, String> replacements = new HashMap<>();
  private final Map<String, String> predecessors = new HashMap<>();

  /** Rooms whose creation is in the evidence. */
  private final Set<String> created = new HashSet<>();

  /** Rooms whose whole record is in the evidence. */
  private final Set<String> complete = new HashSet<>();

  void room(String id) {
    rooms.add(id);
  }

  void complete(String id) {
    complete.add(id);
  }

  void created(String id) {
    created.add(id);
  }

  void replacement(String old, String next) {
    replacements.put(old, next);
  }

  void predecessor(String next, String old) {
    predecessors.put(next, old);
  }

  /** Every room in one conversation, by the id of the oldest room. */
  List<Conversation> conversations() {
    Map<String, String> next = new TreeMap<>();
    Map<String, Proof> proofs = new HashMap<>();
    for (String old : rooms) {
      String replacement = replacements.get(old);
      if (replacement != null && rooms.contains(replacement) && !replacement.equals(old)) {
        tombstone(old, replacement, next, proofs);
      }
    }
    predecessors.forEach((successor, old) -> {
      boolean silent = !replacements.containsKey(old) && !complete.contains(old);
      if (rooms.contains(old) && silent && !successor.equals(old)) {
        next.merge(old, successor, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        proofs.put(old, Proof.PREDECESSOR);
      }
    });
    return chains(next, proofs);
  }

  private void tombstone(
      String old, String replacement, Map<String, String> next, Map<String, Proof> proofs) {
    String said = predecessors.get(replacement);
    if (old.equals(said)) {
      next.put(old, replacement);
      proofs.put(old, Proof.BOTH);
    } else if (said == null && !created.contains(replacement)) {
      next.put(old, replacement);
      proofs.put(old, Proof.TOMBSTONE);
    }
  }

  /** A room that several rooms lead to follows the first by id; the others end where they are. */
  private List<Conversation> chains(Map<String, String> next, Map<String, Proof> proofs) {
    Map<String, String> before = new HashMap<>();
    next.forEach((old, successor) -> before.putIfAbsent(successor, old));
    List<Conversation> conversations = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String room : rooms) {
      if (!before.containsKey(room)) {
        conversations.add(chain(room, next, before, proofs));
        told.addAll(conversations.get(conversations.size() - 1).rooms());
      }
    }
    for (String room : rooms) {
      if (!told.contains(room)) {
        conversations.add(new Conversation(List.of(room), Proof.SINGLE));
      }
    }
    conversations.sort(Comparator.comparing(conversation -> conversation.rooms().get(0)));
    return List.copyOf(conversations);
  }

  private static Conversation chain(
      String oldest,
      Map<String, String> next,
      Map<String, String> before,
      Map<String, Proof> proofs) {
    List<String> chain = new ArrayList<>(List.of(oldest));
    Proof proof = Proof.SINGLE;
    String room = oldest;
    String successor = next.get(room);
    while (successor != null && room.equals(before.get(successor))) {
      proof = Collections.max(List.of(proof, proofs.getOrDefault(room, Proof.SINGLE)));
      chain.add(successor);
      room = successor;
      successor = next.get(room);
    }
    return new Conversation(List.copyOf(chain), proof);
  }
}

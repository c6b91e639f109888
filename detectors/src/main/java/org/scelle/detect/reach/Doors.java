package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The doors of all rooms at one moment, and who is in. */
final class Doors {
  private final Archive archive;
  private final Cut cut;
  private final Door[] doors;
  private final int[] absent;
  private final Verdict[] vouching;
  private final List<Set<String>> servers = new ArrayList<>();
  private final List<Set<String>> refused = new ArrayList<>();
  private final List<List<Integer>> opens = new ArrayList<>();

  Doors(Archive archive, Cut cut) {
    this.archive = archive;
    this.cut = cut;
    int rooms = archive.rooms().size();
    doors = new Door[rooms];
    absent = new int[rooms];
    vouching = new Verdict[rooms];
    for (int i = 0; i < rooms; i++) {
      opens.add(new ArrayList<>());
    }
    for (int i = 0; i < rooms; i++) {
      look(i);
    }
  }

  private void look(int room) {
    RoomHistory history = archive.rooms().get(room);
    int place = cut.place(room, history);
    Line line = new Line();
    doors[room] = Door.at(history, place, archive);
    refused.add(refused(doors[room].acl()));
    absent[room] = history.membership(-1, line).at(place);
    Set<String> seen = new HashSet<>();
    boolean restricted = doors[room].mayBeRestricted();
    vouching[room] = Verdict.NO;
    if (restricted || doors[room].federated() == Verdict.UNKNOWN) {
      crowd(room, place, seen);
    }
    servers.add(seen);
    for (int allowed : doors[room].allowed()) {
      if (restricted && allowed >= 0) {
        opens.get(allowed).add(room);
      }
    }
  }

  private Set<String> refused(ServerAcl acl) {
    return acl.open()
        ? Set.of()
        : archive.servers().all().stream().filter(acl::refuses).collect(Collectors.toSet());
  }

  private void crowd(int room, int place, Set<String> seen) {
    RoomHistory history = archive.rooms().get(room);
    Levels levels = doors[room].levels();
    Line line = new Line();
    Later later = new Later();
    Verdict best = vouch(absent[room], levels == null || levels.others() >= levels.invite());
    for (int local = 0; local < history.people.length; local++) {
      String account = archive.accounts().name(history.people[local]);
      history.membership(local, line);
      later.of(history, line, place);
      if (later.surely >= 0) {
        seen.add(archive.servers().name(history.people[local]));
      }
      boolean able =
          levels == null
              || levels.named().getOrDefault(account, levels.others()) >= levels.invite();
      best = best.or(vouch(line.at(place), able));
    }
    vouching[room] = levels == null ? best.and(Verdict.UNKNOWN) : best;
  }

  private static Verdict vouch(int membership, boolean able) {
    if (!able || (membership & Standing.JOIN) == 0) {
      return Verdict.NO;
    }
    return membership == Standing.JOIN ? Verdict.YES : Verdict.UNKNOWN;
  }

  int size() {
    return doors.length;
  }

  Door door(int room) {
    return doors[room];
  }

  /** What an account that the room never shows may be in it. */
  int absent(int room) {
    return absent[room];
  }

  /** Rooms that let members of the room in. */
  List<Integer> opens(int room) {
    return opens.get(room);
  }

  /** Whether a server's accounts may take part. */
  Verdict federates(int room, String server) {
    Door door = doors[room];
    if (door.federated() == Verdict.YES || server.equals(door.server())) {
      return Verdict.YES;
    }
    if (door.federated() == Verdict.NO) {
      return Verdict.NO;
    }
    Set<String> seen = servers.get(room);
    return seen.size() > 1 || seen.contains(server) ? Verdict.YES : Verdict.UNKNOWN;
  }

  /** Whether the room's list of servers refuses one. */
  boolean refuses(int room, String server) {
    return archive.servers().know(server)
        ? refused.get(room).contains(server)
        : doors[room].acl().refuses(server);
  }

  /** Servers whose accounts may fare differently at this door. */
  Set<String> tellingServers(int room) {
    Set<String> telling = new HashSet<>(refused.get(room));
    String made = doors[room].server();
    if (doors[room].federated() == Verdict.NO && made != null) {
      telling.add(made);
    }
    if (doors[room].federated() == Verdict.UNKNOWN && servers.get(room).size() == 1) {
      telling.addAll(servers.get(room));
      if (made != null) {
        telling.add(made);
      }
    }
    return telling;
  }

  /** Whether somebody in the room may let members of allowed rooms in. */
  Verdict vouched(int room) {
    return vouching[room];
  }
}

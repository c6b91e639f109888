package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.scelle.model.Account;

/** A few random rooms that allow each other's members, with holes and odd orders. */
final class RandomRooms {
  private static final List<String> PEOPLE = List.of("@c", "@u", "@v", "@w:e.tchap.gouv.fr", "@z");
  private static final List<String> RULES =
      List.of("public", "invite", "knock", "restricted !r0", "restricted !r1 !r2", "private");

  private final Random random;

  RandomRooms(Random random) {
    this.random = random;
  }

  RecordView view() {
    RoomScript script = new RoomScript();
    int rooms = 1 + random.nextInt(4);
    for (int room = 0; room < rooms; room++) {
      script.room("!r" + room);
      room(script);
    }
    RecordView view = script.finish();
    view.accounts.add(new Account(RoomScript.account("@muet"), null, 0, 0));
    return view;
  }

  private void room(RoomScript script) {
    if (random.nextInt(3) > 0) {
      script.line("@c create federate=" + (random.nextInt(5) > 0));
      script.line("@c join");
    } else if (random.nextBoolean()) {
      script.line("before create hv=joined @c=join @u=join joined=2 invited=0");
    }
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(12) == 0) {
        script.line("hole");
      }
      script.line(event());
    }
    if (random.nextInt(4) == 0) {
      script.line("now rule=public @v=join");
    }
    if (random.nextInt(5) == 0) {
      script.line("listed @z");
    }
  }

  private String event() {
    String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
    String other = PEOPLE.get(1 + random.nextInt(PEOPLE.size() - 1));
    List<String> events = new ArrayList<>();
    events.add(who + " msg");
    events.add(who + " msg media=mxc://dinum.fr/f" + random.nextInt(6));
    events.add("@c enc");
    events.add("@c redacted");
    events.add(other + " join");
    events.add(other + " leave");
    events.add("@c invite " + other);
    events.add("@c ban " + other);
    events.add("@c hv " + Worlds.SIGHTS.get(random.nextInt(4)));
    events.add("@c rule " + RULES.get(random.nextInt(RULES.size())));
    return events.get(random.nextInt(events.size()));
  }
}

package org.scelle.samples;

import static org.scelle.samples.RoomScript.quoted;

import java.io.IOException;
import java.util.Random;

/** What happens in one room: it is made, people come, talk, edit, redact, leave, are banned. */
final class RoomStory {

  private final TchapDump dump;
  private final int room;
  private final RoomKind kind;
  private final Random random;
  private final RoomScript script;
  private final Truth truth;
  private final int[] members;
  private long time;

  RoomStory(TchapDump dump, int room) {
    this.dump = dump;
    this.room = room;
    this.kind = RoomKind.of(room);
    this.random = dump.random();
    this.truth = dump.truth();
    this.script = new RoomScript(TchapDump.roomId(room), truth);
    this.members = new int[members(dump.scale(), room)];
    for (int i = 0; i < members.length; i++) {
      members[i] = (room * 7 + i * (1 + room % 3)) % dump.scale().accounts();
    }
  }

  static int members(Scale scale, int room) {
    return Math.max(3, Math.min(scale.accounts() / 3, 6 + (room * 37) % 40));
  }

  private String id(int member) {
    return dump.people().id(members[member]);
  }

  RoomScript tell(int messages, int media) throws IOException {
    time = dump.timeAt(0.6 * (room % 12) / 12.0);
    found();
    int arrived = 1;
    int toPost = media;
    for (int i = 0; i < messages; i++) {
      time = Math.max(time + 1, dump.timeAt(0.6 * (room % 12) / 12.0 + 0.4 * i / messages));
      while (arrived < members.length && arrived <= (long) members.length * i / messages + 1) {
        arrive(arrived++);
      }
      boolean file = toPost > 0 && (messages - i) * random.nextDouble() < toPost;
      toPost -= file ? 1 : 0;
      say(i, random.nextInt(arrived), file);
    }
    end(arrived);
    return script;
  }

  private void found() {
    String creator = id(0);
    script.state(
        "m.room.create",
        "",
        creator,
        time,
        "{\"creator\":" + quoted(creator) + ",\"room_version\":\"10\"}");
    script.member(creator, "join", creator, ++time, dump.people().name(members[0]));
    script.state(
        "m.room.power_levels",
        "",
        creator,
        ++time,
        "{\"users\":{"
            + quoted(creator)
            + ":100},\"users_default\":0,\"invite\":50,\"state_default\":100}");
    state("m.room.join_rules", "join_rule", kind.joinRule);
    state("m.room.history_visibility", "history_visibility", kind.visibility);
    state("m.room.guest_access", "guest_access", "forbidden");
    state("im.vector.room.access_rules", "rule", kind.accessRule);
    if (!kind.algorithm.isEmpty()) {
      state("m.room.encryption", "algorithm", kind.algorithm);
    }
    state("m.room.name", "name", Words.theme(room));
    state("m.room.topic", "topic", "Échanges sur le thème « " + Words.theme(room) + " »");
  }

  private void state(String type, String key, String value) {
    script.state(type, "", id(0), ++time, "{" + quoted(key) + ":" + quoted(value) + "}");
  }

  private void arrive(int member) {
    String account = id(member);
    String name = dump.people().name(members[member]);
    if ("invite".equals(kind.joinRule)) {
      script.member(account, "invite", id(0), ++time, name);
    }
    script.member(account, "join", account, ++time, name);
  }

  private void say(int i, int member, boolean file) throws IOException {
    String sender = id(member);
    if (!kind.algorithm.isEmpty()) {
      encrypted(sender, i);
      return;
    }
    truth.messages++;
    if (file) {
      script.event("m.room.message", sender, ++time, dump.media());
      return;
    }
    String text = text(i);
    int line = script.lines.size();
    String id = script.event("m.room.message", sender, ++time, text(text, ""));
    if (text.startsWith("DIFFUSION RESTREINTE") || text.startsWith("Diffusion Restreinte\n")) {
      truth.markedMessages.add(id);
    }
    switch (i % 50) {
      case 7 -> edit(sender, id, text);
      case 13 -> {
        truth.markedMessages.remove(id);
        script.redact(line, sender, ++time);
      }
      case 21 -> reply(id, sender, text);
      case 29, 30 -> react(id);
      default -> {}
    }
  }

  private String text(int i) {
    if (i % 97 == 40) {
      return Words.MENTIONS.get(i / 97 % Words.MENTIONS.size());
    }
    if (i % 131 == 60) {
      return Words.MARKED.get(i / 131 % Words.MARKED.size());
    }
    String sentence = Words.sentence(random);
    if (i % 211 != 33 || room % 2 == 1) {
      return sentence;
    }
    int n = room / 2 % Words.CREDENTIALS.size();
    truth.secrets.add(Words.CREDENTIALS.get(n).value());
    return Words.CREDENTIALS.get(n).text();
  }

  private static String text(String body, String more) {
    return "{\"msgtype\":\"m.text\",\"body\":" + quoted(body) + more + "}";
  }

  private void encrypted(String sender, int i) {
    truth.messages++;
    truth.encrypted++;
    script.event(
        "m.room.encrypted",
        sender,
        ++time,
        "{\"algorithm\":\"m.megolm.v1.aes-sha2\",\"ciphertext\":\"AwgAEnACexemple"
            + i
            + "\",\"device_id\":\"EXEMPLE\",\"session_id\":\"session-"
            + room
            + "\"}");
  }

  private void edit(String sender, String id, String text) {
    truth.edits++;
    String next = text + " (corrigé)";
    script.event(
        "m.room.message",
        sender,
        ++time,
        text(
            "* " + next,
            ",\"m.new_content\":"
                + text(next, "")
                + ",\"m.relates_to\":{\"rel_type\":\"m.replace\",\"event_id\":"
                + quoted(id)
                + "}"));
  }

  private void reply(String id, String sender, String text) {
    truth.messages++;
    String quotation = "> <" + sender + "> " + text.replace("\n", "\n> ");
    script.event(
        "m.room.message",
        id(0),
        ++time,
        text(
            quotation + "\n\nBien noté, merci.",
            ",\"m.relates_to\":{\"m.in_reply_to\":{\"event_id\":" + quoted(id) + "}}"));
  }

  private void react(String id) {
    script.event(
        "m.reaction",
        id(0),
        ++time,
        "{\"m.relates_to\":{\"rel_type\":\"m.annotation\",\"event_id\":"
            + quoted(id)
            + ",\"key\":\"👍\"}}");
  }

  /** Somebody leaves, somebody is banned, and the intruder comes in. */
  private void end(int arrived) {
    if (arrived > 2) {
      String leaver = id(arrived - 1);
      script.member(leaver, "leave", leaver, ++time, dump.people().name(members[arrived - 1]));
    }
    if (arrived > 4 && room % 4 == 1) {
      script.member(id(2), "ban", id(0), ++time, dump.people().name(members[2]));
    }
    time = Math.max(time, dump.intrusion(room));
    if ("invite".equals(kind.joinRule)) {
      script.member(Population.INTRUDER, "invite", id(0), ++time, "Victor Lemoine [Ac-Lille]");
    }
    script.member(
        Population.INTRUDER, "join", Population.INTRUDER, ++time, "Victor Lemoine [Ac-Lille]");
  }
}

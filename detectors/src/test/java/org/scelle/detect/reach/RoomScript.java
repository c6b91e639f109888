package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Recorded;
import org.scelle.model.Source;

/**
 * Writes the records of rooms from short lines, as {@code m1: @lea msg}. The notation is explained
 * at the head of {@code conformance.txt}.
 */
final class RoomScript {
  private static final EvidenceFile FILE =
      new EvidenceFile("dump/rooms.json", "", 1L << 40, "0".repeat(64));

  final RecordView view = new RecordView();
  private final List<Recorded> snapshots = new ArrayList<>();
  private final List<Recorded> timeline = new ArrayList<>();
  private String room = roomId("!salon");
  private boolean hole;
  private long clock;
  private long offset;
  private int number;

  void line(String text) {
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
    switch (words.get(0)) {
      case "room" -> room(words.get(1));
      case "hole" -> hole = true;
      case "now" -> snapshot(words, Page.Kind.STATE_NOW, -1);
      case "before" -> snapshot(words, Page.Kind.STATE_BEFORE, timeline.size());
      case "along" -> snapshot(words, Page.Kind.STATE_ALONG, -1);
      case "listed" ->
          view.listed.add(
              new AccountSeen(
                  source(),
                  0,
                  account(words.get(1)),
                  AccountSeen.How.MEMBER_LIST,
                  room,
                  null,
                  null));
      default -> event(words);
    }
  }

  void room(String id) {
    flush();
    room = roomId(id);
  }

  RecordView finish() {
    flush();
    return view;
  }

  private void flush() {
    view.events.addAll(snapshots);
    view.events.addAll(timeline);
    snapshots.clear();
    timeline.clear();
    hole = false;
  }

  static String account(String word) {
    return word.contains(":") ? word : word + ":agent.dinum.tchap.gouv.fr";
  }

  static String roomId(String word) {
    return word.contains(":") ? word : word + ":agent.dinum.tchap.gouv.fr";
  }

  static String event(String label) {
    return "$" + label;
  }

  private Source source() {
    return new Source(FILE, ++offset * 100, 50);
  }

  private void event(List<String> words) {
    String label = "e" + ++number;
    if (words.get(0).endsWith(":")) {
      label = words.remove(0).replace(":", "");
    }
    String sender = account(words.remove(0));
    Map<String, String> options = options(words);
    clock = Long.parseLong(options.getOrDefault("at", String.valueOf(clock + 1000)));
    Spec spec = Spec.of(words, options, sender);
    Recorded recorded = recorded(spec, sender, event(label), timeline.size(), null, -1);
    timeline.add(recorded);
    hole = false;
  }

  private static Map<String, String> options(List<String> words) {
    Map<String, String> options = new HashMap<>();
    words.removeIf(word -> {
      int equals = word.indexOf('=');
      boolean option = equals > 0 && !words.get(0).equals("power");
      boolean common = word.matches("(at|was|avatar)=.*");
      if (option || common) {
        options.put(word.substring(0, equals), word.substring(equals + 1));
      }
      return option || common;
    });
    return options;
  }

  private Recorded recorded(
      Spec spec, String sender, String id, int at, Page.@Nullable Kind kind, int snapshotAt) {
    boolean message = spec.type.equals("m.room.message") || spec.type.equals("m.room.encrypted");
    return new Recorded(
        new Event.Envelope(id, room, sender, spec.type, spec.stateKey, new Moment.Exact(clock)),
        source(),
        at,
        kind,
        snapshotAt,
        kind == null && hole,
        message,
        spec.type.equals("m.room.encrypted"),
        spec.redacted,
        spec.media,
        spec.media == null ? -1 : 10,
        spec.content);
  }

  private void snapshot(List<String> words, Page.Kind kind, int at) {
    words.remove(0);
    long begin = offset * 100 + 60;
    Long joined = null;
    Long invited = null;
    long until = clock;
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? "" : word.substring(equals + 1);
      switch (key) {
        case "joined" -> joined = Long.valueOf(value);
        case "invited" -> invited = Long.valueOf(value);
        case "at" -> clock = Long.parseLong(value);
        default -> {
          String sender = key.startsWith("@") ? account(key) : account("@createur");
          Spec spec = Spec.listed(key, value);
          snapshots.add(recorded(spec, sender, event("s" + ++number), -1, kind, at));
        }
      }
    }
    clock = until;
    long end = offset * 100 + 55;
    view.pages.add(
        new Page(
            new Source(FILE, begin, Math.max(0, end - begin)),
            view.pages.size() + 1,
            kind,
            room,
            null,
            null,
            false,
            joined,
            invited));
  }

  /** What an event is, apart from who and when. */
  record Spec(
      String type,
      @Nullable String stateKey,
      @Nullable Content content,
      boolean redacted,
      @Nullable String media) {

    static Spec of(List<String> words, Map<String, String> options, String sender) {
      String what = words.get(0);
      String first = words.size() > 1 ? words.get(1) : "";
      String was = options.get("was");
      return switch (what) {
        case "join", "leave", "knock" -> pictured(member(sender, what, was), options.get("avatar"));
        case "icon" ->
            state("m.room.avatar", "", List.of(new Field("/url", options.get("avatar"))), null);
        case "invite", "ban" -> member(account(first), what, was);
        case "kick", "unban" -> member(account(first), "leave", was);
        case "member" -> member(account(first), words.get(2), was);
        case "msg" -> new Spec("m.room.message", null, null, false, options.get("media"));
        case "enc" -> new Spec("m.room.encrypted", null, null, false, null);
        case "redacted" -> new Spec("m.room.message", null, null, true, null);
        case "reaction" -> new Spec("m.reaction", null, null, false, null);
        case "topic" -> state("m.room.topic", "", List.of(new Field("/topic", "Réunion")), null);
        case "aliases" -> state("m.room.aliases", "dinum.fr", List.of(), null);
        case "create" -> create(options);
        case "emptied" -> new Spec("m.room.history_visibility", "", null, true, null);
        case "hvkey" -> state("m.room.history_visibility", first, hv(words.get(2)), null);
        case "hv" ->
            state("m.room.history_visibility", "", hv(first), was == null ? null : hv(was));
        case "rule" -> state(Door.JOIN_RULES, "", rule(words.subList(1, words.size())), null);
        case "guests" -> state(Door.GUESTS, "", List.of(new Field("/guest_access", first)), null);
        case "access" -> state(Door.ACCESS, "", List.of(new Field("/rule", first)), null);
        case "power" -> state(Door.POWER, "", power(words.subList(1, words.size())), null);
        default -> throw new IllegalArgumentException("no such action: " + words);
      };
    }

    static Spec listed(String key, String value) {
      return switch (key) {
        case "create" -> create(Map.of("version", value.isEmpty() ? "10" : value));
        case "hv" -> state("m.room.history_visibility", "", hv(value), null);
        case "rule" -> state(Door.JOIN_RULES, "", rule(List.of(value.split(","))), null);
        case "guests" -> state(Door.GUESTS, "", List.of(new Field("/guest_access", value)), null);
        case "access" -> state(Door.ACCESS, "", List.of(new Field("/rule", value)), null);
        default -> member(account(key), value, null);
      };
    }

    private static Spec member(String who, String what, @Nullable String was) {
      return new Spec(
          "m.room.member", who, new Content.Membership(what, null, null, was, null), false, null);
    }

    private static Spec pictured(Spec spec, @Nullable String avatar) {
      if (avatar == null || !(spec.content instanceof Content.Membership to)) {
        return spec;
      }
      Content content = new Content.Membership(to.membership(), null, avatar, to.previous(), null);
      return new Spec(spec.type, spec.stateKey, content, false, null);
    }

    private static Spec state(
        String type, String key, List<Field> fields, @Nullable List<Field> previous) {
      List<Field> before = previous == null ? List.of() : previous;
      return new Spec(type, key, new Content.State(fields, before), false, null);
    }

    private static Spec create(Map<String, String> options) {
      List<Field> fields = new ArrayList<>();
      String version = options.getOrDefault("version", "10");
      if (!version.equals("none")) {
        fields.add(new Field("/room_version", version));
      }
      if (options.containsKey("federate")) {
        fields.add(new Field("/m.federate", options.get("federate")));
      }
      if (options.containsKey("creators")) {
        fields.add(new Field("/additional_creators/0", account(options.get("creators"))));
      }
      return state("m.room.create", "", fields, null);
    }

    private static List<Field> hv(String word) {
      return switch (word) {
        case "nothing" -> List.of(new Field("/other", "1"));
        case "null" -> List.of(new Field("/history_visibility", null));
        default -> List.of(new Field("/history_visibility", word));
      };
    }

    private static List<Field> rule(List<String> words) {
      List<Field> fields = new ArrayList<>();
      fields.add(new Field("/join_rule", words.get(0)));
      for (int i = 1; i < words.size(); i++) {
        boolean malformed = words.get(i).startsWith("bad");
        String type = malformed ? "org.example.other" : "m.room_membership";
        fields.add(new Field("/allow/" + (i - 1) + "/type", type));
        fields.add(
            new Field("/allow/" + (i - 1) + "/room_id", roomId(words.get(i).replace("bad", ""))));
      }
      return fields;
    }

    private static List<Field> power(List<String> words) {
      List<Field> fields = new ArrayList<>();
      for (String word : words) {
        String key = word.substring(0, word.indexOf('='));
        String value = word.substring(word.indexOf('=') + 1);
        fields.add(new Field(key.startsWith("@") ? "/users/" + account(key) : "/" + key, value));
      }
      return fields;
    }
  }
}

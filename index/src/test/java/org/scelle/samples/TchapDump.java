package org.scelle.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.scelle.samples.RoomScript.quoted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes a dump as one hijacked account would have scraped it: directories, then for each room its
 * state, its members and its messages in pages from the newest back, and a flat media folder.
 */
public final class TchapDump {

  private static final long START = 1_685_606_400_000L; // 2023-06-01T08:00:00Z
  private static final long END = 1_780_747_200_000L; // 2026-06-06T12:00:00Z
  private static final int PAGE = 100;
  private static final int LISTED = 50;

  private final Scale scale;
  private final Path folder;
  private final Random random;
  private final Population people;
  private final Truth truth = new Truth();
  private final MediaFolder media;
  private long answered = END;

  private TchapDump(Scale scale, Path folder) {
    this.scale = scale;
    this.folder = folder;
    this.random = new Random(scale.seed());
    this.people = new Population(scale.accounts());
    this.media = new MediaFolder(scale, folder.resolve("media"), truth);
  }

  /** Writes the dump into the folder and says what is in it. */
  public static Truth make(Scale scale, Path folder) throws IOException {
    return new TchapDump(scale, folder).write();
  }

  private Truth write() throws IOException {
    Files.createDirectories(folder.resolve("media"));
    truth.accounts.add(Population.INTRUDER);
    writeUserDirectory();
    StringBuilder directory = new StringBuilder();
    double weights = 0;
    for (int room = 0; room < scale.rooms(); room++) {
      weights += weight(room);
    }
    for (int room = 0; room < scale.rooms(); room++) {
      int messages = (int) Math.round(scale.messages() * weight(room) / weights);
      int media = (int) Math.round(scale.media() * weight(room) / weights);
      RoomScript script = new RoomStory(this, room).tell(messages, Math.min(media, messages));
      writeRoom(script);
      if (RoomKind.of(room).listed()) {
        directory.append(directory.isEmpty() ? "" : ",").append(listing(room, script));
      }
    }
    Files.writeString(
        folder.resolve("publicRooms.json"),
        "{\"chunk\":[" + directory + "],\"total_room_count_estimate\":" + scale.rooms() + "}\n");
    writeRefusals();
    return truth;
  }

  /** A few rooms hold most of the messages. */
  private static double weight(int room) {
    return 1.0 / Math.sqrt(room + 3.0);
  }

  Scale scale() {
    return scale;
  }

  Random random() {
    return random;
  }

  Population people() {
    return people;
  }

  Truth truth() {
    return truth;
  }

  long timeAt(double share) {
    return START + (long) ((END - 3_600_000L - START) * share);
  }

  /** When the intruder came in; rooms are taken one after the other. */
  long intrusion(int room) {
    return END - 3_000_000L + room * 3_000L;
  }

  static String roomId(int room) {
    byte[] hash = RoomScript.sha256(("salon " + room).getBytes(UTF_8));
    StringBuilder id = new StringBuilder("!");
    for (int i = 0; i < 18; i++) {
      int letter = (hash[i] & 0xFF) % 52;
      id.append((char) (letter < 26 ? 'A' + letter : 'a' + letter - 26));
    }
    return id + ":" + Words.BODIES.get(room % 7).server();
  }

  /** Posts a file and gives the content of the event that does. */
  String media() throws IOException {
    return media.post();
  }

  private void writeRoom(RoomScript script) throws IOException {
    Path room = folder.resolve("rooms").resolve(script.room.substring(1).replace(':', '_'));
    Files.createDirectories(room);
    List<RoomScript.Line> state = new ArrayList<>();
    List<RoomScript.Line> members = new ArrayList<>();
    for (RoomScript.Line line : script.lines) {
      if (line.state()) {
        (line.json().startsWith("{\"type\":\"m.room.member\"") ? members : state).add(line);
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(room.resolve("state.json"))) {
      out.write("[");
      writeEvents(out, state);
      out.write("]\n");
    }
    try (BufferedWriter out = Files.newBufferedWriter(room.resolve("members.json"))) {
      out.write("{\"chunk\":[");
      writeEvents(out, latest(members));
      out.write("]}\n");
    }
    int page = 0;
    for (int end = script.lines.size(); end > 0; end -= PAGE) {
      int begin = Math.max(0, end - PAGE);
      List<RoomScript.Line> events = new ArrayList<>(script.lines.subList(begin, end));
      java.util.Collections.reverse(events);
      String name = "messages-%05d.json".formatted(++page);
      try (BufferedWriter out = Files.newBufferedWriter(room.resolve(name))) {
        out.write("{\"start\":\"t" + end + "-" + end + "_0_0\",\"chunk\":[");
        writeEvents(out, events);
        out.write("]" + (begin == 0 ? "" : ",\"end\":\"t" + begin + "-" + begin + "_0_0\""));
        out.write("}\n");
      }
    }
  }

  private void writeEvents(BufferedWriter out, List<RoomScript.Line> lines) throws IOException {
    answered += 350 + random.nextInt(900);
    String comma = "";
    for (RoomScript.Line line : lines) {
      long age = answered - line.time();
      out.write(comma + line.json() + ",\"unsigned\":{\"age\":" + age + line.unsigned() + "}");
      out.write(",\"age\":" + age + "}");
      comma = ",\n";
    }
  }

  /** A member list shows the last event of each account. */
  private static List<RoomScript.Line> latest(List<RoomScript.Line> members) {
    Map<String, RoomScript.Line> last = new java.util.LinkedHashMap<>();
    for (RoomScript.Line line : members) {
      int key = line.json().indexOf("\"state_key\":");
      last.put(line.json().substring(key, line.json().indexOf(",\"event_id\"")), line);
    }
    return new ArrayList<>(last.values());
  }

  private String listing(int room, RoomScript script) {
    return "{\"room_id\":"
        + quoted(script.room)
        + ",\"name\":"
        + quoted(Words.theme(room))
        + ",\"num_joined_members\":"
        + (RoomStory.members(scale, room) + 1)
        + ",\"world_readable\":"
        + (RoomKind.of(room) == RoomKind.FORUM_WORLD_READABLE)
        + ",\"guest_can_join\":false,\"join_rule\":\"public\"}";
  }

  private void writeUserDirectory() throws IOException {
    Path users = Files.createDirectories(folder.resolve("users"));
    int file = 0;
    for (int from = 0; from < people.size; from += LISTED) {
      StringBuilder json = new StringBuilder("{\"results\":[");
      for (int account = from; account < Math.min(people.size, from + LISTED); account++) {
        truth.accounts.add(people.id(account));
        json.append(account == from ? "" : ",\n")
            .append("{\"user_id\":" + quoted(people.id(account)))
            .append(",\"display_name\":" + quoted(people.name(account)) + ",\"avatar_url\":null}");
      }
      json.append("],\"limited\":" + (from + LISTED < people.size) + "}\n");
      Files.writeString(users.resolve("search-%05d.json".formatted(file++)), json);
    }
  }

  private void writeRefusals() throws IOException {
    Path errors = Files.createDirectories(folder.resolve("errors"));
    for (int i = 0; i < 3; i++) {
      truth.refusals++;
      Files.writeString(
          errors.resolve("retry-" + i + ".json"),
          "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"error\":\"Too Many Requests\",\"retry_after_ms\":"
              + (400 + i)
              + "}\n");
    }
  }

  /** Makes a dump: FOLDER ROOMS ACCOUNTS MESSAGES MEDIA [SEED [BYTES OF MEDIA]]. */
  public static void main(String[] arguments) throws IOException {
    Scale scale =
        new Scale(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]),
            arguments.length > 5 ? Long.parseLong(arguments[5]) : Scale.SAMPLE.seed(),
            arguments.length > 6 ? Long.parseLong(arguments[6]) : 0);
    Path folder = Path.of(arguments[0]);
    Truth truth = make(scale, folder);
    Files.writeString(folder.resolveSibling(folder.getFileName() + ".truth.txt"), truth + "\n");
    Files.write(
        folder.resolveSibling(folder.getFileName() + ".marked.txt"),
        new TreeSet<>(truth.markedMessages));
  }
}

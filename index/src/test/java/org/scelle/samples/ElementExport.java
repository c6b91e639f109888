package org.scelle.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.scelle.samples.RoomScript.quoted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what "Export chat" of Tchap Web leaves: a bare JSON file, or a zip with attachments. */
public final class ElementExport {

  private static final long START = 1_777_881_600_000L; // 2026-05-04T08:00:00Z
  private static final long BARE = 1_780_909_949_310L; // 2026-06-08T09:12:29.310Z
  private static final long ZIPPED = 1_780_910_396_402L; // 2026-06-08T09:19:56.402Z
  private static final String SERVER = "agent.interieur.tchap.gouv.fr";

  private final String room;
  private final long answered;
  private final Truth truth;
  private final Population people = new Population(80);
  private final List<String> events = new ArrayList<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private long time = START;
  private int number;

  /**
   * @param answered when the server gave the room to the one who exported it
   */
  private ElementExport(String room, long answered, Truth truth) {
    this.room = room;
    this.answered = answered;
    this.truth = truth;
    truth.rooms.add(room);
  }

  /** A private room as its member saw it, decrypted, without attachments. */
  public static void bare(Path folder, Truth truth) throws IOException {
    ElementExport export = new ElementExport("!CelluleDeRepliSalonPrive:" + SERVER, BARE, truth);
    export.talk(40);
    Files.writeString(
        folder.resolve("Tchap - Cellule de repli - Chat Export - 2026-06-08T09-12-33.120Z.json"),
        export.json("Cellule de repli"));
  }

  /** A room with attachments, named by event id as in builds of mid 2026. */
  public static void zipped(Path folder, Truth truth) throws IOException {
    ElementExport export = new ElementExport("!AtelierCartographieSalon:" + SERVER, ZIPPED, truth);
    export.talk(25);
    for (int i = 0; i < 6; i++) {
      export.post(i);
    }
    String top = "Tchap - Atelier cartographie - Chat Export - 2026-06-08T09-20-01.007Z";
    try (OutputStream out = Files.newOutputStream(folder.resolve(top + ".zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, top + "/export.json", export.json("Atelier cartographie").getBytes(UTF_8));
      for (Map.Entry<String, byte[]> file : export.files.entrySet()) {
        write(zip, top + "/" + file.getKey(), file.getValue());
      }
    }
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 6, 8, 9, 20));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private void talk(int messages) {
    member(0);
    member(3);
    member(9);
    Random random = new Random(room.hashCode());
    for (int i = 0; i < messages; i++) {
      String text = i == 11 ? Words.MENTIONS.get(0) : Words.sentence(random);
      truth.messages++;
      event(
          i % 3 * 3,
          "m.room.message",
          "",
          "{\"msgtype\":\"m.text\",\"body\":" + quoted(text) + "}");
    }
  }

  private void member(int account) {
    event(
        account,
        "m.room.member",
        ",\"state_key\":" + quoted(people.id(account)),
        "{\"membership\":\"join\",\"displayname\":" + quoted(people.name(account)) + "}");
  }

  private void post(int i) {
    Documents.Made made = Documents.made(100 + i, new Random(i));
    boolean missing = i == 4;
    truth.messages++;
    truth.referenced++;
    String url = "mxc://" + SERVER + "/ElementPieceJointe0000" + i;
    String id =
        event(
            3,
            "m.room.message",
            "",
            "{\"msgtype\":"
                + quoted(made.msgtype)
                + ",\"body\":"
                + quoted(made.name)
                + ",\"info\":{\"mimetype\":"
                + quoted(made.type)
                + ",\"size\":"
                + made.bytes.length
                + "},\"url\":"
                + quoted(url)
                + "}");
    if (made.marked && !missing) {
      truth.markedFiles.add(url);
    }
    if (!missing) {
      truth.present++;
      truth.contents.add(RoomScript.hex(RoomScript.sha256(made.bytes)));
      truth.attachmentBytes += made.bytes.length;
      String folder = "m.image".equals(made.msgtype) ? "images/" : "files/";
      String extension = made.name.substring(made.name.lastIndexOf('.'));
      files.put(folder + id.replaceAll("[^A-Za-z0-9]", "") + extension, made.bytes);
    }
  }

  private String event(int account, String type, String key, String content) {
    time += 61_000;
    String sender = people.id(account);
    String id = RoomScript.id(room, number++);
    truth.events.add(id);
    truth.accounts.add(sender);
    events.add(
        "    {\n      \"type\": "
            + quoted(type)
            + ",\n      \"sender\": "
            + quoted(sender)
            + ",\n      \"content\": "
            + content
            + (key.isEmpty() ? "" : key.replace(",", ",\n      "))
            + ",\n      \"origin_server_ts\": "
            + time
            + ",\n      \"unsigned\": {\n        \"age\": "
            + (answered - time)
            + "\n      },\n      \"event_id\": "
            + quoted(id)
            + ",\n      \"room_id\": "
            + quoted(room)
            + "\n    }");
    return id;
  }

  private String json(String name) {
    return "{\n  \"room_name\": "
        + quoted(name)
        + ",\n  \"room_creator\": "
        + quoted(people.name(0))
        + ",\n  \"topic\": \"\",\n  \"export_date\": \"08/06/2026\",\n  \"exported_by\": "
        + quoted(people.name(3))
        + ",\n  \"messages\": [\n"
        + String.join(",\n", events)
        + "\n  ]\n}";
  }
}

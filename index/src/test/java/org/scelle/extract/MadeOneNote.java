package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A OneNote file as programs keep it on a disk, list by list: no library writes one. */
final class MadeOneNote {

  private static final long FRAGMENT = 0xA4567AB1F5F7F4C4L;
  private static final long FOOTER = 0x8BC215C38233BA4BL;

  /** A place in the file. */
  record Chunk(long at, int length) {

    byte[] bytes() {
      return MadeNotes.little(12).putLong(at).putInt(length).array();
    }
  }

  private static final Chunk NONE = new Chunk(-1, 0);

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final boolean locked;
  private int lists = 16;

  private MadeOneNote(boolean locked) {
    this.locked = locked;
    file.writeBytes(new byte[1024]);
  }

  static byte[] section(List<MadeNotes.Space> spaces, Map<String, byte[]> files) {
    return new MadeOneNote(false).made("7B5C52E4-D88C-4DA7-AEB1-5378D02996D3", spaces, files);
  }

  static byte[] lockedSection(List<MadeNotes.Space> spaces) {
    return new MadeOneNote(true).made("7B5C52E4-D88C-4DA7-AEB1-5378D02996D3", spaces, Map.of());
  }

  static byte[] contents(MadeNotes.Space space) {
    return new MadeOneNote(false)
        .made("43FF2FA1-EFD9-4C76-9EE2-10EA5722765F", List.of(space), Map.of());
  }

  /** The name by which objects call the bytes of a file. */
  static String nameOf(String file) {
    return "<ifndf>{" + guidOf(file).toString().toUpperCase(Locale.ROOT) + "}";
  }

  private static UUID guidOf(String file) {
    return UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] made(String type, List<MadeNotes.Space> spaces, Map<String, byte[]> files) {
    List<byte[]> root = new ArrayList<>();
    root.add(node(0x04, id(MadeNotes.SPACES, spaces.getFirst().n())));
    for (MadeNotes.Space space : spaces) {
      root.add(node(0x08, space(space), id(MadeNotes.SPACES, space.n())));
    }
    if (!files.isEmpty()) {
      root.add(node(0x90, files(files), new byte[0]));
    }
    Chunk rootList = list(root);
    log.writeBytes(MadeNotes.little(8).putInt(1).putInt(0).array());
    Chunk changes = add(MadeNotes.join(log.toByteArray(), new byte[12], NONE.bytes()));
    byte[] whole = file.toByteArray();
    ByteBuffer.wrap(whole)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MadeNotes.guid(UUID.fromString(type)))
        .position(48)
        .put(MadeNotes.guid(UUID.fromString("109ADD3F-911B-49F5-A5D0-1791EDC8AED8")))
        .putInt(96, 1)
        .position(160)
        .put(changes.bytes())
        .put(rootList.bytes());
    return whole;
  }

  private Chunk space(MadeNotes.Space space) {
    List<byte[]> nodes = new ArrayList<>();
    byte[] name = id(MadeNotes.SPACES, space.n());
    nodes.add(node(0x14, MadeNotes.join(name, new byte[4])));
    for (MadeNotes.Revision revision : space.revisions()) {
      byte[] before =
          revision.before() == 0 ? new byte[20] : id(MadeNotes.REVISIONS, revision.before());
      byte[] role = MadeNotes.little(6).putInt(1).array();
      nodes.add(node(0x1E, MadeNotes.join(id(MadeNotes.REVISIONS, revision.n()), before, role)));
      if (locked) {
        nodes.add(node(0x7C, add(new byte[64]), new byte[0]));
      }
      nodes.add(node(0xB0, group(revision), id(MadeNotes.REVISIONS, revision.n() + 100)));
      byte[] first = id(MadeNotes.OBJECTS, revision.things().getFirst().n());
      nodes.add(node(0x5A, MadeNotes.join(first, MadeNotes.little(4).putInt(1).array())));
      nodes.add(node(0x1C, new byte[0]));
    }
    Chunk revisions = list(nodes);
    return list(List.of(node(0x0C, name), node(0x10, revisions, new byte[0])));
  }

  private Chunk group(MadeNotes.Revision revision) {
    List<byte[]> nodes = new ArrayList<>();
    nodes.add(node(0xB4, id(MadeNotes.REVISIONS, revision.n() + 100)));
    nodes.add(node(0x22, new byte[0]));
    nodes.add(entry(0, MadeNotes.OBJECTS));
    nodes.add(entry(1, MadeNotes.SPACES));
    nodes.add(node(0x28, new byte[0]));
    for (MadeNotes.Thing thing : revision.things()) {
      byte[] head = MadeNotes.little(8).putInt(thing.n()).putInt(thing.kind()).array();
      if (thing.file().isEmpty()) {
        Chunk properties = add(MadeNotes.properties(thing));
        nodes.add(node(0xA4, properties, MadeNotes.join(head, new byte[] {3, 1})));
      } else {
        nodes.add(
            node(
                0x72,
                MadeNotes.join(
                    head, new byte[] {1}, counted(nameOf(thing.file())), counted(".txt"))));
      }
    }
    nodes.add(node(0xB8, new byte[0]));
    return list(nodes);
  }

  private byte[] entry(int index, UUID guid) {
    return node(
        0x24, MadeNotes.join(MadeNotes.little(4).putInt(index).array(), MadeNotes.guid(guid)));
  }

  private static byte[] counted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    return MadeNotes.join(MadeNotes.little(4).putInt(text.length()).array(), bytes);
  }

  private Chunk files(Map<String, byte[]> files) {
    List<byte[]> nodes = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((name, bytes) -> {
          byte[] head = MadeNotes.little(36).putLong(16, bytes.length).array();
          Chunk whole = add(MadeNotes.join(head, bytes, new byte[24 - bytes.length % 8]));
          nodes.add(node(0x94, whole, MadeNotes.guid(guidOf(name))));
        });
    return list(nodes);
  }

  private static byte[] id(UUID guid, int n) {
    return MadeNotes.join(MadeNotes.guid(guid), MadeNotes.little(4).putInt(n).array());
  }

  private static byte[] node(int type, byte[] body) {
    return node(type, 0, body);
  }

  private static byte[] node(int type, Chunk to, byte[] body) {
    return node(type, 1, MadeNotes.join(to.bytes(), body));
  }

  private static byte[] node(int type, int points, byte[] body) {
    int length = 4 + body.length;
    int head = type | (length << 10) | (points << 27) | (1 << 31);
    return MadeNotes.join(MadeNotes.little(4).putInt(head).array(), body);
  }

  /** In two fragments, the later one first; with a node at its end that does not count any more. */
  private Chunk list(List<byte[]> nodes) {
    lists++;
    int half = nodes.size() / 2;
    log.writeBytes(MadeNotes.little(8).putInt(lists).putInt(nodes.size()).array());
    List<byte[]> rest = new ArrayList<>(nodes.subList(half, nodes.size()));
    rest.add(node(0x10, new Chunk(1 << 30, 100), new byte[0]));
    Chunk later = fragment(rest, 1, NONE);
    return fragment(nodes.subList(0, half), 0, later);
  }

  private Chunk fragment(List<byte[]> nodes, int number, Chunk next) {
    byte[] head = MadeNotes.little(16).putLong(FRAGMENT).putInt(lists).putInt(number).array();
    byte[] body = MadeNotes.join(nodes.toArray(byte[][]::new));
    byte[] end = MadeNotes.little(4).putInt(0xFF | (4 << 10) | (1 << 31)).array();
    byte[] footer = MadeNotes.little(8).putLong(FOOTER).array();
    return add(MadeNotes.join(head, body, end, next.bytes(), footer));
  }

  private Chunk add(byte[] bytes) {
    Chunk chunk = new Chunk(file.size(), bytes.length);
    file.writeBytes(bytes);
    return chunk;
  }
}

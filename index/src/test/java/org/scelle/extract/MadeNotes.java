package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a section of OneNote holds, as objects that point to one another, however they are packed.
 */
final class MadeNotes {

  static final UUID OBJECTS = UUID.fromString("5e1b0a52-0d57-4f5e-9c39-2f6a1c1d7a01");
  static final UUID SPACES = UUID.fromString("c4c0f6a8-7a3e-4d6a-8f2b-90b1d64e2b02");
  static final UUID REVISIONS = UUID.fromString("0b9f9f6e-3a1d-4c0c-a5c4-6d1f5f0e8c03");

  static final int TEXT = 0x0006000E;
  static final int TITLE = 0x1C001CF3;
  static final int NAME_IN_CONTENTS = 0x1C001D6B;

  private static final int CONTENT = 0x24001C1F;
  private static final int ELEMENTS = 0x24001C20;

  /** A property: a value, or the objects or the spaces that it points to. */
  static final class Property {
    private final int id;
    private final byte[] value;
    private final List<Integer> objects;
    private final List<Integer> spaces;

    private Property(int id, byte[] value, List<Integer> objects, List<Integer> spaces) {
      this.id = id;
      this.value = value;
      this.objects = objects;
      this.spaces = spaces;
    }

    List<Integer> objects() {
      return objects;
    }

    List<Integer> spaces() {
      return spaces;
    }
  }

  /**
   * @param file the name of the bytes that it stands for; empty when it stands for none
   */
  record Thing(int n, int kind, List<Property> properties, String file) {}

  /** The first of its objects is where it begins; {@code before} is zero for the first. */
  record Revision(int n, int before, List<Thing> things) {}

  /** A space, the first of which leads to the others; its last revision is shown. */
  record Space(int n, List<Revision> revisions) {}

  private MadeNotes() {}

  /** The space of a section that shows these pages. */
  static Space section(Integer... pages) {
    Thing series =
        thing(2, 0x00060008, new Property(0x2C001D63, new byte[0], List.of(), List.of(pages)));
    Thing section = thing(1, 0x00060007, to(ELEMENTS, 2));
    return new Space(1, List.of(new Revision(1, 0, List.of(section, series))));
  }

  /** The space of a page with one revision. */
  static Space page(int n, String... paragraphs) {
    return new Space(n, List.of(new Revision(n * 10, 0, paragraphs(paragraphs))));
  }

  /**
   * The objects of a page: the first ten lead to its paragraphs, which are numbered from eleven.
   */
  static List<Thing> paragraphs(String... texts) {
    List<Thing> things = new ArrayList<>();
    things.add(thing(1, 0x00060037, to(CONTENT, 2)));
    things.add(thing(2, 0x0006000B, to(ELEMENTS, 3)));
    Integer[] all = new Integer[texts.length];
    for (int i = 0; i < texts.length; i++) {
      all[i] = 11 + i;
      things.add(text(11 + i, texts[i]));
    }
    things.add(2, thing(3, 0x0006000D, to(ELEMENTS, all)));
    return things;
  }

  static Thing text(int n, String text) {
    return thing(n, TEXT, words(0x1C001C22, text));
  }

  /** An object that shows a file, and the object that stands for its bytes. */
  static List<Thing> attached(int n, String name, String file) {
    Thing node = thing(n, 0x00060035, to(0x20001D9B, n + 1), words(0x1C001D9C, name));
    return List.of(node, new Thing(n + 1, 0x00080036, List.of(), file));
  }

  static Thing thing(int n, int kind, Property... properties) {
    return new Thing(n, kind, List.of(properties), "");
  }

  static Property words(int id, String text) {
    return new Property(
        id, (text + "\0").getBytes(StandardCharsets.UTF_16LE), List.of(), List.of());
  }

  static Property narrow(int id, String text) {
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    return new Property(id, bytes, List.of(), List.of());
  }

  /** A number of eight bytes. */
  static Property number(int id, long value) {
    return new Property(id, little(8).putLong(value).array(), List.of(), List.of());
  }

  static Property to(int id, Integer... objects) {
    return new Property(id, new byte[0], List.of(objects), List.of());
  }

  /** [MS-ONESTORE] 2.6.1: what it points to, then its properties. */
  static byte[] properties(Thing thing) {
    List<Integer> objects = all(thing, Property::objects);
    List<Integer> spaces = all(thing, Property::spaces);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ids(out, objects, spaces.isEmpty() ? 1 << 31 : 0, 0);
    if (!spaces.isEmpty()) {
      ids(out, spaces, 0, 1);
    }
    List<Property> properties = thing.properties();
    out.writeBytes(little(2).putShort((short) properties.size()).array());
    properties.forEach(each -> out.writeBytes(little(4).putInt(each.id).array()));
    for (Property each : properties) {
      int type = (each.id >>> 26) & 0x1F;
      if (type == 7) {
        out.writeBytes(little(4).putInt(each.value.length).array());
      }
      if (type == 9 || type == 11) {
        int count = each.objects().size() + each.spaces().size();
        out.writeBytes(little(4).putInt(count).array());
      }
      out.writeBytes(each.value);
    }
    return out.toByteArray();
  }

  static List<Integer> all(Thing thing, Function<Property, List<Integer>> which) {
    return thing.properties().stream().flatMap(each -> which.apply(each).stream()).toList();
  }

  private static void ids(ByteArrayOutputStream out, List<Integer> ids, int flags, int table) {
    out.writeBytes(little(4).putInt(ids.size() | flags).array());
    ids.forEach(n -> out.writeBytes(little(4).putInt((table << 8) | n).array()));
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] guid(UUID guid) {
    long high = guid.getMostSignificantBits();
    return little(16)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .putLong(Long.reverseBytes(guid.getLeastSignificantBits()))
        .array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A OneNote file as servers hand it out, element by element: no library writes one. */
final class MadeOnePackage {

  private static final UUID SHOWN = UUID.fromString("84DEFAB9-AAA3-4A0D-A3A8-520C77AC7073");
  private static final UUID ELEMENTS = UUID.fromString("7d3f6c1a-52b0-4c8e-9a77-1b2c3d4e5f04");

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private MadeOnePackage() {}

  static byte[] section(List<MadeNotes.Space> spaces, Map<String, byte[]> files) {
    MadeOnePackage made = new MadeOnePackage();
    made.file.writeBytes(MadeNotes.guid(UUID.fromString("7B5C52E4-D88C-4DA7-AEB1-5378D02996D3")));
    made.file.writeBytes(new byte[32]);
    made.file.writeBytes(MadeNotes.guid(UUID.fromString("638DE92F-A6D4-4BC1-9A36-B3FC2511A5B7")));
    made.file.writeBytes(new byte[4]);
    made.object(0x7A, id(ELEMENTS, 1), MadeNotes.guid(SHOWN));
    made.object(0x15, new byte[1]);
    made.index(spaces);
    spaces.forEach(made::space);
    new TreeMap<>(files).forEach(made::file);
    made.end(0x15);
    made.file.writeBytes(MadeNotes.little(2).putShort((short) ((0x7A << 2) | 3)).array());
    made.file.writeBytes(new byte[64]);
    return made.file.toByteArray();
  }

  private void file(String name, byte[] bytes) {
    begin(blob(name), 10);
    object(0x02, item(bytes));
    end(0x01);
  }

  private static int blob(String name) {
    return 20_000 + Math.abs(name.hashCode() % 1000);
  }

  private void index(List<MadeNotes.Space> spaces) {
    begin(1, 1);
    for (MadeNotes.Space space : spaces) {
      object(0x0E, cell(space.n()), id(ELEMENTS, 100 + space.n()), new byte[1]);
      for (MadeNotes.Revision revision : space.revisions()) {
        byte[] element = id(ELEMENTS, 1_000 + revision.n());
        object(0x0D, id(MadeNotes.REVISIONS, revision.n()), element, new byte[1]);
      }
    }
    end(0x01);
    begin(2, 2);
    object(0x0C, MadeNotes.guid(SHOWN));
    object(0x07, id(SHOWN, 2), cell(spaces.getFirst().n()));
    end(0x01);
  }

  private void space(MadeNotes.Space space) {
    begin(100 + space.n(), 3);
    object(0x0B, id(MadeNotes.REVISIONS, space.revisions().getLast().n()));
    end(0x01);
    for (MadeNotes.Revision revision : space.revisions()) {
      begin(1_000 + revision.n(), 4);
      byte[] before =
          revision.before() == 0 ? new byte[1] : id(MadeNotes.REVISIONS, revision.before());
      object(0x1A, id(MadeNotes.REVISIONS, revision.n()), before);
      byte[] first = id(MadeNotes.OBJECTS, revision.things().getFirst().n());
      object(0x0A, id(SHOWN, 1), first);
      object(0x19, id(ELEMENTS, 10_000 + revision.n()));
      end(0x01);
      group(revision);
    }
  }

  private void group(MadeNotes.Revision revision) {
    begin(10_000 + revision.n(), 5);
    object(0x1D);
    for (MadeNotes.Thing thing : revision.things()) {
      byte[] name = id(MadeNotes.OBJECTS, thing.n());
      object(0x18, name, number(4), number(4), number(0), number(0));
      object(0x18, name, number(1), number(0), number(0), number(0));
      if (!thing.file().isEmpty()) {
        byte[] blob = id(ELEMENTS, blob(thing.file()));
        object(0x05, name, blob, number(2), number(0), number(0));
      }
    }
    end(0x1D);
    object(0x1E);
    for (MadeNotes.Thing thing : revision.things()) {
      byte[] kind = MadeNotes.little(4).putInt(thing.kind()).array();
      object(0x16, number(0), number(0), item(kind));
      object(0x16, objects(thing), cells(thing), item(MadeNotes.properties(thing)));
      if (!thing.file().isEmpty()) {
        object(0x1C, number(0), number(0), id(ELEMENTS, blob(thing.file())));
      }
    }
    end(0x1E);
    end(0x01);
  }

  private static byte[] objects(MadeNotes.Thing thing) {
    List<Integer> to = MadeNotes.all(thing, MadeNotes.Property::objects);
    byte[] all = number(to.size());
    for (int n : to) {
      all = MadeNotes.join(all, id(MadeNotes.OBJECTS, n));
    }
    return all;
  }

  private static byte[] cells(MadeNotes.Thing thing) {
    List<Integer> to = MadeNotes.all(thing, MadeNotes.Property::spaces);
    byte[] all = number(to.size());
    for (int n : to) {
      all = MadeNotes.join(all, cell(n));
    }
    return all;
  }

  private static byte[] cell(int space) {
    return MadeNotes.join(id(SHOWN, 1), id(MadeNotes.SPACES, space));
  }

  private void begin(int element, int type) {
    object(0x01, id(ELEMENTS, element), new byte[1], number(type));
  }

  /** Small ones with a head of two bytes, others with one of four or more. */
  private void object(int type, byte[]... parts) {
    byte[] body = MadeNotes.join(parts);
    if (body.length < 128 && type < 64) {
      int head = (type << 3) | (body.length << 9);
      file.writeBytes(MadeNotes.little(2).putShort((short) head).array());
    } else {
      int length = Math.min(body.length, 0x7FFF);
      file.writeBytes(MadeNotes.little(4).putInt(2 | (type << 3) | (length << 17)).array());
      if (length == 0x7FFF) {
        file.writeBytes(number(body.length));
      }
    }
    file.writeBytes(body);
  }

  private void end(int type) {
    file.write((type << 2) | 1);
  }

  private static byte[] item(byte[] bytes) {
    return MadeNotes.join(number(bytes.length), bytes);
  }

  /** In as few bytes as hold it. */
  private static byte[] number(long value) {
    if (value == 0) {
      return new byte[1];
    }
    int size = 1;
    while (size < 7 && value >>> (7 * size) != 0) {
      size++;
    }
    long packed = (value << size) | (1L << (size - 1));
    return Arrays.copyOf(MadeNotes.little(8).putLong(packed).array(), size);
  }

  /** With a number of five, ten, seventeen or thirty-two bits, as small as holds it. */
  private static byte[] id(UUID guid, int n) {
    byte[] name;
    if (n < 1 << 5) {
      name = new byte[] {(byte) ((n << 3) | 4)};
    } else if (n < 1 << 10) {
      name = MadeNotes.little(2).putShort((short) ((n << 6) | 0x20)).array();
    } else if (n < 1 << 17) {
      name = Arrays.copyOf(MadeNotes.little(4).putInt((n << 7) | 0x40).array(), 3);
    } else {
      name = MadeNotes.little(5).put((byte) 0x80).putInt(n).array();
    }
    return MadeNotes.join(name, MadeNotes.guid(guid));
  }
}

package org.scelle.extract;

import static org.scelle.samples.MadeZip.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Documents of iWork 2013, of as few objects as show what is read of them. */
final class MadeIwork {

  private MadeIwork() {}

  static byte[] pages() throws IOException {
    byte[] document = message(10_000, field(1, "x"));
    byte[] body = message(2001, join(number(1, 0), field(3, "Note au préfet\u2029Seconde ligne")));
    byte[] header = message(2001, join(number(1, 1), field(3, "DIFFUSION RESTREINTE")));
    byte[] note = message(2001, join(number(1, 2), field(3, "Voir annexe")));
    byte[] comment = message(3056, field(1, "À relire"));
    return zip(
        "Index/Document.iwa",
        part(join(document, body, header, note, comment)),
        "Data/plan.txt",
        "Plan du site".getBytes(StandardCharsets.UTF_8),
        "preview.jpg",
        new byte[] {1});
  }

  static byte[] keynote() throws IOException {
    byte[] text = message(2001, join(number(1, 3), field(3, "Titre de la diapositive")));
    byte[] model = message(2001, join(number(1, 3), field(3, "Modifiez le titre")));
    return zip(
        "Index/Document.iwa",
        part(message(1, field(1, "x"))),
        "Index/Slide-1.iwa",
        part(text),
        "Index/TemplateSlide-1.iwa",
        part(model));
  }

  static byte[] numbers() throws IOException {
    byte[] words =
        message(6005, join(number(1, 1), field(3, field(3, "Loyer")), field(3, field(3, "Total"))));
    byte[] formulas = message(6005, join(number(1, 3), field(3, field(3, "formule"))));
    return zip(
        "Index/Document.iwa",
        part(message(1, field(1, "x"))),
        "Index/Tables/DataList.iwa",
        part(join(words, formulas)),
        "Index/Tables/Tile.iwa",
        part(message(6002, number(3, 12))));
  }

  static byte[] damaged() throws IOException {
    return zip("Index/Document.iwa", new byte[] {0, 5, 0, 0, 100, 1, 9, 0, 0});
  }

  static byte[] locked() throws IOException {
    return zip("Index/Document.iwa", new byte[] {7}, ".iwpv2", new byte[] {7});
  }

  /** Of 2009: its members are packed by a method that no other program has. */
  static byte[] lockedOfOld() throws IOException {
    byte[] zip = zip("buildVersionHistory.plist", new byte[] {7}, "index.xml", new byte[] {7});
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 12; at++) {
      int signature = bytes.getInt(at);
      if (signature == 0x04034b50 || signature == 0x02014b50) {
        bytes.putShort(at + (signature == 0x04034b50 ? 8 : 10), (short) 0x636b);
      }
    }
    return zip;
  }

  /** With a header that says its type and length. */
  private static byte[] message(int type, byte[] body) {
    byte[] info = join(number(1, type), number(3, body.length));
    byte[] header = join(number(1, 42), field(2, info));
    return join(varint(header.length), header, body);
  }

  /** One block: the objects as a literal, and all of them again as copies. */
  private static byte[] part(byte[] objects) {
    byte[] twice = join(objects, objects);
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(varint(twice.length));
    block.write(61 << 2); // a literal whose length less one follows in two bytes
    block.write(objects.length - 1);
    block.write((objects.length - 1) >> 8);
    block.writeBytes(objects);
    for (int left = objects.length; left > 0; left -= Math.min(left, 64)) {
      block.write(((Math.min(left, 64) - 1) << 2) | 2);
      block.write(objects.length);
      block.write(objects.length >> 8);
    }
    byte[] packed = block.toByteArray();
    return join(new byte[] {0, (byte) packed.length, (byte) (packed.length >> 8), 0}, packed);
  }

  private static byte[] number(int number, long value) {
    return join(varint(number << 3), varint(value));
  }

  private static byte[] field(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] field(int number, byte[] bytes) {
    return join(varint((number << 3) | 2), varint(bytes.length), bytes);
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long left = value;
    while (left > 0x7F) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

package org.scelle.extract.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.extract.type.Ends;
import org.scelle.model.Document.Flag;

/**
 * What a picture says of itself: the TIFF block of EXIF 2.3 (CIPA DC-008), wherever in the two ends
 * of the file it stands, and the position in XMP.
 */
public final class Exif {

  private static final int GPS = 0x8825;
  private static final int ASCII = 2;
  private static final int FIELDS = 200;

  private static final Map<Integer, String> NAMES =
      Map.of(
          0x010E, "description",
          0x010F, "maker",
          0x0110, "device",
          0x0131, "application",
          0x0132, "modified",
          0x013B, "author",
          0x8298, "copyright");

  private Exif() {}

  /** Says the properties; nothing when there are none or they are damaged. */
  public static void read(Ends ends, Recorder recorder) throws TextLimitReached {
    scan(ends.head(), recorder);
    scan(ends.tail(), recorder);
  }

  private static void scan(byte[] bytes, Recorder recorder) throws TextLimitReached {
    if (Ends.at(bytes, 0, "II*\0") || Ends.at(bytes, 0, "MM\0*")) {
      block(bytes, 0, recorder);
    }
    int found = Ends.find(bytes, "Exif\0\0", 0);
    if (found >= 0) {
      block(bytes, found + 6, recorder);
    }
    for (String chunk : new String[] {"eXIf", "EXIF"}) {
      int at = Ends.find(bytes, chunk, 0);
      if (at >= 0) {
        block(bytes, at + (chunk.equals("EXIF") ? 8 : 4), recorder);
      }
    }
    if (Ends.find(bytes, "exif:GPSLatitude", 0) >= 0) {
      recorder.flag(Flag.POSITION);
    }
  }

  private static void block(byte[] bytes, int start, Recorder recorder) throws TextLimitReached {
    boolean little = Ends.at(bytes, start, "II*\0");
    if (!little && !Ends.at(bytes, start, "MM\0*")) {
      return;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (tiff.limit() < 8) {
      return;
    }
    int at = tiff.getInt(4);
    int fields = count(tiff, at);
    for (int i = 0; i < fields; i++) {
      int field = at + 2 + i * 12;
      int tag = tiff.getShort(field) & 0xFFFF;
      if (tag == GPS && count(tiff, tiff.getInt(field + 8)) > 1) {
        recorder.flag(Flag.POSITION);
      }
      String name = NAMES.get(tag);
      if (name != null && tiff.getShort(field + 2) == ASCII) {
        recorder.words(name, ascii(tiff, field));
      }
    }
  }

  /** How many fields of a directory lie inside the bytes we have. */
  private static int count(ByteBuffer tiff, int at) {
    if (at < 8 || at > tiff.limit() - 2) {
      return 0;
    }
    int fields = Math.min(FIELDS, tiff.getShort(at) & 0xFFFF);
    return Math.min(fields, (tiff.limit() - at - 2) / 12);
  }

  private static String ascii(ByteBuffer tiff, int field) {
    int length = tiff.getInt(field + 4);
    int at = length <= 4 ? field + 8 : tiff.getInt(field + 8);
    if (length <= 0 || at < 0 || at > tiff.limit() || length > Math.min(1000, tiff.limit() - at)) {
      return "";
    }
    byte[] text = new byte[length];
    tiff.get(at, text);
    String value = new String(text, StandardCharsets.UTF_8);
    int zero = value.indexOf('\0');
    return (zero >= 0 ? value.substring(0, zero) : value).strip();
  }
}

package org.scelle.extract.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells by its two ends that a file is cut short: it says that it is longer, or has no end. */
final class Cut {

  private static final int FREE = -1;

  private Cut() {}

  static boolean isCut(Ends ends, String type) {
    byte[] tail = ends.tail();
    return switch (type) {
      case "image/jpeg" -> Ends.find(tail, "\u00FF\u00D9", 0) < 0;
      case "image/png" -> Ends.find(tail, "IEND", 0) < 0;
      case "image/gif" -> tail.length == 0 || Ends.find(tail, ";", tail.length - 64) < 0;
      case "image/bmp", "image/x-ms-bmp" ->
          little(ends).limit() >= 6 && longer(ends, word(ends, 2));
      case "application/pdf" -> Ends.find(tail, "startxref", 0) < 0;
      case "application/x-sqlite3", "application/geopackage", "application/x-geopackage" ->
          isCutDatabase(ends);
      case "application/x-7z-compressed" -> isCutSevenZip(ends);
      default -> isCutContainer(ends);
    };
  }

  private static boolean isCutContainer(Ends ends) {
    if (ends.begins("PK\3\4")) {
      return !ZipEnd.of(ends).isThere();
    }
    if (ends.begins("RIFF") && ends.size() >= 12) {
      long said = word(ends, 4);
      // Programs that write as they record leave all ones; the padding byte may be missing.
      return said < Integer.MAX_VALUE && longer(ends, said + 7);
    }
    if (ends.begins("\u00D0\u00CF\21\u00E0\u00A1\u00B1\32\u00E1")) {
      return isCutOle(ends);
    }
    return Ends.at(ends.head(), 4, "ftyp") && isCutFilm(ends);
  }

  private static ByteBuffer little(Ends ends) {
    return ByteBuffer.wrap(ends.head()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long word(Ends ends, int at) {
    return little(ends).getInt(at) & 0xFFFFFFFFL;
  }

  private static boolean longer(Ends ends, long said) {
    return said > ends.size();
  }

  /** Database file format, 1.3: the number of pages counts when it was written last. */
  private static boolean isCutDatabase(Ends ends) {
    ByteBuffer head = ByteBuffer.wrap(ends.head());
    if (head.limit() < 100 || head.getInt(24) != head.getInt(92)) {
      return false;
    }
    int page = head.getShort(16) & 0xFFFF;
    return longer(ends, (page == 1 ? 65_536L : page) * (head.getInt(28) & 0xFFFFFFFFL));
  }

  /** The start header has the place of the header at the end (7zFormat.txt). */
  private static boolean isCutSevenZip(Ends ends) {
    ByteBuffer head = little(ends);
    if (head.limit() < 32) {
      return true;
    }
    long offset = head.getLong(12);
    long length = head.getLong(20);
    return offset >= 0
        && length >= 0
        && (offset > ends.size() || longer(ends, 32 + offset + length));
  }

  /** ISO 14496-12, 4.2: boxes one behind the other, each with its length. */
  private static boolean isCutFilm(Ends ends) {
    ByteBuffer head = ByteBuffer.wrap(ends.head());
    long at = 0;
    while (at + 16 <= head.limit()) {
      long length = head.getInt((int) at) & 0xFFFFFFFFL;
      if (length == 1) {
        length = head.getLong((int) at + 8);
      }
      if (length < 8 || length > Long.MAX_VALUE - at) {
        return false;
      }
      at += length;
    }
    return longer(ends, at);
  }

  /** [MS-CFB] 2.2 and 2.3: a sector in use begins behind the end of the file. */
  private static boolean isCutOle(Ends ends) {
    ByteBuffer head = little(ends);
    if (head.limit() < 512) {
      return true;
    }
    int sector = head.getShort(30) == 12 ? 4096 : 512;
    int tables = Math.min(109, Math.max(0, head.getInt(44)));
    long last = head.getInt(48);
    for (int i = 0; i < tables; i++) {
      long table = head.getInt(76 + 4 * i);
      last = Math.max(last, table);
      long at = (table + 1) * sector;
      for (int n = 0; table >= 0 && n < sector / 4 && at + 4L * n + 4 <= head.limit(); n++) {
        if (head.getInt((int) at + 4 * n) != FREE) {
          last = Math.max(last, (long) i * (sector / 4) + n);
        }
      }
    }
    return (last + 1) * sector >= ends.size();
  }
}

package org.scelle.extract.visio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** The chunks of a stream of an old Visio drawing: the parts of a shape, its text among them. */
final class VisioChunks {

  private static final Set<Integer> LISTS = Set.of(0x2C, 0x65, 0x66, 0x69, 0x6A, 0x6B, 0x70, 0x71);
  private static final Set<Integer> LISTS_OF_2002 =
      Set.of(
          0x0D, 0x2C, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70,
          0x71, 0x72, 0x73, 0x76);
  private static final Set<Integer> SEPARATED =
      Set.of(0x64, 0x65, 0x66, 0x69, 0x6A, 0x6B, 0x6F, 0x71, 0x92, 0xA9, 0xB4, 0xB6, 0xB9, 0xC7);
  private static final Set<Integer> BARE = Set.of(0x1F, 0x2D, 0xC9, 0xD1);
  private static final Set<Integer> BARE_OF_2002 = Set.of(0x1F, 0xC9);

  /** What comes before the characters of a text. */
  private static final int BEFORE_TEXT = 8;

  /** Stands for what the program works out, such as the number of the page. */
  private static final Pattern FIELD = Pattern.compile("[\\x1E\\uFFFC]");

  /** Takes the texts of shapes. */
  @FunctionalInterface
  interface Listener {
    void text(String text) throws IOException;
  }

  private final int version;
  private final Listener listener;

  /**
   * @param version the number of the program
   */
  VisioChunks(int version, Listener listener) {
    this.version = version;
    this.listener = listener;
  }

  /** Reads the chunks of a stream as far as they go. */
  void read(byte[] stream) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int header = version > 5 ? 19 : 12;
    int at = begin(stream, 0);
    while (at <= stream.length - header) {
      int type = version > 5 ? in.getInt(at) : in.getShort(at);
      int length = in.getInt(at + (version > 5 ? 12 : 8));
      int body = at + header;
      if (length < 0 || length > stream.length - body) {
        length = stream.length - body;
      }
      if (type == VisioTypes.TEXT) {
        text(stream, body, length);
      }
      at = begin(stream, (int) Math.min(stream.length, (long) body + length + after(in, at)));
    }
  }

  /** A stream that is one text. */
  void text(byte[] stream, int from, int length) throws IOException {
    if (length > BEFORE_TEXT) {
      String words = words(stream, from + BEFORE_TEXT, length - BEFORE_TEXT);
      listener.text(FIELD.matcher(words).replaceAll(" "));
    }
  }

  /** The characters up to the first that is none. */
  String words(byte[] stream, int from, int length) {
    Charset charset = version > 6 ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252");
    int width = version > 6 ? 2 : 1;
    String words = new String(stream, from, length / width * width, charset);
    int end = words.indexOf('\0');
    return end < 0 ? words : words.substring(0, end);
  }

  private static int begin(byte[] stream, int from) {
    int at = from;
    while (at < stream.length && stream[at] == 0) {
      at++;
    }
    return at;
  }

  /** Bytes after a chunk that belong to no other. */
  private int after(ByteBuffer in, int at) {
    if (version <= 5) {
      return 0;
    }
    int type = in.getInt(at);
    boolean list = in.getInt(at + 8) != 0;
    if (version == 6) {
      boolean trailed = list || LISTS_OF_2002.contains(type);
      return trailed && !BARE_OF_2002.contains(type) ? 8 : 0;
    }
    if (BARE.contains(type)) {
      return 0;
    }
    int trailer = list || LISTS.contains(type) ? 8 : 0;
    boolean separator = list || isSeparated(type, in.getShort(at + 16), in.get(at + 18) & 0xFF);
    return trailer + (separator || SEPARATED.contains(type) ? 4 : 0);
  }

  private static boolean isSeparated(int type, int level, int kind) {
    return switch (level) {
      case 2 -> kind == 0x55 || (kind == 0x54 && type == 0xAA);
      case 3 -> kind != 0x50 && kind != 0x54;
      default -> false;
    };
  }
}

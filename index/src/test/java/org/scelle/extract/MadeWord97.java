package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A document of Word 97 ([MS-DOC]) with a header, a footer, a comment and tracked changes: no
 * library writes one from nothing.
 */
final class MadeWord97 {

  private static final int TEXT = 1024;
  private static final int PAGE = 512;

  /** Places in the list of lists of the file information block (2.5.6). */
  private static final int STYLES = 1;

  private static final int SECTIONS = 6;
  private static final int HEADERS = 11;
  private static final int CHARACTERS = 12;
  private static final int PARAGRAPHS = 13;
  private static final int FONTS = 15;
  private static final int PROPERTIES = 31;
  private static final int PIECES = 33;

  private static final int INSERTED = 0x0801;
  private static final int DELETED = 0x0800;

  private final String body;
  private final String inserted;
  private final String deleted;
  private final String margins;
  private final int header;
  private final String comment = "\u0005À relire\r";
  private final ByteBuffer table = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer main;
  private final int characters;

  private MadeWord97(String field) {
    String code = field.isEmpty() ? "" : "\u0013" + field + "\u0014\u0015";
    inserted = "restreint ";
    deleted = "ancien ";
    body = "Corps " + inserted + deleted + "texte" + code + "\r";
    String top = "DIFFUSION RESTREINTE\r";
    header = top.length();
    margins = top + "Pied de page\r" + "\r";
    int length = 2 * all().length();
    characters = (TEXT + length + PAGE - 1) / PAGE * PAGE;
    main = ByteBuffer.allocate(characters + 2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
  }

  private String all() {
    return body + margins + comment + "\r";
  }

  /**
   * @param field the code of a field in the text; empty for none
   */
  static byte[] of(String field) throws IOException {
    MadeWord97 made = new MadeWord97(field);
    made.block();
    made.lists();
    made.runs();
    made.paragraphs();
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      byte[] lists = Arrays.copyOf(made.table.array(), 4096);
      file.createDocument(new ByteArrayInputStream(made.main.array()), "WordDocument");
      file.createDocument(new ByteArrayInputStream(lists), "1Table");
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** The file information block and the text. */
  private void block() {
    int end = TEXT + 2 * all().length();
    main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(6, (short) 0x40C);
    main.putShort(10, (short) 0x1200).putShort(12, (short) 0xBF).putInt(24, TEXT).putInt(28, end);
    main.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
    main.putInt(64, main.capacity()).putInt(76, body.length()).putInt(84, margins.length());
    main.putInt(92, comment.length());
    main.put(TEXT, all().getBytes(StandardCharsets.UTF_16LE));
  }

  private void lists() {
    int end = TEXT + 2 * all().length();
    list(STYLES, words(18, 0, 10, 0, 0, 0, 0, 0, 0, 0));
    list(SECTIONS, ints(0, body.length(), -1 << 16, 0xFFFF, 0));
    // Six separators, then the margins of one section: even, odd, first; then a guard.
    int footer = margins.length() - 1;
    list(
        HEADERS,
        ints(0, 0, 0, 0, 0, 0, 0, 0, header, header, footer, footer, footer, margins.length()));
    list(CHARACTERS, ints(TEXT, end, characters / PAGE));
    list(PARAGRAPHS, ints(TEXT, end, characters / PAGE + 1));
    list(FONTS, words(0, 0));
    list(PROPERTIES, new byte[500]);
    ByteBuffer pieces = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
    pieces.put((byte) 2).putInt(16).putInt(0).putInt(all().length());
    list(PIECES, pieces.putShort((short) 0).putInt(TEXT).putShort((short) 0).array());
  }

  private void list(int place, byte[] bytes) {
    main.putInt(154 + 8 * place, table.position()).putInt(158 + 8 * place, bytes.length);
    table.put(bytes);
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static byte[] words(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  /** The page of character runs (2.9.33): plain, inserted, deleted, plain. */
  private void runs() {
    int first = body.indexOf(inserted);
    int second = first + inserted.length();
    int[] starts = {0, first, second, second + deleted.length(), all().length()};
    int at = places(characters, starts);
    main.put(at + 1, (byte) 240).put(at + 2, (byte) 245);
    run(characters + 480, INSERTED);
    run(characters + 490, DELETED);
  }

  private void run(int at, int property) {
    main.put(at, (byte) 3).putShort(at + 1, (short) property).put(at + 3, (byte) 1);
  }

  /** The page of paragraphs (2.9.174), each with the style of the text. */
  private void paragraphs() {
    String all = all();
    int[] starts =
        IntStream.rangeClosed(0, all.length())
            .filter(i -> i == 0 || all.charAt(i - 1) == '\r')
            .toArray();
    int page = characters + PAGE;
    int at = places(page, starts);
    for (int i = 0; i < starts.length - 1; i++) {
      main.put(at + 13 * i, (byte) 240);
    }
    main.put(page + 480, (byte) 1);
  }

  /** Writes where the runs of a page begin; where it goes on. */
  private int places(int page, int[] starts) {
    int at = page;
    for (int start : starts) {
      main.putInt(at, TEXT + 2 * start);
      at += 4;
    }
    main.put(page + PAGE - 1, (byte) (starts.length - 1));
    return at;
  }
}

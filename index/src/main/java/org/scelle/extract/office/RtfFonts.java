package org.scelle.extract.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Decodes the bytes of Rich Text: each font may have a character set of its own. */
final class RtfFonts {

  /** Values of {@code \fcharset}, to Windows code pages ([MS-WMF] 2.1.1.5). */
  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(0, "windows-1252"),
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Charset common = Charset.forName("windows-1252");
  private Charset current = common;

  /** The code page of the document. */
  void page(int number) {
    for (String name : new String[] {"windows-" + number, "x-windows-" + number, "Cp" + number}) {
      if (Charset.isSupported(name)) {
        common = Charset.forName(name);
        current = common;
        return;
      }
    }
    if (number == 10000 && Charset.isSupported("x-MacRoman")) {
      common = Charset.forName("x-MacRoman");
      current = common;
    }
  }

  /** What the table of fonts says of one. */
  void charset(int font, int value) {
    String name = CHARSETS.get(value);
    if (name != null && value != 0 && Charset.isSupported(name)) {
      fonts.put(font, Charset.forName(name));
    }
  }

  /** Bytes are in this font from now on; those before have been flushed. */
  void use(int font) {
    current = fonts.getOrDefault(font, common);
  }

  void add(int b) {
    bytes.write(b);
  }

  /** One byte alone. */
  String decoded(int b) {
    return new String(new byte[] {(byte) b}, current);
  }

  /** Writes the text of the bytes so far. */
  void flush(StringBuilder text) {
    if (bytes.size() > 0) {
      text.append(bytes.toString(current));
      bytes.reset();
    }
  }
}

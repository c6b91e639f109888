package org.scelle.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names as archives and folders write them, turned into text that shows what it is. */
final class NameText {

  static final Charset DOS = Charset.forName("IBM850");
  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** An exclamation mark where, with a slash after it, it would pass for the edge of an archive. */
  private static final String SHOWN_BANG = "\\u0021";

  private static final int LONGEST = 2048;
  private static final String FRENCH = "éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆ’«»°–";

  private NameText() {}

  /** Decoded bytes, and by which charset. */
  record Decoded(String text, Charset charset) {}

  /**
   * Decodes a name whose charset the archive does not give: UTF-8 if it can be, else the DOS code
   * page of western Europe or, when that reads more like French, the Windows one.
   */
  static Decoded decode(byte[] raw) {
    String utf8 = utf8(raw);
    if (utf8 != null) {
      return new Decoded(utf8, StandardCharsets.UTF_8);
    }
    String dos = new String(raw, DOS);
    String windows = new String(raw, WINDOWS);
    return french(dos) >= french(windows) ? new Decoded(dos, DOS) : new Decoded(windows, WINDOWS);
  }

  /** Decodes UTF-8; {@code null} when it is not. */
  static @Nullable String utf8(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  private static long french(String text) {
    return text.chars().filter(c -> FRENCH.indexOf(c) >= 0).count();
  }

  /**
   * The name with characters that hide, break lines or turn text around written as Java escapes, so
   * that two different names never look the same.
   */
  static String visible(String name) {
    int plain = 0;
    while (plain < name.length() && !hides(name, plain)) {
      plain++;
    }
    if (plain == name.length()) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length() + 16);
    for (int i = 0; i < name.length(); i++) {
      if (hides(name, i)) {
        text.append("\\u").append(HexFormat.of().toHexDigits(name.charAt(i)));
      } else {
        text.append(name.charAt(i));
      }
    }
    return text.toString();
  }

  /** A member's name as part of a path: visible, never empty, never taken for a separator. */
  static String inPath(String name) {
    String text = visible(name).replace("!/", SHOWN_BANG + "/");
    if (text.endsWith("!")) {
      text = text.substring(0, text.length() - 1) + SHOWN_BANG;
    }
    if (text.isEmpty()) {
      return "(no name)";
    }
    return text.length() <= LONGEST ? text : shortened(text);
  }

  private static String shortened(String text) {
    byte[] hash = HashingStream.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…" + HexFormat.of().formatHex(hash, 0, 8);
  }

  private static boolean hides(String name, int at) {
    char c = name.charAt(at);
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SURROGATE -> !paired(name, at);
      default -> c == '\\' && name.startsWith("u", at + 1);
    };
  }

  private static boolean paired(String name, int at) {
    return Character.isHighSurrogate(name.charAt(at))
        ? at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
  }
}

package org.scelle.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Where;

/**
 * What a shortcut of Windows says ([MS-SHLLINK] 2.1 and 2.4): where it leads and with what words,
 * which may start a program or hold a password.
 */
final class Shortcut {

  static final String TYPE = "application/x-ms-shortcut";

  private static final int HEADER = 76;
  private static final int FLAGS = 20;
  private static final int HAS_TARGET = 1;
  private static final int HAS_PLACE = 1 << 1;
  private static final int IS_UNICODE = 1 << 7;

  /** In the order of their bits, from the third on. */
  private static final List<String> STRINGS =
      List.of("description", "target", "folder", "arguments", "icon");

  private Shortcut() {}

  /** Says its strings, as far as they are there. */
  static void read(byte[] bytes, Recorder recorder) throws TextLimitReached {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (in.limit() < HEADER) {
      return;
    }
    int flags = in.getInt(FLAGS);
    int at = HEADER;
    if ((flags & HAS_TARGET) != 0 && at + 2 <= in.limit()) {
      at += 2 + (in.getShort(at) & 0xFFFF);
    }
    if ((flags & HAS_PLACE) != 0 && at + 4 <= in.limit()) {
      at += Math.max(4, in.getInt(at));
    }
    boolean wide = (flags & IS_UNICODE) != 0;
    Charset charset = wide ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252");
    for (int i = 0; i < STRINGS.size(); i++) {
      if ((flags & (1 << (2 + i))) == 0) {
        continue;
      }
      if (at < HEADER || at + 2 > in.limit()) {
        return;
      }
      int length = (in.getShort(at) & 0xFFFF) * (wide ? 2 : 1);
      int kept = Math.min(length, in.limit() - at - 2);
      recorder.text(Where.METADATA, 0, STRINGS.get(i), new String(bytes, at + 2, kept, charset));
      at += 2 + length;
    }
  }
}

package org.scelle.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.extract.type.Bytes;
import org.scelle.extract.type.TextCharset;

/** Reads text that stands in the file as it is. */
final class PlainText {

  private PlainText() {}

  /**
   * Says the text, in pieces of whole lines where lines are not too long.
   *
   * @throws TextLimitReached when there is more of it than is kept
   */
  static void read(Bytes bytes, TextCharset charset, Recorder recorder) throws IOException {
    recorder.fact("charset", charset.note());
    try (InputStream in = bytes.open()) {
      in.skipNBytes(charset.skip());
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset.charset()));
      StringBuilder kept = new StringBuilder();
      char[] buffer = new char[Recorder.PIECE / 2];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        kept.append(buffer, 0, n);
        if (kept.length() >= Recorder.PIECE / 2) {
          int line = kept.lastIndexOf("\n") + 1;
          int end = line > 0 ? line : kept.length() < Recorder.PIECE ? 0 : Recorder.PIECE / 2;
          recorder.body(0, kept.substring(0, end));
          kept.delete(0, end);
        }
      }
      recorder.body(0, kept.toString());
    }
  }
}

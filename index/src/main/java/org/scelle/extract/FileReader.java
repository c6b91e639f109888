package org.scelle.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.picture.Exif;
import org.scelle.extract.picture.Images;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.extract.type.ByteSigns;
import org.scelle.extract.type.Bytes;
import org.scelle.extract.type.Ends;
import org.scelle.extract.type.Kind;
import org.scelle.extract.type.Sniffer;
import org.scelle.extract.type.TextCharset;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;

/** Reads one file that needs no parser: its type, its signs, its plain text. */
final class FileReader {

  private final Sniffer sniffer = new Sniffer();
  private final Images images;

  FileReader(Images images) {
    this.images = images;
  }

  /**
   * Says type and signs, and reads the file when it needs no parser.
   *
   * @return its kind when a parser has to read on; {@code null} when the file is done
   * @throws IOException when its bytes cannot be read
   */
  @Nullable Kind read(Bytes bytes, Recorder recorder) throws IOException {
    Ends ends = Ends.of(bytes);
    Kind kind = sniffer.kind(ends, recorder.lastName());
    recorder.type(kind.type(), kind.category());
    ByteSigns.of(ends, kind).forEach(recorder::flag);
    if (kind.route() == Kind.Route.PARSER) {
      return kind;
    }
    if (kind.charset() != null) {
      text(bytes, kind.charset(), recorder);
    } else if (kind.category() == Category.IMAGE) {
      Exif.read(ends, recorder);
      return picture(bytes, kind, recorder) ? null : kind;
    } else if (kind.type().equals(Shortcut.TYPE)) {
      shortcut(ends, recorder);
    } else {
      wordless(ends, kind, recorder);
    }
    return null;
  }

  /** Reads what no parser knows, and ends it, when it is text after all; false when it is not. */
  boolean asText(Bytes bytes, Recorder recorder) throws IOException {
    TextCharset charset = TextCharset.of(Ends.of(bytes));
    if (charset == null) {
      return false;
    }
    text(bytes, charset, recorder);
    return true;
  }

  /** Reads a picture and ends it; false when that is left to another. */
  boolean picture(Bytes bytes, Kind kind, Recorder recorder) throws IOException {
    return images.read(bytes, kind, recorder);
  }

  private static void text(Bytes bytes, TextCharset charset, Recorder recorder) throws IOException {
    try {
      PlainText.read(bytes, charset, recorder);
    } catch (TextLimitReached e) {
      recorder.fellShort(String.valueOf(e.getMessage()));
    }
    recorder.end();
  }

  private static void shortcut(Ends ends, Recorder recorder) {
    try {
      Shortcut.read(ends.head(), recorder);
    } catch (TextLimitReached e) {
      recorder.fellShort(String.valueOf(e.getMessage()));
    }
    recorder.end();
  }

  private static void wordless(Ends ends, Kind kind, Recorder recorder) {
    if (kind.category() == Category.PASSWORD_STORE) {
      recorder.flag(Flag.ENCRYPTED);
    }
    recorder.skipped(
        switch (kind.category()) {
          case AUDIO, VIDEO -> "sound and video: speech is not read";
          case ENCRYPTED_BLOB -> "looks encrypted: no text without its key";
          case UNKNOWN -> ends.size() == 0 ? "empty file" : "no text in this type";
          case ARCHIVE -> ParserReader.CLOSED_ARCHIVE;
          default -> "no text in this type";
        });
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.iwork.IworkReader;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.picture.Images;
import org.scelle.extract.picture.PictureReader;
import org.scelle.extract.record.Attempt;
import org.scelle.extract.record.Damaged;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.extract.type.Bytes;
import org.scelle.extract.type.Categories;
import org.scelle.extract.type.Kind;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;

/** Reads any file, with the files inside it, in a worker. */
final class ParserReader implements Members {

  /** Unpacked bytes of one file inside another at most. */
  private static final long LARGEST = 256L << 20;

  static final String CLOSED_ARCHIVE =
      "archive of a type that is not opened: unpack it and add what it holds as evidence";

  private static final String NO_READER = "no reader for this type";

  private final @Nullable PictureReader pictures;
  private final FileReader files;
  private final TikaReader tika = new TikaReader(this);

  /**
   * @param pictures {@code null} when the text of pictures is not read
   */
  ParserReader(@Nullable PictureReader pictures) {
    this.pictures = pictures;
    this.files = new FileReader(pictures == null ? Images.NEVER : pictures);
  }

  @Override
  public String page(Drawing drawing, int page, Recorder recorder) throws IOException {
    if (pictures == null) {
      return Document.NO_OCR.replaceAll("[()]", "");
    }
    return recorder.mayReadPicture()
        ? pictures.page(drawing.draw(), page, recorder)
        : PictureReader.TOO_MANY;
  }

  /** Reads the document and ends it; only a lack of memory gets out. */
  void readWhole(Path path, Recorder recorder) throws InterruptedException {
    Kind[] kind = new Kind[1];
    Throwable thrown = Attempt.run(() -> kind[0] = files.read(Bytes.of(path), recorder));
    if (thrown == null && kind[0] != null) {
      Kind seen = kind[0];
      thrown = Attempt.run(() -> parse(path, seen, recorder));
    }
    finish(thrown, recorder);
  }

  /**
   * Reads a document whose first bytes have been looked at, and ends it; only a lack of memory gets
   * out.
   */
  void readOn(Path path, Kind kind, Recorder recorder) throws InterruptedException {
    boolean picture = pictures != null && kind.category() == Document.Category.IMAGE;
    finish(
        Attempt.run(() ->
            picture && files.picture(Bytes.of(path), kind, recorder)
                ? path
                : parse(path, kind, recorder)),
        recorder);
  }

  private @Nullable Void parse(Path path, Kind kind, Recorder recorder) throws Exception {
    try (TikaInputStream in = TikaInputStream.get(path)) {
      String type = finer(path, tika.type(in, kind, recorder));
      recorder.type(type, Categories.of(type));
      OwnReaders.Reader own = OwnReaders.of(type);
      OwnReaders.Rest rest = OwnReaders.Rest.ALL;
      if (own != null) {
        OwnReaders.Rest[] left = {rest};
        Throwable thrown = Attempt.run(() -> left[0] = own.read(path, recorder, this));
        if (thrown != null && (recorder.spoke() || isFinal(thrown))) {
          throw new IOException(thrown);
        }
        rest = left[0];
      }
      if (rest != OwnReaders.Rest.NOTHING) {
        if (type.equals(IworkReader.CLOSED) && IworkReader.isLocked(path)) {
          throw new EncryptedDocumentException("needs a password");
        }
        boolean known = tika.read(in, new TikaReader.Task(type, rest), recorder);
        if (!known && !recorder.spoke() && !files.asText(Bytes.of(path), recorder)) {
          recorder.skipped(noReader(type));
        }
      }
    }
    return null;
  }

  private static String noReader(String type) {
    return Categories.of(type) == Document.Category.ARCHIVE ? CLOSED_ARCHIVE : NO_READER;
  }

  /** Damaged packages are told by their main part, where the common detector gives up. */
  private static String finer(Path path, String type) throws IOException {
    if (!type.equals("application/x-tika-ooxml")) {
      return type;
    }
    String office = "application/vnd.openxmlformats-officedocument.";
    try (Parts parts = Parts.open(path)) {
      if (parts.has("word/document.xml")) {
        return office + "wordprocessingml.document";
      }
      if (parts.has("ppt/presentation.xml")) {
        return office + "presentationml.presentation";
      }
      if (parts.has("visio/document.xml")) {
        return "application/vnd.ms-visio.drawing";
      }
      return parts.has("xl/workbook.xml") ? office + "spreadsheetml.sheet" : type;
    } catch (ZipException e) {
      return type;
    }
  }

  private static boolean isFinal(Throwable thrown) {
    return Attempt.has(thrown, TextLimitReached.class)
        || Attempt.has(thrown, Damaged.class)
        || needsPassword(thrown);
  }

  private static boolean needsPassword(Throwable thrown) {
    return Attempt.has(thrown, EncryptedDocumentException.class)
        || Attempt.has(thrown, org.apache.poi.EncryptedDocumentException.class)
        || Attempt.has(thrown, PasswordRequiredException.class)
        || Attempt.has(thrown, InvalidPasswordException.class);
  }

  private static void finish(@Nullable Throwable thrown, Recorder recorder) {
    if (thrown == null || Attempt.has(thrown, TextLimitReached.class)) {
      recorder.end();
    } else if (needsPassword(thrown)) {
      recorder.flag(Flag.ENCRYPTED);
      recorder.broke("needs a password");
    } else if (Attempt.has(thrown, NotOLE2FileException.class) && !recorder.spoke()) {
      // Old programs wrote the same types before that container was thought of.
      recorder.skipped(NO_READER);
    } else if (Attempt.has(thrown, UnsupportedFormatException.class) && !recorder.spoke()) {
      recorder.skipped(CLOSED_ARCHIVE);
    } else if (Attempt.has(thrown, ZeroByteFileException.class)) {
      recorder.skipped("empty file");
    } else {
      recorder.broke(Attempt.words(thrown));
    }
  }

  @Override
  public void examine(String name, InputStream bytes, Recorder outer)
      throws IOException, InterruptedException {
    Path copy = Files.createTempFile("member", "");
    try {
      boolean whole = spool(bytes, copy);
      Recorder recorder = outer.inside(name, Files.size(copy));
      if (recorder == null) {
        return;
      }
      if (!whole) {
        recorder.fellShort("only its first " + LARGEST + " bytes were unpacked");
      }
      readWhole(copy, recorder);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static boolean spool(InputStream bytes, Path copy) throws IOException {
    long left = LARGEST;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(copy)) {
      while (left > 0) {
        int n = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          return true;
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    }
    return bytes.read() < 0;
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Flag;

/** Reads any file, with the files inside it, in a worker. */
final class ParserReader implements Members {

  /** Unpacked bytes of one file inside another at most. */
  private static final long LARGEST = 256L << 20;

  private final FileReader files = new FileReader();
  private final TikaReader tika = new TikaReader(this);

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

  private @Nullable Void parse(Path path, Kind kind, Recorder recorder) throws Exception {
    tika.read(path, kind, recorder);
    return null;
  }

  private static void finish(@Nullable Throwable thrown, Recorder recorder) {
    if (thrown == null || Attempt.has(thrown, TextLimitReached.class)) {
      recorder.end();
    } else if (Attempt.has(thrown, EncryptedDocumentException.class)
        || Attempt.has(thrown, org.apache.poi.EncryptedDocumentException.class)
        || Attempt.has(thrown, InvalidPasswordException.class)) {
      recorder.flag(Flag.ENCRYPTED);
      recorder.broke("needs a password");
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

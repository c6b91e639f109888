package org.scelle.extract.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.scelle.extract.record.Attempt;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.type.Bytes;
import org.scelle.extract.type.Kind;
import org.scelle.model.Where;

/** Reads the text in pictures with Tesseract, one process a picture, in a worker only. */
public final class PictureReader implements Images {

  /** What the image library of Tesseract reads. */
  private static final Set<String> TYPES =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/bmp",
          "image/x-ms-bmp",
          "image/tiff",
          "image/webp",
          "image/jp2",
          "image/x-jp2-codestream",
          "image/x-portable-bitmap",
          "image/x-portable-graymap",
          "image/x-portable-pixmap");

  private static final Set<String> JPEG_2000 = Set.of("image/jp2", "image/x-jp2-codestream");

  private static final int SMALLEST_WIDTH = 40;
  private static final int SMALLEST_HEIGHT = 12;
  private static final long MOST_PIXELS = 100_000_000;
  private static final int SECONDS = 60;
  private static final int LONGEST = 1 << 17;

  /** The address space of Tesseract; a picture that unpacks to more costs itself. */
  private static final int KIBIBYTES = 2 << 20;

  private static final String UNKNOWN = "image: Tesseract does not read this type";
  private static final String REFUSED =
      "Tesseract could not read it: damaged, or of a kind its picture library lacks";

  /** Why pictures beyond the allowance are not read. */
  public static final String TOO_MANY =
      "only the first " + Recorder.PICTURES + " pictures of a document are read";

  private final Ocr ocr;
  private final Path folder;

  /**
   * @param folder where pages are drawn and Tesseract runs
   */
  public PictureReader(Ocr ocr, Path folder) {
    this.ocr = ocr;
    this.folder = folder;
  }

  @Override
  public boolean read(Bytes bytes, Kind kind, Recorder recorder) throws IOException {
    if (!TYPES.contains(kind.type())) {
      recorder.skipped(UNKNOWN);
      return true;
    }
    Path path = bytes.onDisk();
    String unfit = unfit(path);
    if (!unfit.isEmpty()) {
      recorder.skipped(unfit);
    } else if (!recorder.mayReadPicture()) {
      recorder.skipped("image: " + TOO_MANY);
    } else {
      String wrong = text(path, 0, recorder);
      if (wrong.isEmpty()) {
        recorder.end();
      } else if (wrong.equals(REFUSED) && JPEG_2000.contains(kind.type())) {
        recorder.skipped(UNKNOWN); // few builds of its picture library have JPEG 2000
      } else {
        recorder.broke(wrong);
      }
    }
    return true;
  }

  /** Why a picture cannot hold text that is read; empty when it can. */
  private static String unfit(Path path) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
      Iterator<ImageReader> readers =
          in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return "";
      }
      ImageReader reader = readers.next();
      Throwable[] thrown = new Throwable[1];
      int[] size = new int[2];
      thrown[0] =
          Attempt.run(() -> {
            reader.setInput(in);
            size[0] = reader.getWidth(0);
            size[1] = reader.getHeight(0);
            return size;
          });
      reader.dispose();
      if (thrown[0] != null) {
        return "";
      }
      if (size[0] < SMALLEST_WIDTH || size[1] < SMALLEST_HEIGHT) {
        return "image: too small for text";
      }
      return (long) size[0] * size[1] > MOST_PIXELS
          ? "image: more than " + MOST_PIXELS / 1_000_000 + " million pixels"
          : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /**
   * Reads a page that was drawn.
   *
   * @return what went wrong; empty when nothing did
   */
  public String page(BufferedImage drawn, int page, Recorder recorder) throws IOException {
    Path path = Files.createTempFile(folder, "page", ".png");
    try {
      ImageIO.write(drawn, "png", path.toFile());
      return text(path, page, recorder);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private String text(Path picture, int page, Recorder recorder) throws IOException {
    Process process = start(picture);
    AtomicBoolean late = new AtomicBoolean();
    Thread alarm = Thread.ofPlatform().daemon().start(() -> end(process, late));
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readNBytes(LONGEST), StandardCharsets.UTF_8);
      if (out.read() >= 0) {
        recorder.fellShort("text of a picture cut after " + LONGEST + " bytes");
        process.destroyForcibly();
      }
      int exit = process.waitFor();
      alarm.interrupt();
      if (late.get()) {
        return "Tesseract took longer than " + SECONDS + " s";
      }
      recorder.text(Where.OCR, page, "", text.replace("\f", ""));
      return text.isEmpty() && exit != 0 ? REFUSED : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static void end(Process process, AtomicBoolean late) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        late.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(Path picture) throws IOException {
    String program = String.valueOf(ocr.program());
    List<String> command =
        List.of(
            "/bin/sh",
            "-c",
            "ulimit -v " + KIBIBYTES + " 2>/dev/null; exec \"$0\" \"$1\" stdout -l \"$2\"",
            program,
            picture.toAbsolutePath().toString(),
            ocr.languages());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // One thread each: the workers keep the cores busy.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}

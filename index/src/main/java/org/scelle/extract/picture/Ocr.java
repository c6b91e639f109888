package org.scelle.extract.picture;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the text in pictures is read: by Tesseract, an executable of its own, in French
 * and English as far as it has them.
 *
 * @param program where it is; {@code null} when pictures are not read
 * @param languages as Tesseract wants them, as {@code fra+eng}
 * @param share how many pictures of one case are read; a large one counts for several
 */
public record Ocr(@Nullable Path program, String languages, int share) {

  /** Minutes of work for two cores. */
  public static final int USUAL_SHARE = 500;

  /** Pictures are not read. */
  public static final Ocr NONE = new Ocr(null, "", 0);

  private static final List<String> WANTED = List.of("fra", "eng");

  /** The same for another number of pictures. */
  public Ocr atMost(int pictures) {
    return new Ocr(program, languages, pictures);
  }

  /** Whether pictures are read at all. */
  public boolean isOn() {
    return program != null;
  }

  /**
   * Looks for Tesseract.
   *
   * @param path folders to look in, as the variable {@code PATH} has them
   * @return {@link #NONE} when it is not there, does not run, or has neither language
   */
  public static Ocr find(@Nullable String path) {
    if (path == null) {
      return NONE;
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder.isEmpty() ? "." : folder, "tesseract").toAbsolutePath();
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        String languages = languages(program);
        return languages.isEmpty() ? NONE : new Ocr(program, languages, USUAL_SHARE);
      }
    }
    return NONE;
  }

  private static String languages(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "--list-langs").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said =
          new String(process.getInputStream().readNBytes(1 << 16), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      List<String> has = said.lines().map(String::strip).toList();
      List<String> both = new ArrayList<>(WANTED);
      both.retainAll(has);
      return String.join("+", both);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}

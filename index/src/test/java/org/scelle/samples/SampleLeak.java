package org.scelle.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The dump in {@code samples/leak}: a scrape, two Element exports, a loose document and junk. */
public final class SampleLeak {

  private SampleLeak() {}

  /** Writes it into the folder and says what is in it. */
  public static Truth make(Path folder) throws IOException {
    Truth truth = TchapDump.make(Scale.SAMPLE, folder.resolve("scrape"));
    Path exports = Files.createDirectories(folder.resolve("exports"));
    ElementExport.bare(exports, truth);
    ElementExport.zipped(exports, truth);
    Path loose = Files.createDirectories(folder.resolve("loose"));
    Files.write(
        loose.resolve("fiche-reflexe.pdf"),
        Documents.pdf("DIFFUSION RESTREINTE", "Fiche réflexe : conduite à tenir.", 2));
    Files.write(loose.resolve("viewer.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
    return truth;
  }

  /** Writes it: FOLDER. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Truth truth = make(folder);
    Files.writeString(folder.resolveSibling("leak.truth.txt"), truth + "\n");
  }
}

package org.scelle.extract;

import static org.scelle.extract.MadePackages.latin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.scelle.model.Document.Flag;

/** Files cut short, and the same whole. */
final class MadeCut {

  private MadeCut() {}

  static List<Twins> twins() throws Exception {
    List<Twins> twins = new ArrayList<>();
    for (String kind : List.of("jpg", "png", "gif", "bmp")) {
      twins.add(cut("image." + kind, picture(kind)));
    }
    twins.add(cut("note.docx", MadeDocuments.word()));
    twins.add(cut("lot.zip", MadeDocuments.zip(List.of("a.txt", "Bonjour"))));
    twins.add(cut("rapport.pdf", MadeDocuments.pdf(2)));
    twins.add(cut("suivi.xls", MadeOldDocuments.sheets()));
    twins.add(cut("voix.wav", latin("RIFF\44\0\0\0WAVEfmt \20\0\0\0" + "\1\0".repeat(14))));
    twins.add(cut("film.mp4", latin("\0\0\0\20ftypisom\0\0\2\0\0\0\0\40mdat" + "a".repeat(24))));
    twins.add(cut("base.sqlite", base()));
    twins.add(
        cut(
            "lot.7z",
            latin(
                "7z\u00BC\u00AF\47\34\0\4....\40\0\0\0\0\0\0\0\4\0\0\0\0\0\0\0"
                    + "....".repeat(10))));
    return twins;
  }

  private static Twins cut(String name, byte[] whole) {
    byte[] cut = Arrays.copyOf(whole, whole.length * 7 / 8);
    return new Twins(Flag.TRUNCATED, name, name, () -> cut, () -> whole);
  }

  private static byte[] picture(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), kind, out);
    return out.toByteArray();
  }

  /** Two pages of 512 bytes, as its header says. */
  private static byte[] base() {
    byte[] base = Arrays.copyOf(latin("SQLite format 3\0\2\0\1\1\0@  "), 1024);
    base[27] = 1;
    base[31] = 2;
    base[95] = 1;
    return base;
  }
}

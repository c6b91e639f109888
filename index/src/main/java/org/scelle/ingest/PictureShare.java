package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scelle.extract.picture.Ocr;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.store.CasePictures;

/**
 * Which pictures of a case are read, when reading all of them would take hours: the likeliest to
 * hold words first, until the share is used up. Told by what the case knows of them and never by a
 * clock, so that the same evidence gives the same choice on any machine, after a crash too.
 */
final class PictureShare {

  private static final long LARGE = 1L << 20;

  /** Pictures of one document that are read at most. */
  private static final int INSIDE = 50;

  private static final Pattern NAMED_FOR_TEXT =
      Pattern.compile(
          "scan|num[eé]ris|capture|screen|[eé]cran|copie|recto|verso|page|doc|fax|courrier"
              + "|attestation|facture|contrat|justif|badge|passeport");

  private final long share;
  private long spent;
  private boolean full;

  PictureShare(Ocr ocr) {
    this.share = ocr.share();
  }

  /** Counts what was read before. */
  void spent(Document read) {
    spent += cost(read);
  }

  /**
   * Whether the pictures of a document are read too; asking takes them from the share. Once
   * something did not fit, nothing does: what is left over must not go to less likely ones.
   */
  boolean takes(Document document) {
    full |= cost(document) > share - spent;
    if (!full) {
      spent += cost(document);
    }
    return !full;
  }

  /** Whether anything might still fit. */
  boolean hasRoom() {
    return !full && spent < share;
  }

  /** Of these the ones to read, the likeliest first. */
  List<CasePictures.Pictured> choose(List<CasePictures.Pictured> unread) {
    List<CasePictures.Pictured> likeliest = new ArrayList<>(unread);
    likeliest.sort(
        Comparator.comparingInt(PictureShare::rank)
            .thenComparingLong(pictured -> cost(pictured.document()))
            .thenComparing(pictured -> pictured.document().sha256()));
    List<CasePictures.Pictured> chosen = new ArrayList<>();
    for (CasePictures.Pictured pictured : likeliest) {
      if (!takes(pictured.document())) {
        break;
      }
      chosen.add(pictured);
    }
    return chosen;
  }

  /**
   * What it counts for: one for each page or picture it may hold, and for each MiB, for noise takes
   * longest and packs worst. The same before and after it was read.
   */
  static long cost(Document document) {
    long inside = 0;
    for (Document.Embedded embedded : document.embedded()) {
      inside += embedded.category() == Category.IMAGE ? 1 : 0;
    }
    for (Content.Field field : document.metadata()) {
      String value = field.value();
      if (document.category() == Category.PDF
          && field.pointer().equals("pages")
          && value != null
          && value.matches("\\d{1,9}")) {
        inside += Long.parseLong(value);
      }
    }
    return Math.max(1 + document.size() / LARGE, Math.min(inside, INSIDE));
  }

  /** Scans, then pictures named for what they show or of a form that cameras do not write. */
  private static int rank(CasePictures.Pictured pictured) {
    Document document = pictured.document();
    if (document.category() != Category.IMAGE) {
      return Document.isAboutImages(document.why()) ? 0 : 2;
    }
    String name = pictured.file().name().toLowerCase(Locale.ROOT);
    if (document.type().equals("image/tiff") || NAMED_FOR_TEXT.matcher(name).find()) {
      return 1;
    }
    Set<String> says = new HashSet<>();
    document.metadata().forEach(field -> says.add(field.pointer()));
    if (says.contains("device") || document.flags().contains(Document.Flag.POSITION)) {
      return 5;
    }
    return document.type().equals("image/jpeg") ? 4 : 3;
  }
}

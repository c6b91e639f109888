package org.scelle.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Where;

/**
 * Reads the text of a PDF and tells page headers and footers from the body: what stands in the
 * outermost strip of a page, and the outer lines that return on most pages.
 */
final class PdfText extends PDFTextStripper {

  /** Share of the page height that is margin in usual layouts. */
  private static final double STRIP = 0.08;

  /** Share of the page height in which a returning line is still no body text. */
  private static final double OUTSIDE = 0.2;

  /** Pages looked at to learn which lines return. */
  private static final int SAMPLE = 8;

  private static final int OUTER = 2;

  /** How finely pages that are pictures are drawn: what Tesseract reads well. */
  private static final float DOTS = 200;

  /** Dots of a page's longest side at most. */
  private static final float LONGEST_SIDE = 5_000;

  /**
   * @param height of its base line, from 0 (top of the page) to 1
   */
  private record Line(String text, double height) {

    /** Without numbers, which change from page to page. */
    String shape() {
      return text.replaceAll("\\d+", "0");
    }
  }

  private record Leaf(int number, List<Line> lines) {

    List<Line> byHeight() {
      return lines.stream().sorted(Comparator.comparingDouble(Line::height)).toList();
    }
  }

  private final Recorder recorder;
  private final Members members;
  private final List<Leaf> waiting = new ArrayList<>();
  private final Set<String> returning = new HashSet<>();
  private final Set<String> watermarks = new LinkedHashSet<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder slanted = new StringBuilder();
  private List<Line> lines = new ArrayList<>();
  private double height;
  private boolean learnt;
  private final Map<String, Integer> unread = new TreeMap<>();

  PdfText(Recorder recorder, Members members) {
    this.recorder = recorder;
    this.members = members;
  }

  void read(PDDocument document) throws IOException {
    setSuppressDuplicateOverlappingText(true);
    writeText(document, Writer.nullWriter());
    learn();
    unread.forEach((why, pages) ->
        recorder.fellShort(
            pages
                + " of "
                + document.getNumberOfPages()
                + " pages are pictures: text in them is not read ("
                + why
                + ")"));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    Matrix matrix = position.getTextMatrix();
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    double off = Math.abs(angle % 90);
    if (off > 5 && off < 85) {
      slanted.append(position.getUnicode());
    } else {
      super.processTextPosition(position);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (line.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.getFirst();
      height = first.getPageHeight() > 0 ? first.getYDirAdj() / first.getPageHeight() : 0.5;
    }
    line.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    endLine();
    super.writeParagraphEnd();
  }

  private void endLine() {
    if (!line.toString().isBlank()) {
      lines.add(new Line(line.toString(), height));
    }
    line.setLength(0);
  }

  @Override
  protected void endPage(PDPage page) throws IOException {
    endLine();
    String watermark = slanted.toString().strip();
    slanted.setLength(0);
    if (!watermark.isEmpty() && watermarks.add(watermark)) {
      recorder.text(Where.DOC_HEADER, getCurrentPageNo(), "watermark", watermark);
    }
    if (lines.isEmpty() && hasPicture(page)) {
      String why = picture(page);
      if (!why.isEmpty()) {
        unread.merge(why, 1, Integer::sum);
      }
    }
    waiting.add(new Leaf(getCurrentPageNo(), lines));
    lines = new ArrayList<>();
    if (learnt || waiting.size() >= SAMPLE) {
      learn();
    }
  }

  /** Reads the text of a page that is a picture; says why not, or nothing. */
  private String picture(PDPage page) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    int number = getCurrentPageNo();
    String why =
        members.page(
            () -> renderer.renderImageWithDPI(number - 1, scale(page), ImageType.GRAY),
            number,
            recorder);
    return why.isEmpty() && isJpeg2000(page) ? "JPEG 2000 is not drawn" : why;
  }

  /** Dots per inch; less for huge pages, which would not fit into memory. */
  private static float scale(PDPage page) {
    float longest = Math.max(page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
    return Math.min(DOTS, LONGEST_SIDE * 72f / Math.max(72f, longest));
  }

  private static boolean isJpeg2000(PDPage page) throws IOException {
    if (ImageIO.getImageReadersByFormatName("JPEG2000").hasNext()) {
      return false;
    }
    PDResources resources = page.getResources();
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDImageXObject image
          && "jpx".equals(image.getSuffix())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Learns from the first pages which outer lines return, then says all pages that wait. */
  private void learn() throws IOException {
    if (!learnt && waiting.size() > 1) {
      Map<String, Integer> seen = new HashMap<>();
      for (Leaf leaf : waiting) {
        List<Line> sorted = leaf.byHeight();
        Set<String> outer = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
          if (i < OUTER || i >= sorted.size() - OUTER) {
            outer.add(sorted.get(i).shape());
          }
        }
        outer.forEach(shape -> seen.merge(shape, 1, Integer::sum));
      }
      int most = Math.max(2, (waiting.size() * 6 + 9) / 10);
      seen.forEach((shape, count) -> {
        if (count >= most) {
          returning.add(shape);
        }
      });
    }
    learnt = true;
    for (Leaf leaf : waiting) {
      say(leaf);
    }
    waiting.clear();
  }

  private void say(Leaf leaf) throws IOException {
    StringBuilder header = new StringBuilder();
    StringBuilder body = new StringBuilder();
    StringBuilder footer = new StringBuilder();
    for (Line each : leaf.lines()) {
      boolean returns = returning.contains(each.shape());
      StringBuilder place = body;
      if (each.height() < STRIP || (returns && each.height() < OUTSIDE)) {
        place = header;
      } else if (each.height() > 1 - STRIP || (returns && each.height() > 1 - OUTSIDE)) {
        place = footer;
      }
      place.append(each.text()).append('\n');
    }
    recorder.text(Where.DOC_HEADER, leaf.number(), "", header.toString());
    recorder.text(Where.DOC_BODY, leaf.number(), "", body.toString());
    recorder.text(Where.DOC_FOOTER, leaf.number(), "", footer.toString());
  }
}

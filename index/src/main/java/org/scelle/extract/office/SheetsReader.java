package org.scelle.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/**
 * Reads a SpreadsheetML document, transitional or strict: cells sheet by sheet as Excel shows them,
 * and what stands around them (page headers, comments, shapes, charts).
 */
public final class SheetsReader {

  private final Parts parts;
  private final Recorder recorder;

  private SheetsReader(Parts parts, Recorder recorder) {
    this.parts = parts;
    this.recorder = recorder;
  }

  /** Says the texts in the order of the sheets. */
  public static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    new SheetsReader(parts, recorder).read();
  }

  private void read() throws IOException, XMLStreamException {
    String main = parts.linked("", "officeDocument", "xl/workbook.xml");
    if (!parts.has(main)) {
      throw new IOException("the main part is missing");
    }
    Workbook workbook = new Workbook();
    parts.walk(main, workbook);
    if (workbook.hides()) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    SheetStyles styles = new SheetStyles(workbook.countsFrom1904());
    parts.walk(parts.linked(main, "styles", "xl/styles.xml"), styles);
    List<String> shared = new ArrayList<>();
    parts.walk(
        parts.linked(main, "sharedStrings", "xl/sharedStrings.xml"),
        new SharedTexts("si", shared::add));
    Map<String, Parts.Link> links = parts.links(main);
    int page = 0;
    for (Workbook.Sheet sheet : workbook.sheets()) {
      page++;
      Parts.Link link = links.get(sheet.id());
      if (link != null && !link.external()) {
        sheet(link.target(), new SheetText(recorder, page, styles, shared), sheet.name());
      }
    }
    recorder.fact("pages", Integer.toString(page));
  }

  private void sheet(String part, SheetText text, String name)
      throws IOException, XMLStreamException {
    recorder.text(Where.DOC_BODY, text.page(), "sheet name", name);
    try {
      parts.walk(part, text);
    } finally {
      text.flush();
    }
    for (Parts.Link link : parts.links(part).values()) {
      switch (link.type()) {
        case "comments" -> comments(link.target(), "comment", text.page());
        case "threadedComment" -> comments(link.target(), "text", text.page());
        case "drawing" -> drawing(link.target(), text.page());
        default -> {}
      }
    }
  }

  private void comments(String part, String element, int page)
      throws IOException, XMLStreamException {
    parts.walk(
        part,
        new SharedTexts(
            element,
            text -> {
              recorder.flag(Flag.COMMENTS);
              recorder.text(Where.DOC_BODY, page, "comment", text);
            }));
  }

  private void drawing(String part, int page) throws IOException, XMLStreamException {
    shapes(part, page);
    for (Parts.Link link : parts.links(part).values()) {
      if (List.of("chart", "diagramData").contains(link.type()) && !link.external()) {
        shapes(link.target(), page);
      }
    }
  }

  private void shapes(String part, int page) throws IOException, XMLStreamException {
    SlideText text = new SlideText(recorder, SlideText.Kind.SLIDE, page, 0);
    try {
      parts.walk(part, text);
    } finally {
      text.flush();
    }
  }
}

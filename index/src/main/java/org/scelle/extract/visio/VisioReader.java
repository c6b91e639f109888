package org.scelle.extract.visio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads a Visio drawing of today ([MS-VSDX]): page by page, backgrounds as headers. */
public final class VisioReader {

  private static final Set<String> HEADERS = Set.of("HeaderLeft", "HeaderCenter", "HeaderRight");
  private static final Set<String> FOOTERS = Set.of("FooterLeft", "FooterCenter", "FooterRight");

  /** Page numbers, dates and names of files in headers and footers. */
  private static final Pattern CODES = Pattern.compile("&[ptdnfe]\\b");

  /**
   * @param link id of the link to its part
   */
  private record Sheet(String name, String link, boolean background) {}

  private final Parts parts;
  private final Recorder recorder;

  private VisioReader(Parts parts, Recorder recorder) {
    this.parts = parts;
    this.recorder = recorder;
  }

  /** Says the texts in the order of the pages. */
  public static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    new VisioReader(parts, recorder).read();
  }

  private void read() throws IOException, XMLStreamException {
    String main = parts.linked("", "document", "visio/document.xml");
    if (!parts.has(main)) {
      throw new IOException("the main part is missing");
    }
    texts(main, HEADERS, Where.DOC_HEADER, 0, "");
    texts(main, FOOTERS, Where.DOC_FOOTER, 0, "");
    String list = parts.linked(main, "pages", "visio/pages/pages.xml");
    Pages pages = new Pages();
    parts.walk(list, pages);
    Map<String, Parts.Link> links = parts.links(list);
    int page = 0;
    for (Sheet sheet : pages.sheets) {
      page++;
      Parts.Link link = links.get(sheet.link());
      if (link != null && !link.external()) {
        Where where = sheet.background() ? Where.DOC_HEADER : Where.DOC_BODY;
        recorder.text(Where.DOC_BODY, page, "", sheet.name());
        texts(link.target(), Set.of("Text"), where, page, "");
      }
    }
    for (String comments : parts.names("visio/comments\\.xml")) {
      if (texts(comments, Set.of("CommentEntry"), Where.DOC_BODY, 0, "comment")) {
        recorder.flag(Flag.COMMENTS);
      }
    }
  }

  /** Says what stands in these elements; whether anything does. */
  private boolean texts(String part, Set<String> elements, Where where, int page, String detail)
      throws IOException, XMLStreamException {
    Texts texts = new Texts(elements);
    parts.walk(part, texts);
    recorder.text(where, page, detail, CODES.matcher(texts.said).replaceAll(""));
    return !texts.said.toString().isBlank();
  }

  private static final class Pages implements Parts.Walker {
    private final List<Sheet> sheets = new ArrayList<>();
    private String name = "";
    private boolean background;

    @Override
    public void start(String element, XMLStreamReader reader) {
      if (element.equals("Page")) {
        String said = Parts.attribute(reader, "Name");
        name = said == null ? "" : said;
        background = "1".equals(Parts.attribute(reader, "Background"));
      } else if (element.equals("Rel")) {
        String id = Parts.attribute(reader, "id");
        if (id != null) {
          sheets.add(new Sheet(name, id, background));
        }
      }
    }

    @Override
    public void end(String element) {}

    @Override
    public void characters(String text) {}
  }

  private static final class Texts implements Parts.Walker {
    private final Set<String> elements;
    private final StringBuilder said = new StringBuilder();
    private int open;

    Texts(Set<String> elements) {
      this.elements = elements;
    }

    @Override
    public void start(String element, XMLStreamReader reader) {
      open += elements.contains(element) ? 1 : 0;
    }

    @Override
    public void characters(String text) {
      if (open > 0) {
        said.append(text);
      }
    }

    @Override
    public void end(String element) {
      if (elements.contains(element)) {
        open--;
        said.append('\n');
      }
    }
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads what stands around the cells of a SpreadsheetML document: page headers, hidden sheets. */
final class SheetsReader {

  private static final Set<String> HEADERS = Set.of("oddHeader", "evenHeader", "firstHeader");
  private static final Set<String> FOOTERS = Set.of("oddFooter", "evenFooter", "firstFooter");

  private SheetsReader() {}

  static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    String main = parts.linked("", "officeDocument", "xl/workbook.xml");
    Workbook workbook = new Workbook(recorder);
    parts.walk(main, workbook);
    Map<String, Parts.Link> links = parts.links(main);
    int page = 0;
    for (String id : workbook.sheets) {
      page++;
      Parts.Link link = links.get(id);
      if (link != null && !link.external()) {
        parts.walk(link.target(), new Sheet(recorder, page));
      }
    }
    if (!parts.names("xl/(comments|threadedComments/threadedComment)\\d*\\.xml").isEmpty()) {
      recorder.flag(Flag.COMMENTS);
    }
  }

  private static final class Workbook implements Parts.Walker {
    private final Recorder recorder;
    private final List<String> sheets = new ArrayList<>();

    Workbook(Recorder recorder) {
      this.recorder = recorder;
    }

    @Override
    public void start(String name, XMLStreamReader reader) {
      String id = Parts.attribute(reader, "id");
      if (name.equals("sheet") && id != null) {
        sheets.add(id);
        String state = Parts.attribute(reader, "state");
        if (state != null && !state.equals("visible")) {
          recorder.flag(Flag.HIDDEN_PARTS);
        }
      }
    }

    @Override
    public void end(String name) {}

    @Override
    public void characters(String text) {}
  }

  private static final class Sheet implements Parts.Walker {
    private final Recorder recorder;
    private final int page;
    private @Nullable StringBuilder open;

    Sheet(Recorder recorder, int page) {
      this.recorder = recorder;
      this.page = page;
    }

    @Override
    public void start(String name, XMLStreamReader reader) {
      if (HEADERS.contains(name) || FOOTERS.contains(name)) {
        open = new StringBuilder();
      }
    }

    @Override
    public void characters(String text) {
      if (open != null) {
        open.append(text);
      }
    }

    @Override
    public void end(String name) throws IOException {
      if (open != null && (HEADERS.contains(name) || FOOTERS.contains(name))) {
        Where where = HEADERS.contains(name) ? Where.DOC_HEADER : Where.DOC_FOOTER;
        recorder.text(where, page, "", HeaderCodes.plain(open.toString()));
        open = null;
      }
    }
  }
}

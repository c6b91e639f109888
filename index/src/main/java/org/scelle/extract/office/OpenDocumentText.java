package org.scelle.extract.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads the text of {@code content.xml} or {@code styles.xml}, place by place. */
final class OpenDocumentText implements Parts.Walker {

  enum Part {
    STYLES,
    CONTENT
  }

  private record Place(Where where, String detail) {}

  private static final Place SILENT = new Place(Where.FILENAME, "");
  private static final Place BODY = new Place(Where.DOC_BODY, "");
  private static final Set<String> CHANGES = Set.of("tracked-changes");

  private final Recorder recorder;
  private final Part part;
  private final Deque<Place> places = new ArrayDeque<>();
  private final Deque<StringBuilder> texts = new ArrayDeque<>();
  private int page;
  private final Deque<Integer> outerParagraphs = new ArrayDeque<>();
  private int paragraphs;
  private boolean inBody;
  private boolean sheets;

  OpenDocumentText(Recorder recorder, Part part) {
    this.recorder = recorder;
    this.part = part;
    places.addLast(BODY);
    texts.addLast(new StringBuilder());
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    signs(name, reader);
    Place place = place(name);
    if (place != null) {
      places.addLast(place);
      outerParagraphs.addLast(paragraphs);
      paragraphs = 0;
      texts.addLast(new StringBuilder());
    }
    switch (name) {
      case "body", "master-styles" -> inBody = true;
      case "spreadsheet" -> sheets = true;
      case "page", "table" -> {
        boolean counts = sheets == name.equals("table");
        if (part == Part.CONTENT && inBody && paragraphs == 0 && counts) {
          flush();
          page++;
          named(reader);
        }
      }
      case "p", "h" -> paragraphs++;
      case "s" -> texts.getLast().append(' ');
      case "tab" -> texts.getLast().append('\t');
      case "line-break" -> texts.getLast().append('\n');
      default -> {}
    }
  }

  /** Sheets have names that people see; slides only numbers. */
  private void named(XMLStreamReader reader) throws TextLimitReached {
    String name = sheets ? Parts.attribute(reader, "name") : null;
    if (name != null) {
      recorder.text(Where.DOC_BODY, page, "sheet name", name);
    }
  }

  private void signs(String name, XMLStreamReader reader) {
    if (name.equals("module")) {
      recorder.flag(Flag.MACRO);
    }
    if (CHANGES.contains(name)) {
      recorder.flag(Flag.TRACKED_CHANGES);
    }
    if (name.equals("annotation")) {
      recorder.flag(Flag.COMMENTS);
    }
    if (name.equals("table-properties") && "false".equals(Parts.attribute(reader, "display"))) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    if (name.equals("drawing-page-properties")
        && "hidden".equals(Parts.attribute(reader, "visibility"))) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    if (Set.of("table-row", "table-column").contains(name) && isHidden(reader)) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    String address = Parts.attribute(reader, "href");
    if (name.equals("image") && address != null && address.matches("(?i)(https?|ftp|file):.*")) {
      recorder.flag(Flag.EXTERNAL_REFERENCE);
    }
  }

  /** Hiding all rows to the last is how sheets are made to look small. */
  private static boolean isHidden(XMLStreamReader reader) {
    String visibility = Parts.attribute(reader, "visibility");
    String rows = Parts.attribute(reader, "number-rows-repeated");
    String columns = Parts.attribute(reader, "number-columns-repeated");
    boolean many = (rows + columns).matches(".*\\d{4,}.*");
    return ("collapse".equals(visibility) || "filter".equals(visibility)) && !many;
  }

  private static @Nullable Place place(String name) {
    return switch (name) {
      case "header", "header-left", "header-first", "header-decl" ->
          new Place(Where.DOC_HEADER, "");
      case "footer", "footer-left", "footer-first", "footer-decl" ->
          new Place(Where.DOC_FOOTER, "");
      case "annotation" -> new Place(Where.DOC_BODY, "comment");
      case "note-body", "notes" -> new Place(Where.DOC_BODY, "note");
      case "binary-data" -> SILENT;
      case "deletion" -> new Place(Where.DOC_BODY, "deleted");
      default -> null;
    };
  }

  @Override
  public void characters(String characters) {
    // Presentations declare the text of headers and footers without a paragraph.
    boolean declared = places.getLast().where() != Where.DOC_BODY;
    if (inBody && (paragraphs > 0 || declared) && !characters.isBlank()) {
      texts.getLast().append(characters);
    } else if (inBody && paragraphs > 0) {
      texts.getLast().append(' ');
    }
  }

  @Override
  public void end(String name) throws IOException {
    switch (name) {
      case "p", "h" -> {
        paragraphs--;
        texts.getLast().append('\n');
      }
      case "table-cell" -> endCell();
      case "table-row" -> texts.getLast().append('\n');
      default -> {}
    }
    if (place(name) != null && places.size() > 1) {
      Place place = places.removeLast();
      paragraphs = outerParagraphs.removeLast();
      say(place, texts.removeLast());
    } else if (texts.size() == 1 && texts.getLast().length() > Recorder.PIECE / 2) {
      flush();
    }
  }

  private void endCell() {
    StringBuilder text = texts.getLast();
    while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
    text.append('\t');
  }

  private void say(Place place, StringBuilder text) throws TextLimitReached {
    String said = text.toString();
    text.setLength(0);
    if (place.equals(SILENT)) {
      return;
    }
    boolean master = part == Part.STYLES && place.where() == Where.DOC_BODY;
    recorder.text(
        master ? Where.DOC_HEADER : place.where(), page, master ? "master" : place.detail(), said);
  }

  /** Says what is left; to be called when the part is read. */
  void flush() throws TextLimitReached {
    say(BODY, texts.getFirst());
  }
}

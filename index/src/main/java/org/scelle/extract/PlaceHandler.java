package org.scelle.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.scelle.extract.office.HeaderCodes;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns Tika's XHTML into passages, page by page, as far as its classes tell places apart. */
final class PlaceHandler extends DefaultHandler {

  private record Zone(Where where, String detail) {}

  private static final Zone BODY = new Zone(Where.DOC_BODY, "");
  private static final Zone SHEET_NAME = new Zone(Where.DOC_BODY, "sheet name");
  private static final Zone SILENT = new Zone(Where.FILENAME, "");

  private static final Map<String, Zone> ZONES =
      Map.ofEntries(
          Map.entry("header", new Zone(Where.DOC_HEADER, "")),
          Map.entry("slide-header", new Zone(Where.DOC_HEADER, "")),
          Map.entry("slide-master-content", new Zone(Where.DOC_HEADER, "")),
          Map.entry("footer", new Zone(Where.DOC_FOOTER, "")),
          Map.entry("slide-footer", new Zone(Where.DOC_FOOTER, "")),
          Map.entry("slide-notes", new Zone(Where.DOC_BODY, "note")),
          Map.entry("slide-note", new Zone(Where.DOC_BODY, "note")),
          Map.entry("footnote", new Zone(Where.DOC_BODY, "note")),
          Map.entry("endnote", new Zone(Where.DOC_BODY, "note")),
          Map.entry("note", new Zone(Where.DOC_BODY, "note")),
          Map.entry("annotation", new Zone(Where.DOC_BODY, "comment")),
          Map.entry("comment", new Zone(Where.DOC_BODY, "comment")),
          Map.entry("slide-comment", new Zone(Where.DOC_BODY, "comment")),
          Map.entry("outside", new Zone(Where.DOC_HEADER, "outside")));

  private static final Set<String> PAGES = Set.of("page", "sheet", "slide", "slide-content");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "tr", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "title");

  /** What mail programs and browsers fetch when a page is shown. */
  private static final Set<String> FETCHING = Set.of("img", "iframe", "frame");

  private static final Set<String> HIDDEN = Set.of("head", "script", "style");

  /** What is read, as far as Tika's headings and its text outside of the pages depend on it. */
  enum Of {
    DOCUMENT,
    /** Headings are the names of sheets. */
    SHEETS,
    /** The same; page headers and comments, which Tika says all together, have been said. */
    CELLS
  }

  private final Recorder recorder;
  private final Of of;
  private final Deque<Zone> zones = new ArrayDeque<>();
  private final Deque<Boolean> pages = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int page;
  private int pagesOpen;
  private int outsides;

  /** Where the text of the cell begins. */
  private int cell;

  PlaceHandler(Recorder recorder, Of of) {
    this.recorder = recorder;
    this.of = of;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    String address = attributes.getValue("src");
    if (FETCHING.contains(local) && address != null && address.matches("(?is)\\s*(https?:)?//.*")) {
      recorder.flag(Flag.EXTERNAL_REFERENCE);
    }
    String style = attributes.getValue("class");
    Zone outer = zones.isEmpty() ? BODY : zones.getLast();
    String place = style == null && HtmlPlaces.ELEMENTS.contains(local) ? local : style;
    Zone zone = place == null ? outer : ZONES.getOrDefault(place, outer);
    if (of != Of.DOCUMENT && local.equals("h1")) {
      zone = SHEET_NAME;
    }
    boolean known = zone.detail().equals("outside") && of == Of.CELLS;
    if (HIDDEN.contains(local) || known) {
      zone = SILENT;
    }
    boolean begins = style != null && PAGES.contains(style);
    if (begins && pagesOpen == 0) {
      flush(outer);
      page++;
    } else if (!zone.equals(outer)) {
      flush(outer);
    }
    if (CELLS.contains(local)) {
      cell = text.length();
    }
    pagesOpen += begins ? 1 : 0;
    pages.addLast(begins);
    zones.addLast(zone);
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    Zone zone = zones.isEmpty() ? BODY : zones.removeLast();
    Zone outer = zones.isEmpty() ? BODY : zones.getLast();
    boolean ends = !pages.isEmpty() && pages.removeLast();
    if (BLOCKS.contains(local)) {
      endLine();
    } else if (CELLS.contains(local)) {
      dropLineEnd();
      text.append('\t');
    }
    pagesOpen -= ends ? 1 : 0;
    if (!zone.equals(outer) || (ends && pagesOpen == 0) || text.length() > Recorder.PIECE / 2) {
      flush(zone);
    }
  }

  private void endLine() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\t') {
      text.setLength(length - 1);
    }
    boolean blank = text.length() > 1 && text.charAt(text.length() - 1) == '\n';
    if (!blank && !text.isEmpty()) {
      text.append('\n');
    }
  }

  private void dropLineEnd() {
    int length = text.length();
    if (length > 0 && length != cell && text.charAt(length - 1) == '\n') {
      text.setLength(length - 1);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (zones.isEmpty() || !zones.getLast().equals(SILENT)) {
      text.append(chars, start, length);
      if (text.length() > Recorder.PIECE) {
        flush(zones.isEmpty() ? BODY : zones.getLast());
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(length > 0 && chars[start] == '\t' ? '\t' : '\n');
    }
  }

  @Override
  public void endDocument() throws SAXException {
    flush(BODY);
  }

  private void flush(Zone zone) throws SAXException {
    String said = text.toString();
    text.setLength(0);
    if (zone.equals(SILENT) || said.isBlank()) {
      return;
    }
    try {
      if (zone.detail().equals("outside")) {
        outside(said);
      } else {
        recorder.text(zone.where(), page, zone.detail(), said);
      }
    } catch (TextLimitReached e) {
      throw new SAXException(e);
    }
  }

  /** Old Excel: the page header comes first, the footer second, both with their codes. */
  private void outside(String said) throws TextLimitReached {
    for (String line : said.lines().toList()) {
      if (HeaderCodes.isCoded(line)) {
        Where where = outsides++ % 2 == 0 ? Where.DOC_HEADER : Where.DOC_FOOTER;
        recorder.text(where, page, "", HeaderCodes.plain(line));
      } else {
        recorder.text(Where.DOC_BODY, page, "", line);
      }
    }
  }
}

package org.scelle.extract.office;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads one sheet of a SpreadsheetML document: its cells, row by row, and its page headers. */
final class SheetText implements Parts.Walker {

  private static final Set<String> HEADERS = Set.of("oddHeader", "evenHeader", "firstHeader");
  private static final Set<String> FOOTERS = Set.of("oddFooter", "evenFooter", "firstFooter");

  private static final String LAST_COLUMN = "16384";

  private static final int LONGEST_ROW = 8 * Recorder.PIECE;

  private final Recorder recorder;
  private final int page;
  private final SheetStyles styles;
  private final List<String> shared;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private String type = "";
  private @Nullable String style;
  private boolean open;
  private boolean rowHasCell;
  private boolean rowIsHidden;

  /**
   * @param page number of the sheet, from 1
   * @param shared the shared strings
   */
  SheetText(Recorder recorder, int page, SheetStyles styles, List<String> shared) {
    this.recorder = recorder;
    this.page = page;
    this.styles = styles;
    this.shared = shared;
  }

  int page() {
    return page;
  }

  @Override
  public void start(String name, XMLStreamReader reader) {
    if (HEADERS.contains(name) || FOOTERS.contains(name)) {
      value.setLength(0);
      open = true;
      return;
    }
    switch (name) {
      case "row" -> {
        rowHasCell = false;
        rowIsHidden = isOn(Parts.attribute(reader, "hidden"));
      }
      case "col" -> column(reader);
      case "c" -> {
        String said = Parts.attribute(reader, "t");
        type = said == null ? "n" : said;
        style = Parts.attribute(reader, "s");
        value.setLength(0);
      }
      case "v", "t" -> open = true;
      case "rPh", "f" -> open = false;
      default -> {}
    }
  }

  /** Hiding all columns to the last is how sheets are made to look small. */
  private void column(XMLStreamReader reader) {
    String last = Parts.attribute(reader, "max");
    if (isOn(Parts.attribute(reader, "hidden")) && !LAST_COLUMN.equals(last)) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
  }

  private static boolean isOn(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void characters(String characters) {
    if (open) {
      value.append(characters);
    }
  }

  @Override
  public void end(String name) throws IOException {
    if (HEADERS.contains(name) || FOOTERS.contains(name)) {
      Where where = HEADERS.contains(name) ? Where.DOC_HEADER : Where.DOC_FOOTER;
      recorder.text(where, page, "", HeaderCodes.plain(value.toString()));
      open = false;
      return;
    }
    switch (name) {
      case "v", "t" -> open = false;
      case "c" -> cell();
      case "row" -> {
        if (rowHasCell) {
          text.append('\n');
        }
        if (text.length() > Recorder.PIECE / 2) {
          flush();
        }
      }
      default -> {}
    }
  }

  private void cell() throws TextLimitReached {
    String shown = shown(value.toString());
    if (shown.isEmpty()) {
      return;
    }
    if (rowHasCell) {
      text.append('\t');
    }
    rowHasCell = true;
    if (rowIsHidden) {
      recorder.flag(Flag.HIDDEN_PARTS);
    }
    text.append(shown);
    if (text.length() > LONGEST_ROW) {
      flush();
    }
  }

  private String shown(String raw) {
    return switch (type) {
      case "s" -> {
        int index = raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : -1;
        yield index >= 0 && index < shared.size() ? shared.get(index) : "";
      }
      case "b" -> raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : raw;
      case "n" -> raw.isBlank() ? "" : styles.shown(raw.strip(), style);
      default -> raw;
    };
  }

  /** Says what is left; to be called when the part is read. */
  void flush() throws TextLimitReached {
    String said = text.toString();
    text.setLength(0);
    recorder.body(page, said);
  }
}

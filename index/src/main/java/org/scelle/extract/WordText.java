package org.scelle.extract;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads the text of one WordprocessingML part (also of charts and diagrams: DrawingML). */
final class WordText implements Parts.Walker {

  /** Inside these no text is shown, or it is shown a second time. */
  private static final Set<String> SILENT =
      Set.of("pPr", "rPr", "sectPr", "Fallback", "instrText", "delInstrText", "tblPr", "tcPr");

  private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");

  private final Recorder recorder;
  private final Where where;
  private final String detail;
  private final Set<String> watermarks;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private int silent;
  private @Nullable StringBuilder open;

  /**
   * @param watermarks those already said; new ones are added
   */
  WordText(Recorder recorder, Where where, String detail, Set<String> watermarks) {
    this.recorder = recorder;
    this.where = where;
    this.detail = detail;
    this.watermarks = watermarks;
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    if (name.equals("textpath")) {
      watermark(Parts.attribute(reader, "string"));
    }
    if (CHANGES.contains(name)) {
      recorder.flag(Flag.TRACKED_CHANGES);
    }
    silent += SILENT.contains(name) ? 1 : 0;
    if (silent > 0) {
      return;
    }
    switch (name) {
      case "t", "v" -> open = text;
      case "delText" -> open = deleted;
      case "tab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      default -> {}
    }
  }

  private void watermark(@Nullable String words) throws TextLimitReached {
    if (words != null && !words.isBlank() && watermarks.add(words)) {
      recorder.text(Where.DOC_HEADER, 0, "watermark", words);
    }
  }

  @Override
  public void characters(String characters) {
    if (open != null && silent == 0) {
      open.append(characters);
    }
  }

  @Override
  public void end(String name) throws IOException {
    silent -= SILENT.contains(name) ? 1 : 0;
    switch (name) {
      case "t", "v", "delText" -> open = null;
      case "p", "tr" -> endLine();
      case "tc" -> endCell();
      default -> {}
    }
  }

  private void endLine() throws TextLimitReached {
    text.append('\n');
    if (!deleted.isEmpty()) {
      deleted.append('\n');
    }
    if (text.length() > Recorder.PIECE / 2) {
      flush();
    }
  }

  private void endCell() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
    text.append('\t');
  }

  /** Says what is left; to be called when the part is read. */
  void flush() throws TextLimitReached {
    String said = text.toString();
    String gone = deleted.toString();
    text.setLength(0);
    deleted.setLength(0);
    recorder.text(where, 0, detail, said);
    recorder.text(where, 0, "deleted", gone);
  }
}

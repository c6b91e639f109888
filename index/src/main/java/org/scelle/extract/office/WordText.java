package org.scelle.extract.office;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads the text of one WordprocessingML part (also of charts and diagrams: DrawingML). */
final class WordText implements Parts.Walker {

  /** Inside these no text is shown, or it is shown a second time. */
  private static final Set<String> SILENT =
      Set.of("pPr", "rPr", "sectPr", "Fallback", "instrText", "delInstrText", "tblPr", "tcPr");

  private static final Set<String> CHANGES =
      Set.of(
          "ins",
          "del",
          "moveFrom",
          "moveTo",
          "rPrChange",
          "pPrChange",
          "sectPrChange",
          "tblPrChange",
          "tcPrChange",
          "cellIns",
          "cellDel");

  private final Recorder recorder;
  private final Where where;
  private final String detail;
  private final Set<String> watermarks;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private int silent;
  private int paragraphProperties;
  private boolean hidden;
  private boolean inCode;
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
    signs(name, reader);
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

  /** What stands out beside the text: fields that act, hidden runs, comments. */
  private void signs(String name, XMLStreamReader reader) {
    switch (name) {
      case "instrText" -> inCode = true;
      case "fldChar" -> endCode();
      case "fldSimple" -> {
        String instruction = Parts.attribute(reader, "instr");
        FieldCodes.judge(instruction == null ? "" : instruction, recorder);
      }
      case "pPr" -> paragraphProperties++;
      case "r" -> hidden = false;
      case "vanish" -> hidden |= paragraphProperties == 0 && isOn(Parts.attribute(reader, "val"));
      case "comment" -> recorder.flag(Flag.COMMENTS);
      default -> {}
    }
  }

  private static boolean isOn(@Nullable String value) {
    return value == null || !Set.of("0", "false", "off").contains(value);
  }

  private void endCode() {
    FieldCodes.judge(code, recorder);
    code.setLength(0);
  }

  private void watermark(@Nullable String words) throws TextLimitReached {
    if (words != null && !words.isBlank() && watermarks.add(words)) {
      recorder.text(Where.DOC_HEADER, 0, "watermark", words);
    }
  }

  @Override
  public void characters(String characters) {
    if (inCode) {
      code.append(characters);
    } else if (open != null && silent == 0) {
      open.append(characters);
      if (hidden && !characters.isBlank()) {
        recorder.flag(Flag.HIDDEN_PARTS);
      }
    }
  }

  @Override
  public void end(String name) throws IOException {
    silent -= SILENT.contains(name) ? 1 : 0;
    switch (name) {
      case "t", "v", "delText" -> open = null;
      case "p", "tr" -> endLine();
      case "tc" -> endCell();
      case "pPr" -> paragraphProperties--;
      case "instrText" -> inCode = false;
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
    FieldCodes.judge(code, recorder);
    String said = text.toString();
    String gone = deleted.toString();
    text.setLength(0);
    deleted.setLength(0);
    recorder.text(where, 0, detail, said);
    recorder.text(where, 0, "deleted", gone);
  }
}

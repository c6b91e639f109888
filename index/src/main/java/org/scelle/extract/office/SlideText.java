package org.scelle.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads the text of one PresentationML part, shape by shape. */
final class SlideText implements Parts.Walker {

  /** What the part is, which decides where its shapes' text stands. */
  enum Kind {
    SLIDE,
    NOTES,
    COMMENTS,
    /** Master or layout: only what is drawn on it is shown, not its place holders. */
    MASTER
  }

  private final Recorder recorder;
  private final Kind kind;
  private final int page;
  private final long middle;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String holder;
  private boolean held;
  private boolean inText;
  private boolean silent;
  private long top = -1;

  /**
   * @param page the slide, from 1
   * @param middle half the height of a slide, in EMU
   */
  SlideText(Recorder recorder, Kind kind, int page, long middle) {
    this.recorder = recorder;
    this.kind = kind;
    this.page = page;
    this.middle = middle;
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    switch (name) {
      case "sp" -> {
        flush();
        holder = null;
        held = false;
        top = -1;
      }
      case "ph" -> {
        held = true;
        holder = Parts.attribute(reader, "type");
      }
      case "off" -> top = top < 0 ? number(Parts.attribute(reader, "y")) : top;
      case "t", "text" -> inText = true;
      case "br" -> text.append('\n');
      case "Fallback" -> silent = true;
      case "cm" -> recorder.flag(Flag.COMMENTS);
      case "sld" -> {
        String show = Parts.attribute(reader, "show");
        if ("0".equals(show) || "false".equals(show)) {
          recorder.flag(Flag.HIDDEN_PARTS);
        }
      }
      default -> {}
    }
  }

  private static long number(@Nullable String value) {
    return value != null && value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
  }

  @Override
  public void characters(String characters) {
    if (inText && !silent) {
      text.append(characters);
    }
  }

  @Override
  public void end(String name) throws IOException {
    switch (name) {
      case "t", "text" -> inText = false;
      case "p", "tr", "cm" -> text.append('\n');
      case "Fallback" -> silent = false;
      case "sp" -> {
        flush();
        holder = null;
        held = false;
      }
      default -> {}
    }
  }

  /** Says what is left; to be called when the part is read. */
  void flush() throws TextLimitReached {
    String said = text.toString();
    text.setLength(0);
    String role = holder == null ? "" : holder;
    boolean dated = kind == Kind.NOTES && role.equals("dt");
    if (dated || role.equals("sldNum") || (kind == Kind.MASTER && held)) {
      return;
    }
    switch (kind) {
      case COMMENTS -> recorder.text(Where.DOC_BODY, page, "comment", said);
      case MASTER -> {
        Where where = top >= 0 && top < middle ? Where.DOC_HEADER : Where.DOC_FOOTER;
        recorder.text(where, 0, "", said);
      }
      case SLIDE, NOTES -> {
        String detail = kind == Kind.NOTES ? "note" : "";
        switch (role) {
          case "hdr" -> recorder.text(Where.DOC_HEADER, page, detail, said);
          case "ftr", "dt" -> recorder.text(Where.DOC_FOOTER, page, detail, said);
          default -> recorder.text(Where.DOC_BODY, page, detail, said);
        }
      }
    }
  }
}

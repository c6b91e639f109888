package org.scelle.extract.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads a document of Word 97 to 2003 ([MS-DOC]), story by story, so that each text is placed. */
public final class OldWordReader {

  /** The first stories are separators of notes; then come six for each section (2.8.26). */
  private static final int SEPARATORS = 6;

  private final HWPFDocument document;
  private final Recorder recorder;

  private OldWordReader(HWPFDocument document, Recorder recorder) {
    this.document = document;
    this.recorder = recorder;
  }

  /** Says its texts, story by story. */
  public static void read(Path path, Recorder recorder) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
        HWPFDocument document = new HWPFDocument(file)) {
      new OldWordReader(document, recorder).read();
    }
  }

  private void read() throws IOException {
    watermarks();
    margins();
    part(SubdocumentType.HEADER_TEXTBOX, Where.DOC_HEADER, "");
    say(document.getRange(), Where.DOC_BODY, "");
    part(SubdocumentType.TEXTBOX, Where.DOC_BODY, "");
    part(SubdocumentType.FOOTNOTE, Where.DOC_BODY, "note");
    part(SubdocumentType.ENDNOTE, Where.DOC_BODY, "note");
    if (part(SubdocumentType.ANNOTATION, Where.DOC_BODY, "comment")) {
      recorder.flag(Flag.COMMENTS);
    }
  }

  /** Says one of the texts that the file keeps one behind the other; whether there is any. */
  private boolean part(SubdocumentType which, Where where, String detail) throws IOException {
    FileInformationBlock block = document.getFileInformationBlock();
    int start = 0;
    for (SubdocumentType each : SubdocumentType.ORDERED) {
      int length = block.getSubdocumentTextStreamLength(each);
      if (each == which) {
        return length > 0 && say(new Range(start, start + length, document), where, detail);
      }
      start += length;
    }
    return false;
  }

  private void margins() throws IOException {
    FileInformationBlock block = document.getFileInformationBlock();
    if (block.getPlcfHddSize() <= 0) {
      return;
    }
    PlexOfCps stories =
        new PlexOfCps(
            document.getTableStream(), block.getPlcfHddOffset(), block.getPlcfHddSize(), 0);
    int base = document.getHeaderStoryRange().getStartOffset();
    // The last story is a guard without meaning.
    for (int i = SEPARATORS; i < stories.length() - 1; i++) {
      GenericPropertyNode story = stories.getProperty(i);
      int kind = (i - SEPARATORS) % 6;
      boolean footer = kind == 2 || kind == 3 || kind == 5;
      if (story.getEnd() > story.getStart()) {
        say(
            new Range(base + story.getStart(), base + story.getEnd(), document),
            footer ? Where.DOC_FOOTER : Where.DOC_HEADER,
            "");
      }
    }
  }

  private boolean say(Range range, Where where, String detail) throws TextLimitReached {
    OldWordText text = new OldWordText(recorder, where, detail);
    for (int i = 0; i < range.numCharacterRuns(); i++) {
      text.add(range.getCharacterRun(i));
    }
    return text.flush();
  }

  /** Words drawn across the page are shapes of the header whose text is a property. */
  private void watermarks() throws TextLimitReached {
    Set<String> words = new LinkedHashSet<>();
    for (OfficeDrawing drawing : document.getOfficeDrawingsHeaders().getOfficeDrawings()) {
      String text = drawnWords(drawing.getOfficeArtSpContainer());
      if (text != null && words.add(text)) {
        recorder.text(Where.DOC_HEADER, 0, "watermark", text);
      }
    }
  }

  private static @Nullable String drawnWords(@Nullable EscherContainerRecord shape) {
    EscherOptRecord options = shape == null ? null : shape.getChildById(EscherOptRecord.RECORD_ID);
    if (options != null
        && options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE)
            instanceof EscherComplexProperty property) {
      String text = new String(property.getComplexData(), StandardCharsets.UTF_16LE);
      return text.replace("\0", "").strip();
    }
    return null;
  }
}

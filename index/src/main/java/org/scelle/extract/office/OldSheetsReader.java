package org.scelle.extract.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/**
 * Reads what stands around the cells of an Excel 97 to 2003 workbook ([MS-XLS]): page headers,
 * comments, shapes, hidden sheets. The cells themselves are left to Tika.
 */
public final class OldSheetsReader implements HSSFListener {

  private static final short[] WANTED = {
    BOFRecord.sid,
    BoundSheetRecord.sid,
    HeaderRecord.sid,
    FooterRecord.sid,
    ObjRecord.sid,
    TextObjectRecord.sid,
    NoteRecord.sid,
    RowRecord.sid
  };

  private record Shape(int type, String text) {}

  private final Recorder recorder;
  private final Map<Integer, Shape> shapes = new LinkedHashMap<>();
  private int page;
  private int object;
  private int type;
  private boolean overdone;

  private OldSheetsReader(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Says all but the cells, sheet by sheet. */
  public static void read(Path path, Recorder recorder) throws IOException {
    HSSFRequest request = new HSSFRequest();
    OldSheetsReader reader = new OldSheetsReader(recorder);
    for (short sid : WANTED) {
      request.addListener(reader, sid);
    }
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
      new HSSFEventFactory().processWorkbookEvents(request, file);
    }
    reader.endSheet();
  }

  @Override
  public void processRecord(Record record) {
    if (overdone) {
      return;
    }
    switch (record) {
      case BoundSheetRecord sheet -> {
        if (sheet.isHidden() || sheet.isVeryHidden()) {
          recorder.flag(Flag.HIDDEN_PARTS);
        }
      }
      case BOFRecord begin -> {
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
          endSheet();
          page++;
        } else if (begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
          recorder.flag(Flag.MACRO);
        }
      }
      case RowRecord row -> {
        if (row.getZeroHeight() && !row.isEmpty()) {
          recorder.flag(Flag.HIDDEN_PARTS);
        }
      }
      case HeaderRecord header -> say(Where.DOC_HEADER, "", HeaderCodes.plain(header.getText()));
      case FooterRecord footer -> say(Where.DOC_FOOTER, "", HeaderCodes.plain(footer.getText()));
      case ObjRecord shape -> {
        if (!shape.getSubRecords().isEmpty()
            && shape.getSubRecords().getFirst() instanceof CommonObjectDataSubRecord common) {
          object = common.getObjectId();
          type = common.getObjectType();
        }
      }
      case TextObjectRecord text -> {
        if (text.getStr() != null) {
          shapes.put(object, new Shape(type, text.getStr().getString()));
        }
      }
      case NoteRecord note -> {
        Shape shape = shapes.remove(note.getShapeId());
        if (shape != null) {
          comment(shape.text());
        }
      }
      default -> {}
    }
  }

  private void endSheet() {
    for (Shape shape : shapes.values()) {
      if (shape.type() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT) {
        comment(shape.text());
      } else {
        say(Where.DOC_BODY, "", shape.text());
      }
    }
    shapes.clear();
  }

  private void comment(String text) {
    recorder.flag(Flag.COMMENTS);
    say(Where.DOC_BODY, "comment", text);
  }

  private void say(Where where, String detail, String text) {
    try {
      recorder.text(where, page, detail, text);
    } catch (TextLimitReached e) {
      // The recorder has noted it; Tika's pass over the cells meets the same limit and ends.
      overdone = true;
    }
  }
}

package org.scelle.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.TextLimitReached;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** The text of one story of a Word 97 document: what is shown of it, and what was deleted. */
final class OldWordText {

  private final Recorder recorder;
  private final Where where;
  private final String detail;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();

  /** The fields that are open: whether we stand in its code, which is not shown. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private final StringBuilder code = new StringBuilder();
  private boolean said;

  OldWordText(Recorder recorder, Where where, String detail) {
    this.recorder = recorder;
    this.where = where;
    this.detail = detail;
  }

  void add(CharacterRun run) throws TextLimitReached {
    boolean gone = run.isMarkedDeleted();
    if (gone || run.isMarkedInserted()) {
      recorder.flag(Flag.TRACKED_CHANGES);
    }
    add(run.text(), gone ? deleted : text);
    if (text.length() > Recorder.PIECE / 2) {
      flush();
    }
  }

  /** Control characters as [MS-DOC] 2.4.1 and 2.8.25 (fields) have them. */
  private void add(String characters, StringBuilder to) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      switch (c) {
        case 0x13 -> {
          fields.push(true);
          code.setLength(0);
        }
        case 0x14 -> {
          FieldCodes.judge(code, recorder);
          fields.poll();
          fields.push(false);
        }
        case 0x15 -> {
          FieldCodes.judge(code, recorder);
          fields.poll();
        }
        case '\r', 0x0B, 0x0C -> shown('\n', to);
        case 0x07 -> shown('\t', to);
        case 0x1E -> shown('-', to);
        case '\t' -> shown('\t', to);
        default -> {
          if (c >= ' ') {
            shown(c, to);
          }
        }
      }
    }
  }

  private void shown(char c, StringBuilder to) {
    (fields.contains(true) ? code : to).append(c);
  }

  /** Says what is left; whether anything was said. */
  boolean flush() throws TextLimitReached {
    said |= !text.toString().isBlank() || !deleted.isEmpty();
    recorder.text(where, 0, detail, text.toString());
    recorder.text(where, 0, "deleted", deleted.toString());
    text.setLength(0);
    deleted.setLength(0);
    return said;
  }
}

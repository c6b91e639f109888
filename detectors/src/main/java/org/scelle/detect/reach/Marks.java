package org.scelle.detect.reach;

import java.util.HashMap;
import java.util.Map;
import org.scelle.model.Attachment;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/**
 * What the findings of a case say of single messages: which bear a marking and which hold a secret,
 * themselves or in a file they post. A document counts wherever it was posted.
 */
final class Marks {
  private final Map<Long, Byte> events = new HashMap<>();
  private final Map<String, Byte> documents = new HashMap<>();

  /** Sets the flags of all messages that the findings of the case are about. */
  static void set(CaseView view, Iterable<RoomHistory> rooms) {
    Marks marks = new Marks();
    view.findings(marks::add);
    if (!marks.documents.isEmpty()) {
      view.attachments(marks::add);
    }
    for (RoomHistory room : rooms) {
      marks.set(room);
    }
  }

  private void add(Finding finding) {
    byte flag =
        switch (finding.label()) {
          case "marking" -> RoomHistory.MARKED;
          case "secret" -> RoomHistory.SECRET;
          default -> 0;
        };
    if (flag == 0) {
      return;
    }
    event(EventKey.of(finding.subject().event()), flag);
    Source source = finding.citation().source();
    if (source.offset() == 0 && source.length() == source.file().size()) {
      documents.merge(source.file().sha256(), flag, Marks::both);
    }
  }

  private void add(Attachment attachment) {
    EvidenceFile file = attachment.file();
    Byte flag = file == null ? null : documents.get(file.sha256());
    if (flag != null) {
      event(EventKey.of(attachment.posting().event()), flag);
    }
  }

  private void event(long key, byte flag) {
    if (key != EventKey.NONE) {
      events.merge(key, flag, Marks::both);
    }
  }

  private static byte both(byte one, byte other) {
    return (byte) (one | other);
  }

  private void set(RoomHistory room) {
    for (int i = 0; i < room.size; i++) {
      room.flags[i] &= ~(RoomHistory.MARKED | RoomHistory.SECRET);
      Byte flag = events.isEmpty() ? null : events.get(room.ids[i]);
      if (flag != null) {
        room.flags[i] |= flag;
      }
    }
  }
}

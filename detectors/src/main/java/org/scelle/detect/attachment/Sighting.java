package org.scelle.detect.attachment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/**
 * One file seen in one place: posted by an event, or loose.
 *
 * @param attachment {@code null} for a file no event posts
 */
record Sighting(
    Subject subject,
    String name,
    @Nullable Attachment attachment,
    @Nullable EvidenceFile file,
    @Nullable Document document) {

  static Sighting of(Attachment attachment) {
    EvidenceFile file = attachment.file();
    String claimed = attachment.reference().name();
    String name = claimed != null ? claimed : file == null ? "" : file.name();
    return new Sighting(attachment.posting(), name, attachment, file, attachment.document());
  }

  static Sighting of(EvidenceFile file, Document document) {
    return new Sighting(Subject.NONE, file.name(), null, file, document);
  }

  /** What makes two sightings one: the bytes; without bytes, what the event points to. */
  String content() {
    if (file != null) {
      return file.sha256();
    }
    return attachment == null ? name : attachment.reference().url();
  }

  /** The file, as a whole; and where the event that posts it says its name. */
  List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    if (file != null) {
      citations.add(new Citation(Source.whole(file), Where.METADATA, 0, ""));
    }
    if (attachment != null) {
      String said = attachment.reference().name();
      citations.add(new Citation(attachment.source(), Where.FILENAME, 0, said == null ? "" : said));
    } else if (file != null) {
      citations.add(new Citation(Source.whole(file), Where.FILENAME, 0, name));
    }
    return citations;
  }
}

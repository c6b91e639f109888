package org.scelle.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.store.CaseView;

/**
 * {@code attachments.csv}: a row for each posting of a file, each file that no event posts, and
 * each file inside one of them; the column {@code row} says which.
 */
final class AttachmentsCsv extends CsvTable {

  AttachmentsCsv() {
    super(
        "attachments",
        "every posting of a file, every file without one and every file inside them",
        List.of(
            "room",
            "room_name",
            "event",
            "account",
            "time",
            "name",
            "url",
            "declared_type",
            "declared_size",
            "encrypted",
            "status",
            "match",
            "candidates",
            "file",
            "path",
            "size",
            "sha256",
            "type",
            "category",
            "text",
            "why",
            "flags",
            "source_file",
            "source_path",
            "source_offset",
            "source_length",
            "row",
            "inside"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
    Set<String> told = new HashSet<>();
    view.attachments(attachment -> {
      row(csv, attachment, report.rooms());
      EvidenceFile file = attachment.file();
      Document document = attachment.document();
      if (file != null && document != null && told.add(file.sha256())) {
        inside(csv, file, document);
      }
    });
    view.looseDocuments((file, document) -> {
      orphan(csv, file, document);
      if (told.add(file.sha256())) {
        inside(csv, file, document);
      }
    });
  }

  private static void row(Csv csv, Attachment attachment, RoomNames rooms) {
    MediaReference reference = attachment.reference();
    csv.add(attachment.posting().room())
        .add(rooms.of(attachment.posting().room()))
        .add(attachment.posting().event())
        .add(attachment.posting().account())
        .add(Times.iso(attachment.posting().time()))
        .add(reference.name())
        .add(reference.url())
        .add(reference.declaredType())
        .add(reference.declaredSize())
        .add(reference.encrypted() ? "yes" : "no")
        .add(status(attachment))
        .add(attachment.match())
        .add(attachment.candidates().size());
    file(csv, attachment.file());
    document(csv, attachment.document());
    csv.add(attachment.source().file().file())
        .add(attachment.source().file().path())
        .add(attachment.source().offset())
        .add(attachment.source().length())
        .add("posting")
        .add("")
        .endRow();
  }

  /** A file that no event posts. */
  private static void orphan(Csv csv, EvidenceFile file, Document document) {
    unposted(csv, file.name(), "orphan");
    file(csv, file);
    document(csv, document);
    csv.add("").add("").add("").add("").add("orphan").add("").endRow();
  }

  /** The files inside a file, once however often it is posted. */
  private static void inside(Csv csv, EvidenceFile file, Document document) {
    for (Document.Embedded embedded : document.embedded()) {
      unposted(csv, file.name(), "embedded");
      csv.add(file.file()).add(file.path()).add(embedded.size()).add(file.sha256());
      csv.add(embedded.type())
          .add(embedded.category())
          .add(embedded.outcome())
          .add(embedded.why())
          .add("");
      csv.add("").add("").add("").add("").add("embedded").add(embedded.name()).endRow();
    }
  }

  /** The columns that only a posting fills. */
  private static void unposted(Csv csv, String name, String status) {
    csv.add("").add("").add("").add("").add("").add(name).add("").add("").add("").add("");
    csv.add(status).add("").add("");
  }

  private static String status(Attachment attachment) {
    if (attachment.file() != null) {
      return "present";
    }
    return attachment.candidates().isEmpty() ? "missing" : "ambiguous";
  }

  private static void file(Csv csv, @Nullable EvidenceFile file) {
    if (file == null) {
      csv.add("").add("").add("").add("");
    } else {
      csv.add(file.file()).add(file.path()).add(file.size()).add(file.sha256());
    }
  }

  private static void document(Csv csv, @Nullable Document document) {
    if (document == null) {
      csv.add("").add("").add("not-analysed").add("").add("");
    } else {
      csv.add(document.type())
          .add(document.category())
          .add(document.outcome())
          .add(document.why())
          .add(document.flags().stream().map(Json::word).sorted().collect(Collectors.joining(" ")));
    }
  }
}

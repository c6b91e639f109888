package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.store.CaseView;

/** {@code attachments.csv}: one posting of a file a row. */
final class AttachmentsCsv implements ReportFormat {

  private static final String FILE = "attachments.csv";

  @Override
  public String id() {
    return "attachments-csv";
  }

  @Override
  public String title() {
    return "every posting of a file, and what became of the file";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(FILE);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(report, view, out));
  }

  private static void write(Report report, CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(
            out,
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
            "source_length");
    view.attachments(attachment -> row(csv, attachment, report.rooms()));
    csv.end();
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
        .endRow();
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

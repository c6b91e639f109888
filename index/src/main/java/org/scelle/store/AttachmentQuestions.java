package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Subject;

/** Events that post a file, and files that no event posts. */
final class AttachmentQuestions {
  private static final String SELECT =
      "SELECT e.id, e.event_id, r.name, a.name, e.time, e.clock, e.time_text, e.file, e.offset,"
          + " e.length, "
          + MediaRows.REFERENCE
          + " FROM media m JOIN event e ON e.id = m.event LEFT JOIN settled s ON s.event = e.id"
          + " LEFT JOIN room r ON r.id = coalesce(s.room, e.room)"
          + " LEFT JOIN account a ON a.id = e.sender"
          + " LEFT JOIN timeline t ON t.event = e.id"
          + " JOIN evidence f ON f.id = e.file WHERE s.copy_of IS NULL"
          + " ORDER BY r.name IS NULL, r.name, t.position, f.file, f.path, e.offset, e.event_id";

  private final Database database;
  private final EvidenceFiles files;
  private final DocumentRows documents;

  AttachmentQuestions(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
    documents = new DocumentRows(database);
  }

  void attachments(Consumer<Attachment> attachments) throws SQLException {
    database.each(SELECT, row -> attachments.accept(attachment(row)));
  }

  private Attachment attachment(Row row) throws SQLException {
    Subject posting =
        new Subject(row.textOrNull(3), row.textOrNull(2), row.textOrNull(4), row.moment(5));
    List<EvidenceFile> candidates = new ArrayList<>();
    String[] how = {""};
    database.each(
        "SELECT x.file, x.how FROM media_file x JOIN evidence f ON f.id = x.file"
            + " WHERE x.event = ? AND x.how <> 'thumbnail' ORDER BY f.file, f.path",
        match -> {
          candidates.add(files.file(match.number(1)));
          how[0] = match.text(2);
        },
        row.number(1));
    EvidenceFile file = candidates.size() == 1 ? candidates.get(0) : null;
    return new Attachment(
        posting,
        files.source(row.number(8), row.number(9), row.number(10)),
        MediaRows.reference(row, 11),
        file,
        how[0],
        file == null ? candidates : List.of(),
        document(file));
  }

  private @Nullable Document document(@Nullable EvidenceFile file) throws SQLException {
    Long id = file == null ? null : documents.find(file.sha256());
    return id == null ? null : documents.readFacts(id);
  }

  void loose(BiConsumer<EvidenceFile, Document> loose) throws SQLException {
    database.each(
        "SELECT f.id, d.id FROM evidence f JOIN document d ON d.sha256 = f.sha256"
            + " WHERE f.owner <> 'event' AND f."
            + DocumentPlaces.EXAMINED
            + " ORDER BY f.file, f.path",
        row -> loose.accept(files.file(row.number(1)), documents.readFacts(row.number(2))));
  }
}

package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Outcome;

/** Documents with pictures in them whose text was not read yet, and what becomes of it. */
final class PictureRows {
  private static final String UNREAD =
      "(why LIKE '%" + Document.NO_OCR + "%' OR why LIKE '%" + Document.OCR_SPENT + "%')";

  private final Database database;
  private final EvidenceFiles files;
  private final DocumentRows documents;

  PictureRows(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
    documents = new DocumentRows(database);
  }

  /** The first copy of each by file and path. */
  void each(Consumer<CaseFile.Pictured> unread, Consumer<Document> read) throws SQLException {
    Set<Long> seen = new HashSet<>();
    String wasRead =
        "SELECT document FROM document_metadata WHERE pointer = '" + Document.OCR + "'";
    database.each(
        "SELECT f.id, d.id, d.id IN ("
            + wasRead
            + ") FROM evidence f JOIN document d ON d.sha256 = f.sha256 WHERE d.id IN (SELECT id"
            + " FROM document WHERE "
            + UNREAD
            + " UNION SELECT document FROM embedded WHERE "
            + UNREAD
            + " UNION "
            + wasRead
            + ") AND f."
            + DocumentPlaces.EXAMINED
            + " ORDER BY f.file, f.path",
        row -> {
          if (seen.add(row.number(2))) {
            Document document = documents.readFacts(row.number(2));
            if (row.yes(3)) {
              read.accept(document);
            } else {
              unread.accept(new CaseFile.Pictured(files.file(row.number(1)), document));
            }
          }
        });
  }

  /** Replaces what was known of a document. Inside a transaction. */
  void read(Document again) throws SQLException {
    Document before = Objects.requireNonNull(documents.read(again.sha256()));
    Document now = losesText(before, again) ? fallenShort(before, again) : again;
    DocumentWriter.write(database, List.of(now));
    try (PreparedStatement rows =
        database
            .connection()
            .prepareStatement(
                "UPDATE evidence SET outcome = ?, why = ? WHERE sha256 = ? AND outcome = ? AND why"
                    + " = ? AND "
                    + DocumentPlaces.EXAMINED)) {
      rows.setString(1, now.outcome().name());
      rows.setString(2, SafeText.escape(now.why()));
      rows.setString(3, now.sha256());
      rows.setString(4, before.outcome().name());
      rows.setString(5, SafeText.escape(before.why()));
      rows.executeUpdate();
    }
  }

  /** A picture may have cost the worker its life before the rest was said. */
  private static boolean losesText(Document before, Document again) {
    return again.outcome() != Outcome.READ && length(again) < length(before);
  }

  private static long length(Document document) {
    long length = 0;
    for (var passage : document.passages()) {
      length += passage.text().length();
    }
    for (Document.Embedded file : document.embedded()) {
      for (var passage : file.passages()) {
        length += passage.text().length();
      }
    }
    return length;
  }

  private static Document fallenShort(Document before, Document again) {
    List<Content.Field> metadata = new ArrayList<>(before.metadata());
    for (Content.Field field : again.metadata()) {
      if (field.pointer().equals(Document.OCR)) {
        metadata.add(field);
      }
    }
    return new Document(
        before.sha256(),
        before.size(),
        before.type(),
        before.category(),
        Outcome.PARTIAL,
        again.why(),
        before.passages(),
        metadata,
        before.flags(),
        before.embedded());
  }

  /** Says of what is left that the share was used up. */
  static void left(Database database) throws SQLException {
    for (String table : new String[] {"evidence", "document", "embedded"}) {
      database.execute(
          "UPDATE "
              + table
              + " SET why = replace(why, '"
              + Document.NO_OCR
              + "', '"
              + Document.OCR_SPENT
              + "') WHERE why LIKE '%"
              + Document.NO_OCR
              + "%'");
    }
  }

  /** Whether {@link #left} would change anything. */
  static boolean anyLeft(Database database) throws SQLException {
    @Nullable Long one =
        database.number(
            "SELECT 1 FROM evidence WHERE why LIKE '%"
                + Document.NO_OCR
                + "%' UNION SELECT 1 FROM embedded WHERE why LIKE '%"
                + Document.NO_OCR
                + "%' LIMIT 1");
    return one != null;
  }
}

package org.scelle.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;

/** Documents with pictures in them whose text was not read yet, and what becomes of it. */
public final class CasePictures {

  /**
   * A document with pictures in it whose text was not read.
   *
   * @param file its first copy by file and path
   * @param document without its text
   */
  public record Pictured(EvidenceFile file, Document document) {}

  /** Runs a change of the case, whole or not at all. */
  @FunctionalInterface
  interface Changes {
    void change(Database.Work work) throws IOException;
  }

  private static final String UNREAD =
      "(why LIKE '%" + Document.NO_OCR + "%' OR why LIKE '%" + Document.OCR_SPENT + "%')";

  private static final String WITHOUT = "why LIKE '%" + Document.NO_OCR + "%'";

  private final Database database;
  private final Changes changes;
  private final DocumentRows documents;

  CasePictures(Database database, Changes changes) {
    this.database = database;
    this.changes = changes;
    documents = new DocumentRows(database);
  }

  /**
   * Gives all documents with pictures.
   *
   * @param unread takes those whose pictures were not read, by file and path
   * @param read takes those whose pictures were read, or tried, in this case
   */
  public void each(Consumer<Pictured> unread, Consumer<Document> read) {
    database.run(() -> give(unread, read));
  }

  private void give(Consumer<Pictured> unread, Consumer<Document> read) throws SQLException {
    EvidenceFiles files = EvidenceFiles.of(database);
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
              unread.accept(new Pictured(files.file(row.number(1)), document));
            }
          }
        });
  }

  /** Replaces what was known of a document by what it told with its pictures read. */
  public void read(Document again) throws IOException {
    changes.change(() -> replace(again));
  }

  private void replace(Document again) throws SQLException {
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
    for (Passage passage : document.passages()) {
      length += passage.text().length();
    }
    for (Document.Embedded file : document.embedded()) {
      for (Passage passage : file.passages()) {
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
    return before.withOutcome(Outcome.PARTIAL, again.why()).withMetadata(metadata);
  }

  /** Says of all pictures that were not read that the share was used up. */
  public void leave() throws IOException {
    if (anyLeft()) {
      changes.change(() -> {
        for (String table : new String[] {"evidence", "document", "embedded"}) {
          database.execute(
              "UPDATE "
                  + table
                  + " SET why = replace(why, '"
                  + Document.NO_OCR
                  + "', '"
                  + Document.OCR_SPENT
                  + "') WHERE "
                  + WITHOUT);
        }
      });
    }
  }

  private boolean anyLeft() {
    return database.ask(() ->
        database.number(
                "SELECT 1 FROM evidence WHERE "
                    + WITHOUT
                    + " UNION SELECT 1 FROM embedded WHERE "
                    + WITHOUT
                    + " LIMIT 1")
            != null);
  }
}

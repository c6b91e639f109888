package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Passage;

/**
 * Writes what examining files told, in one transaction: statements are prepared once for all of
 * them.
 */
final class DocumentWriter implements AutoCloseable {

  private static final String[] DETAILS = {
    "passage", "embedded", "document_metadata", "document_flag"
  };

  private final Database database;
  private final DocumentRows rows;
  private final Insert documents;
  private final Insert passages;
  private final Insert embedded;
  private final Insert metadata;
  private final Insert flags;
  private long last;

  private DocumentWriter(Database database) throws SQLException {
    this.database = database;
    rows = new DocumentRows(database);
    last = database.count("SELECT seq FROM sqlite_sequence WHERE name = 'document'");
    documents = new Insert(database.connection(), "document", 7);
    passages =
        new Insert(
            database.connection(), "passage(document, embedded, place, page, detail, text)", 6);
    embedded = new Insert(database.connection(), "embedded", 8);
    metadata = new Insert(database.connection(), "document_metadata", 4);
    flags = new Insert(database.connection(), "document_flag", 2);
  }

  /**
   * Writes those that are there, inside a transaction; each replaces what was known of its bytes.
   */
  static void write(Database database, List<@Nullable Document> documents) throws SQLException {
    try (DocumentWriter writer = new DocumentWriter(database)) {
      for (Document document : documents) {
        if (document != null) {
          writer.write(document);
        }
      }
      writer.flush();
    }
  }

  private void write(Document document) throws SQLException {
    Long old = rows.find(document.sha256());
    if (old != null) {
      flush();
      remove(old);
    }
    long id = ++last;
    documents.number(id).text(document.sha256()).number(document.size()).text(document.type());
    documents.text(document.category().name()).text(document.outcome().name());
    documents.text(document.why()).done();
    documents.flush(); // so that the same bytes are found when they come again
    passages(id, 0, document.passages());
    embedded(id, document.embedded());
    details(id, document);
  }

  private void remove(long id) throws SQLException {
    for (String table : DETAILS) {
      database.update("DELETE FROM " + table + " WHERE document = ?", id);
    }
    database.update("DELETE FROM document WHERE id = ?", id);
  }

  private void passages(long id, int file, List<Passage> of) throws SQLException {
    for (Passage passage : of) {
      passages.number(id).number(file).text(passage.where().name()).number(passage.page());
      passages.text(passage.detail()).text(passage.text()).done();
    }
  }

  private void embedded(long id, List<Embedded> files) throws SQLException {
    int n = 0;
    for (Embedded file : files) {
      embedded.number(id).number(++n).text(file.name()).text(file.type());
      embedded.text(file.category().name()).text(file.outcome().name()).text(file.why());
      embedded.maybe(file.size()).done();
      passages(id, n, file.passages());
    }
  }

  private void details(long id, Document document) throws SQLException {
    int n = 0;
    for (Field field : document.metadata()) {
      metadata.number(id).number(n++).text(field.pointer()).text(field.value()).done();
    }
    for (Document.Flag flag : document.flags()) {
      flags.number(id).text(flag.name()).done();
    }
  }

  private void flush() throws SQLException {
    documents.flush();
    passages.flush();
    embedded.flush();
    metadata.flush();
    flags.flush();
  }

  @Override
  public void close() throws SQLException {
    documents.close();
    passages.close();
    embedded.close();
    metadata.close();
    flags.close();
  }
}

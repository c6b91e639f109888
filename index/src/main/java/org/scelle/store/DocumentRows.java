package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Writes and reads what examining files told. */
final class DocumentRows {
  private enum Text {
    READ,
    LEFT_OUT
  }

  private final Database database;

  DocumentRows(Database database) {
    this.database = database;
  }

  @Nullable Long find(String sha256) throws SQLException {
    try (PreparedStatement statement =
        database.connection().prepareStatement("SELECT id FROM document WHERE sha256 = ?")) {
      statement.setString(1, sha256);
      try (ResultSet results = statement.executeQuery()) {
        return results.next() ? (Long) results.getLong(1) : null;
      }
    }
  }

  Optional<CaseFile.Examined> examined(String sha256) throws SQLException {
    try (PreparedStatement statement =
        database
            .connection()
            .prepareStatement("SELECT category, outcome, why FROM document WHERE sha256 = ?")) {
      statement.setString(1, sha256);
      try (ResultSet results = statement.executeQuery()) {
        return results.next()
            ? Optional.of(
                new CaseFile.Examined(
                    Category.valueOf(results.getString(1)),
                    Outcome.valueOf(results.getString(2)),
                    results.getString(3)))
            : Optional.empty();
      }
    }
  }

  /** Inside a transaction; replaces what was known of the same bytes. */
  void write(Document document) throws SQLException {
    Long old = find(document.sha256());
    if (old != null) {
      remove(old);
    }
    long id = database.count("SELECT seq FROM sqlite_sequence WHERE name = 'document'") + 1;
    try (Insert insert = new Insert(database.connection(), "document", 7)) {
      insert.number(id).text(document.sha256()).number(document.size()).text(document.type());
      insert.text(document.category().name()).text(document.outcome().name()).text(document.why());
      insert.done();
      insert.flush();
    }
    passages(id, document);
    embedded(id, document.embedded());
    details(id, document);
  }

  private void remove(long id) throws SQLException {
    for (String table :
        new String[] {"passage", "embedded", "document_metadata", "document_flag"}) {
      database.update("DELETE FROM " + table + " WHERE document = ?", id);
    }
    database.update("DELETE FROM document WHERE id = ?", id);
  }

  private void passages(long id, Document document) throws SQLException {
    String table = "passage(document, embedded, place, page, detail, text)";
    try (Insert insert = new Insert(database.connection(), table, 6)) {
      passages(insert, id, 0, document.passages());
      int n = 0;
      for (Embedded embedded : document.embedded()) {
        passages(insert, id, ++n, embedded.passages());
      }
      insert.flush();
    }
  }

  private static void passages(Insert insert, long id, int embedded, List<Passage> passages)
      throws SQLException {
    for (Passage passage : passages) {
      insert.number(id).number(embedded).text(passage.where().name()).number(passage.page());
      insert.text(passage.detail()).text(passage.text()).done();
    }
  }

  private void embedded(long id, List<Embedded> files) throws SQLException {
    try (Insert insert = new Insert(database.connection(), "embedded", 8)) {
      int n = 0;
      for (Embedded file : files) {
        insert.number(id).number(++n).text(file.name()).text(file.type());
        insert.text(file.category().name()).text(file.outcome().name()).text(file.why());
        insert.maybe(file.size()).done();
      }
      insert.flush();
    }
  }

  private void details(long id, Document document) throws SQLException {
    try (Insert metadata = new Insert(database.connection(), "document_metadata", 4);
        Insert flags = new Insert(database.connection(), "document_flag", 2)) {
      int n = 0;
      for (Field field : document.metadata()) {
        metadata.number(id).number(n++).text(field.pointer()).text(field.value()).done();
      }
      for (Document.Flag flag : document.flags()) {
        flags.number(id).text(flag.name()).done();
      }
      metadata.flush();
      flags.flush();
    }
  }

  @Nullable Document read(String sha256) throws SQLException {
    Long id = find(sha256);
    return id == null ? null : read(id);
  }

  /** Without its text, which may be large: no passages, neither its own nor those of embedded. */
  Document readFacts(long id) throws SQLException {
    return read(id, Text.LEFT_OUT);
  }

  Document read(long id) throws SQLException {
    return read(id, Text.READ);
  }

  private Document read(long id, Text text) throws SQLException {
    List<Document> found = new ArrayList<>(1);
    database.each(
        "SELECT sha256, size, type, category, outcome, why FROM document WHERE id = ?",
        row ->
            found.add(
                new Document(
                    row.text(1),
                    row.number(2),
                    row.text(3),
                    Category.valueOf(row.text(4)),
                    Outcome.valueOf(row.text(5)),
                    row.text(6),
                    text == Text.READ ? passages(id, 0) : List.of(),
                    metadata(id),
                    flags(id),
                    embedded(id, text))),
        id);
    return found.get(0);
  }

  private List<Passage> passages(long id, int embedded) throws SQLException {
    List<Passage> passages = new ArrayList<>();
    database.each(
        "SELECT place, page, detail, text FROM passage WHERE document = ? AND embedded = ?"
            + " ORDER BY id",
        row ->
            passages.add(
                new Passage(Where.valueOf(row.text(1)), row.small(2), row.text(3), row.text(4))),
        id,
        embedded);
    return passages;
  }

  private List<Field> metadata(long id) throws SQLException {
    List<Field> fields = new ArrayList<>();
    database.each(
        "SELECT pointer, value FROM document_metadata WHERE document = ? ORDER BY n",
        row -> fields.add(new Field(row.text(1), row.textOrNull(2))),
        id);
    return fields;
  }

  private Set<Document.Flag> flags(long id) throws SQLException {
    Set<Document.Flag> flags = EnumSet.noneOf(Document.Flag.class);
    database.each(
        "SELECT flag FROM document_flag WHERE document = ?",
        row -> flags.add(Document.Flag.valueOf(row.text(1))),
        id);
    return flags;
  }

  private List<Embedded> embedded(long id, Text text) throws SQLException {
    List<Embedded> files = new ArrayList<>();
    database.each(
        "SELECT n, name, type, category, outcome, why, size FROM embedded WHERE document = ?"
            + " ORDER BY n",
        row ->
            files.add(
                new Embedded(
                    row.text(2),
                    row.text(3),
                    Category.valueOf(row.text(4)),
                    Outcome.valueOf(row.text(5)),
                    row.text(6),
                    text == Text.READ ? passages(id, row.small(1)) : List.of(),
                    row.maybe(7))),
        id);
    return files;
  }
}

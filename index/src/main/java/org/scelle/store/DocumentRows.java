package org.scelle.store;

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

/** Reads what examining files told; {@link DocumentWriter} writes it. */
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
    List<Long> found = new ArrayList<>(1);
    database.each(
        "SELECT id FROM document WHERE sha256 = ?", row -> found.add(row.number(1)), sha256);
    return found.isEmpty() ? null : found.getFirst();
  }

  Optional<CaseFile.Examined> examined(String sha256) throws SQLException {
    List<CaseFile.Examined> found = new ArrayList<>(1);
    database.each(
        "SELECT category, outcome, why FROM document WHERE sha256 = ?",
        row ->
            found.add(
                new CaseFile.Examined(
                    Category.valueOf(row.text(1)), Outcome.valueOf(row.text(2)), row.text(3))),
        sha256);
    return found.stream().findFirst();
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

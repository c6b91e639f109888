package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.scelle.model.Page;
import org.scelle.store.RoomOrder.PageRow;

/** Reads pages. */
final class PageRows {
  private final Database database;
  private final EvidenceFiles files;

  PageRows(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
  }

  /** All pages, by row of their file and by number. */
  void each(Consumer<PageRow> pages) throws SQLException {
    database.each(SELECT + " ORDER BY p.file, p.number", row -> pages.accept(read(row)));
  }

  /** All pages, by label of their file and by number. */
  void eachInOrder(Consumer<PageRow> pages) throws SQLException {
    try (PreparedStatement ofFile =
        database.connection().prepareStatement(SELECT + " WHERE p.file = ? ORDER BY p.number")) {
      for (long file : files.inOrder()) {
        ofFile.setLong(1, file);
        Database.each(ofFile, row -> pages.accept(read(row)));
      }
    }
  }

  private static final String SELECT =
      "SELECT p.file, p.number, p.offset, p.length, p.kind, r.name, p.from_token, p.to_token,"
          + " p.limited, p.joined, p.invited, p.course FROM page p LEFT JOIN room r ON r.id ="
          + " p.room";

  private PageRow read(Row row) throws SQLException {
    return new PageRow(
        row.number(1),
        new Page(
            files.source(row.number(1), row.number(3), row.number(4)),
            row.small(2),
            Page.Kind.valueOf(row.text(5)),
            row.textOrNull(6),
            row.textOrNull(7),
            row.textOrNull(8),
            row.yes(9),
            row.maybe(10),
            row.maybe(11),
            Page.Course.valueOf(row.text(12))));
  }
}

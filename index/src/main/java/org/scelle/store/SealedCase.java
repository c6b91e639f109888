package org.scelle.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A case as it lies there: read without a lock, and without changing a byte of it, so that it may
 * stand on a medium that cannot be written to. For checking; work on a case opens it as {@link
 * CaseFile}.
 */
public final class SealedCase implements AutoCloseable {
  private final Database database;
  private final Questions view;
  private final SearchCopy search;

  private SealedCase(Path root, Database database) throws SQLException {
    this.database = database;
    Names names = Names.of(database);
    search = new SearchCopy(root.resolve("lucene"), database, names);
    ReadPool.Opening opening = () -> Database.forLooking(database.file());
    view = new Questions(new ReadPool(opening, opening), names, search);
  }

  /**
   * @throws CaseException when the case is in use, or was left by a command that did not end
   */
  public static SealedCase open(Path root) throws IOException {
    Path log = root.resolve("case.db-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new CaseException(
          root
              + " is in use, or its last command did not end; wait for it, or run it again, before"
              + " the case is verified");
    }
    Database database = null;
    try {
      database = Database.forLooking(root.resolve("case.db"));
      return new SealedCase(root, database);
    } catch (SQLException e) {
      if (database != null) {
        closeQuietly(database, e);
      }
      throw new CaseException(root.resolve("case.db") + " cannot be read: " + e.getMessage());
    }
  }

  private static void closeQuietly(Database database, SQLException first) {
    try {
      database.close();
    } catch (SQLException e) {
      first.addSuppressed(e);
    }
  }

  public CaseView view() {
    return view;
  }

  /** The journal, for checking. */
  public static Journal journal(Path root) {
    return new Journal(root.resolve("journal.jsonl"), Clock.systemUTC());
  }

  /**
   * Where a piece of evidence lay when it was read.
   *
   * @param name what the ledger calls it
   */
  public record Place(String name, Path path) {}

  /** The sources, by name. */
  public List<Place> sources() throws IOException {
    List<Place> sources = new ArrayList<>();
    try {
      database.each(
          "SELECT substr(name, length('"
              + CaseFile.SOURCE
              + "') + 1), value FROM meta"
              + " WHERE name LIKE '"
              + CaseFile.SOURCE
              + "%' ORDER BY 1",
          row -> sources.add(new Place(row.text(1), Path.of(row.text(2)))));
    } catch (SQLException e) {
      throw database.failure(e);
    }
    return sources;
  }

  @Override
  public void close() throws IOException {
    try (search) {
      view.close();
      database.close();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}

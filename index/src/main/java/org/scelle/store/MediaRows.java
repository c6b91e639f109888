package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Match;
import org.scelle.store.CaseFile.Posting;

/** What tying files to events needs, and its result. */
final class MediaRows {
  /** Columns of a {@link MediaReference} in the table {@code media m}. */
  static final String REFERENCE =
      "m.url, m.name, m.declared_type, m.declared_size, m.encrypted, m.ciphertext_sha256,"
          + " m.thumbnail_url";

  private final Database database;
  private final EvidenceFiles files;

  MediaRows(Database database, EvidenceFiles files) {
    this.database = database;
    this.files = files;
  }

  static MediaReference reference(Row row, int column) throws SQLException {
    return new MediaReference(
        row.text(column),
        row.textOrNull(column + 1),
        row.textOrNull(column + 2),
        row.maybe(column + 3),
        row.yes(column + 4),
        row.textOrNull(column + 5),
        row.textOrNull(column + 6));
  }

  /** Kept events that post a file, by label and offset. */
  void postings(Consumer<Posting> postings) throws SQLException {
    database.each(
        "SELECT e.id, e.event_id, e.time, e.file, "
            + REFERENCE
            + " FROM media m JOIN event e ON e.id = m.event"
            + " LEFT JOIN settled s ON s.event = e.id JOIN evidence f ON f.id = e.file"
            + " WHERE s.copy_of IS NULL ORDER BY f.file, f.path, e.offset, e.event_id",
        row -> {
          Long time = row.maybe(3);
          postings.accept(
              new Posting(
                  row.number(1),
                  row.textOrNull(2),
                  time == null ? Long.MIN_VALUE : time,
                  reference(row, 5),
                  files.file(row.number(4))));
        });
  }

  void looseFiles(Consumer<LooseFile> loose) throws SQLException {
    database.each(
        "SELECT f.id, EXISTS (SELECT 1 FROM refusal x WHERE x.file = f.id) FROM evidence f"
            + " WHERE f."
            + DocumentPlaces.EXAMINED
            + " OR (f.first_event IS NULL AND EXISTS (SELECT 1 FROM refusal x WHERE x.file = f.id)"
            + " AND NOT EXISTS (SELECT 1 FROM account_seen x WHERE x.file = f.id)"
            + " AND NOT EXISTS (SELECT 1 FROM room_seen x WHERE x.file = f.id))"
            + " ORDER BY f.file, f.path",
        row -> {
          EvidenceFile file = files.find(row.number(1));
          if (file != null) {
            loose.accept(new LooseFile(row.number(1), file, row.yes(2)));
          }
        });
  }

  void places(Consumer<CaseFile.StoredMedia> places) throws SQLException {
    database.each(
        "SELECT DISTINCT server, stored, media_id FROM media_place ORDER BY server, stored,"
            + " media_id",
        row -> places.accept(new CaseFile.StoredMedia(row.text(1), row.text(2), row.text(3))));
  }

  /** Inside a transaction. */
  void settle(List<Match> matches) throws SQLException {
    database.execute("DELETE FROM media_file");
    database.execute("UPDATE evidence SET owner = read_as WHERE owner <> read_as");
    try (Insert insert = new Insert(database.connection(), "media_file", 4)) {
      for (Match match : matches) {
        long n = next(match);
        for (Long file : match.files()) {
          insert.number(match.posting()).number(n++).number(file).text(match.how()).done();
        }
      }
      insert.flush();
    }
    database.execute(
        "UPDATE evidence SET owner = 'event' WHERE id IN (SELECT file FROM media_file)");
  }

  /** Files and previews of one event are numbered apart. */
  private static long next(Match match) {
    return match.how().equals(THUMBNAIL) ? 1 << 20 : 0;
  }

  static final String THUMBNAIL = "thumbnail";
}

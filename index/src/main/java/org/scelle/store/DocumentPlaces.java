package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Subject;

/**
 * Where the same bytes stand in the evidence and who posted them.
 *
 * @param first the first copy by file and path; {@code null} when no copy is left
 * @param looseNames names of the copies no event posts, each once
 * @param postedName the name it was first posted under; {@code null} when no event names it
 * @param postings in the order of the record
 */
record DocumentPlaces(
    @Nullable EvidenceFile first,
    List<String> looseNames,
    @Nullable String postedName,
    List<Subject> postings) {

  /** Of a row of the table evidence: it was not read as an export, even if its bytes once were. */
  static final String EXAMINED =
      "read_as IN ('document', 'unknown', 'event', 'archive', 'decrypted')";

  static DocumentPlaces of(Database database, EvidenceFiles files, String sha256)
      throws SQLException {
    List<EvidenceFile> copies = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    try (PreparedStatement statement =
        database
            .connection()
            .prepareStatement(
                "SELECT id, owner FROM evidence WHERE sha256 = ? AND "
                    + EXAMINED
                    + " ORDER BY file, path")) {
      statement.setString(1, sha256);
      Database.each(
          statement,
          row -> {
            EvidenceFile file = files.file(row.number(1));
            copies.add(file);
            if (!row.text(2).equals("event")) {
              names.add(file.name());
            }
          });
    }
    List<String> posted = new ArrayList<>();
    List<Subject> postings = postings(database, sha256, posted);
    return new DocumentPlaces(
        copies.isEmpty() ? null : copies.get(0),
        List.copyOf(names),
        posted.isEmpty() ? null : posted.get(0),
        postings);
  }

  private static List<Subject> postings(Database database, String sha256, List<String> names)
      throws SQLException {
    List<Subject> postings = new ArrayList<>();
    String sql =
        "SELECT r.name, e.event_id, a.name, e.time, e.clock, e.time_text, m.name"
            + " FROM evidence f CROSS JOIN media_file x ON x.file = f.id"
            + " JOIN event e ON e.id = x.event LEFT JOIN settled s ON s.event = e.id"
            + " LEFT JOIN room r ON r.id = coalesce(s.room, e.room)"
            + " LEFT JOIN account a ON a.id = e.sender"
            + " LEFT JOIN media m ON m.event = e.id"
            + " LEFT JOIN timeline t ON t.event = e.id"
            + " JOIN evidence g ON g.id = e.file"
            + " WHERE f.sha256 = ? AND x.how <> 'thumbnail' AND s.copy_of IS NULL"
            + " AND (SELECT count(*) FROM media_file y WHERE y.event = x.event"
            + " AND y.how <> 'thumbnail') = 1"
            + " ORDER BY r.name IS NULL, r.name, t.position, g.file, g.path, e.offset, e.event_id";
    try (PreparedStatement statement = database.connection().prepareStatement(sql)) {
      statement.setString(1, sha256);
      Database.each(
          statement,
          row -> {
            postings.add(
                new Subject(
                    row.textOrNull(1), row.textOrNull(2), row.textOrNull(3), row.moment(4)));
            String name = row.textOrNull(7);
            if (name != null && !name.isBlank()) {
              names.add(name);
            }
          });
    }
    return postings;
  }
}

package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scelle.store.SearchFeed.Stretch;

/**
 * What differs between the case and its search index, told by a fingerprint for each room (the rows
 * of its record in order) and each document (its row and who posted it).
 */
final class SearchChanges {
  private static final int STRETCH = 20_000;

  /** What is indexed between two commits. */
  record Part(List<Stretch> stretches, List<Long> rooms, List<Long> documents) {
    /** As long as reading a document takes, this many messages could be read. */
    static final long DOCUMENT = 20;

    /** In the time it takes to read an event. */
    long work() {
      return stretches.stream().mapToLong(Stretch::work).sum() + documents.size() * DOCUMENT;
    }

    private static Part empty() {
      return new Part(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Database database;
  private final Map<Long, Long> rooms = new HashMap<>();
  private final Map<Long, Long> lengths = new HashMap<>();
  private final Map<Long, Long> documents = new HashMap<>();
  private final Map<Long, Long> indexedRooms = new HashMap<>();
  private final Map<Long, Long> indexedDocuments = new HashMap<>();

  private SearchChanges(Database database) {
    this.database = database;
  }

  static SearchChanges of(Database database) throws SQLException {
    SearchChanges changes = new SearchChanges(database);
    database.each(
        "SELECT room, event FROM timeline ORDER BY room, position",
        row -> changes.room(row.number(1), row.number(2)));
    database.each(
        "SELECT 0, e.id FROM event e LEFT JOIN settled s ON s.event = e.id"
            + " WHERE (e.room IS NULL AND s.room IS NULL AND s.copy_of IS NULL) OR s.version = 1"
            + " ORDER BY e.id",
        row -> changes.room(row.number(1), row.number(2)));
    database.each(
        "SELECT 0, -e.id" + Quotations.FROM + " ORDER BY e.id",
        row -> changes.room(row.number(1), row.number(2)));
    database.each(
        "SELECT d.id, f.id, x.event, x.how = 'thumbnail' FROM document d"
            + " JOIN evidence f ON f.sha256 = d.sha256 LEFT JOIN media_file x ON x.file = f.id"
            + " ORDER BY d.id, f.id, x.event, x.n",
        row ->
            mix(
                changes.documents,
                row.number(1),
                (row.number(2) * 31 + row.number(3)) * 2 + row.number(4)));
    database.each(
        "SELECT room, fingerprint FROM indexed_room",
        row -> changes.indexedRooms.put(row.number(1), row.number(2)));
    database.each(
        "SELECT document, fingerprint FROM indexed_document",
        row -> changes.indexedDocuments.put(row.number(1), row.number(2)));
    return changes;
  }

  private void room(long room, long event) {
    mix(rooms, room, event);
    lengths.merge(room, 1L, Long::sum);
  }

  private static void mix(Map<Long, Long> prints, long key, long value) {
    long mixed = prints.getOrDefault(key, 0x9e3779b97f4a7c15L) ^ value;
    mixed *= 0xbf58476d1ce4e5b9L;
    prints.put(key, (mixed ^ (mixed >>> 29)) * 0x94d049bb133111ebL);
  }

  private static Set<Long> old(Map<Long, Long> indexed, Map<Long, Long> now) {
    Set<Long> old = new HashSet<>();
    indexed.forEach((key, print) -> {
      if (!print.equals(now.get(key))) {
        old.add(key);
      }
    });
    return old;
  }

  private static List<Long> fresh(Map<Long, Long> indexed, Map<Long, Long> now) {
    List<Long> fresh = new ArrayList<>();
    now.forEach((key, print) -> {
      if (!print.equals(indexed.get(key))) {
        fresh.add(key);
      }
    });
    fresh.sort(null);
    return fresh;
  }

  /** Rooms in the index that have changed or are gone. */
  Set<Long> oldRooms() {
    return old(indexedRooms, rooms);
  }

  /** Documents in the index that have changed or are gone. */
  Set<Long> oldDocuments() {
    return old(indexedDocuments, documents);
  }

  /**
   * What is to be indexed, at least one part; large rooms in pieces.
   *
   * @param enough messages for one part
   */
  List<Part> parts(long enough) {
    List<Part> parts = new ArrayList<>(List.of(Part.empty()));
    long size = 0;
    for (long room : fresh(indexedRooms, rooms)) {
      size = next(parts, size, enough) + lengths.getOrDefault(room, 0L);
      Part part = parts.get(parts.size() - 1);
      part.rooms.add(room);
      stretches(room, part.stretches);
    }
    for (long document : fresh(indexedDocuments, documents)) {
      size = next(parts, size, enough) + Part.DOCUMENT;
      parts.get(parts.size() - 1).documents.add(document);
    }
    return parts;
  }

  private static long next(List<Part> parts, long size, long enough) {
    if (size < enough) {
      return size;
    }
    parts.add(Part.empty());
    return 0;
  }

  private void stretches(long room, List<Stretch> stretches) {
    long length = lengths.getOrDefault(room, 0L);
    if (room == 0) {
      stretches.add(new Stretch(0, 0, length - 1));
      return;
    }
    for (long from = 0; from < length; from += STRETCH) {
      stretches.add(new Stretch(room, from, Math.min(from + STRETCH, length) - 1));
    }
  }

  /** Writes down that the index holds this part, and nothing old. Inside a transaction. */
  void remember(Part part) throws SQLException {
    forget("indexed_room", "room", oldRooms());
    forget("indexed_document", "document", oldDocuments());
    remember("indexed_room", part.rooms, rooms);
    remember("indexed_document", part.documents, documents);
    part.rooms.forEach(room -> indexedRooms.put(room, rooms.get(room)));
    part.documents.forEach(one -> indexedDocuments.put(one, documents.get(one)));
  }

  private void forget(String table, String key, Set<Long> old) throws SQLException {
    for (long one : old) {
      database.update("DELETE FROM " + table + " WHERE " + key + " = ?", one);
    }
  }

  private void remember(String table, List<Long> keys, Map<Long, Long> prints) throws SQLException {
    try (Insert insert = new Insert(database.connection(), table, 2)) {
      for (long key : keys) {
        insert.number(key).number(prints.getOrDefault(key, 0L)).done();
      }
      insert.flush();
    }
  }
}

package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides, among the occurrences of each event, which one is kept; what is redacted; which edits
 * are valid. Only events that occur more than once, or that something refers to, are sorted and
 * compared; memory for the targets of edits and redactions, and sixteen bytes for each occurrence.
 */
final class Duplicates {
  private static final long REDACTED = 1;
  private static final long VALID = 1;
  private static final long NOT_VALID = 2;
  private static final long NO_TARGET = 3;

  /** One occurrence, as far as the choice needs it. */
  private record Copy(
      long row,
      @Nullable String id,
      @Nullable String twin,
      @Nullable Long room,
      @Nullable Long pageRoom,
      @Nullable Long sender,
      long type,
      boolean state,
      int richness,
      long length,
      long file,
      int rank,
      long offset,
      boolean exact,
      boolean removed,
      @Nullable String replaces) {

    /** Content before ciphertext before nothing, then with a room, then larger, then first. */
    static final Comparator<Copy> RICHEST =
        Comparator.comparingInt(Copy::richness)
            .reversed()
            .thenComparing(copy -> copy.room() == null)
            .thenComparing(Comparator.comparingLong(Copy::length).reversed())
            .thenComparingInt(Copy::rank)
            .thenComparingLong(Copy::offset)
            .thenComparingLong(Copy::row);
  }

  /** An event that something refers to, or an edit. */
  private record Kept(Copy copy, @Nullable Long room, boolean edit, boolean redacted) {}

  private final Database database;
  private final EvidenceFiles files;
  private final Set<String> redactedIds = new HashSet<>();
  private final Set<String> editTargets = new HashSet<>();
  private final Map<Long, String> replaces = new HashMap<>();
  private final Map<String, List<Kept>> targets = new HashMap<>();
  private final List<Kept> edits = new ArrayList<>();
  private final Insert settled;
  private final Clashes clashes;
  private final Set<Long> anyType;

  /**
   * @param verbatim formats whose events stand as a server gave them
   */
  Duplicates(Database database, EvidenceFiles files, Names names, Set<String> verbatim)
      throws SQLException {
    this.database = database;
    this.files = files;
    settled = new Insert(database.connection(), "settled", 7);
    clashes = new Clashes(database, files, verbatim);
    Long encrypted = names.words().find("m.room.encrypted");
    anyType = encrypted == null ? Set.of() : Set.of(encrypted);
  }

  /** Inside a transaction. */
  void settle() throws SQLException {
    database.execute("DELETE FROM settled");
    database.execute("DELETE FROM problem WHERE settled = 1");
    database.each(
        "SELECT target FROM redaction WHERE target IS NOT NULL",
        row -> redactedIds.add(row.text(1)));
    database.each(
        "SELECT event, target FROM relation WHERE kind = 'REPLACE' ORDER BY event, n",
        row -> {
          replaces.putIfAbsent(row.number(1), row.text(2));
          editTargets.add(row.text(2));
        });
    pick();
    List<Copy> group = new ArrayList<>();
    database.each(
        "SELECT e.id, e.event_id, e.twin, e.room, e.sender, e.type, e.state_key IS NOT NULL,"
            + " e.content, e.length, e.file, e.offset, e.time IS NOT NULL, e.removed,"
            + " CASE WHEN e.room IS NULL THEN (SELECT g.room FROM page g WHERE g.file = e.file"
            + " AND g.number = e.page) END"
            + " FROM temp.picked p CROSS JOIN event e ON e.id = p.event"
            + " ORDER BY e.event_id IS NULL, coalesce(e.event_id, e.twin)",
        row -> {
          Copy copy = copy(row);
          if (!group.isEmpty() && !same(group.get(0), copy)) {
            group(group);
            group.clear();
          }
          group.add(copy);
        });
    group(group);
    database.execute("DROP TABLE temp.picked");
    settleEdits();
    settled.flush();
    settled.close();
    markVersions();
    clashes.senders();
    clashes.texts();
    clashes.flush();
  }

  /** Copies whose words differ from those that are kept: each text once. */
  private void markVersions() throws SQLException {
    database.execute(
        "UPDATE settled SET version = 1 WHERE event IN (SELECT min(s.event) FROM settled s"
            + " CROSS JOIN event e ON e.id = s.event CROSS JOIN event k ON k.id = s.copy_of"
            + " WHERE s.copy_of IS NOT NULL AND e.content = 0 AND k.content = 0"
            + " AND e.body <> k.body AND e.body <> '' GROUP BY s.copy_of, e.body)");
  }

  /**
   * Lists the occurrences that a look at the row alone does not settle: whose id may occur again (a
   * few too many, as hashes go), or that are redacted, edits, the target of either, or of a room
   * that only their page names.
   */
  private void pick() throws SQLException {
    int[] hashes = new int[Math.toIntExact(database.count("SELECT count(*) FROM event"))];
    long[] rows = new long[hashes.length];
    BitSet special = new BitSet(hashes.length);
    Set<String> mentioned = new HashSet<>(redactedIds);
    mentioned.addAll(editTargets);
    int[] n = {0};
    database.each(
        "SELECT id, coalesce(event_id, twin), content = "
            + ContentKind.EMPTIED
            + " OR removed = 1 OR (room IS NULL AND page > 0) FROM event ORDER BY id",
        row -> {
          long number = row.number(1);
          String id = row.text(2);
          if (row.yes(3) || mentioned.contains(id) || replaces.containsKey(number)) {
            special.set(n[0]);
          }
          rows[n[0]] = number;
          hashes[n[0]++] = id.hashCode();
        });
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    database.execute("CREATE TEMP TABLE picked (event INTEGER PRIMARY KEY)");
    try (Insert picked = new Insert(database.connection(), "temp.picked", 1)) {
      for (int i = 0; i < rows.length; i++) {
        if (special.get(i) || repeats(sorted, hashes[i])) {
          picked.number(rows[i]).done();
        }
      }
      picked.flush();
    }
  }

  private static boolean repeats(int[] sorted, int hash) {
    int at = Arrays.binarySearch(sorted, hash);
    return (at > 0 && sorted[at - 1] == hash) || (at + 1 < sorted.length && sorted[at + 1] == hash);
  }

  private Copy copy(Row row) throws SQLException {
    long number = row.number(1);
    int content = row.small(8);
    long file = row.number(10);
    return new Copy(
        number,
        row.textOrNull(2),
        row.textOrNull(3),
        row.maybe(4),
        row.maybe(14),
        row.maybe(5),
        row.number(6),
        row.yes(7),
        content == ContentKind.EMPTIED ? 0 : content == ContentKind.ENCRYPTED ? 1 : 2,
        row.number(9),
        file,
        files.rank(file),
        row.number(11),
        row.yes(12),
        row.yes(13) || content == ContentKind.EMPTIED,
        replaces.get(number));
  }

  private static boolean same(Copy a, Copy b) {
    return Objects.equals(a.id(), b.id()) && Objects.equals(a.twin(), b.twin());
  }

  private void group(List<Copy> group) throws SQLException {
    if (group.isEmpty()) {
      return;
    }
    if (group.size() == 1) {
      keep(group);
    } else if (group.get(0).id() == null) {
      if (group.get(0).exact()) {
        keep(group);
      } else {
        repeated(group);
      }
    } else {
      byRoom(group);
    }
  }

  /**
   * Equal events without id whose clock cannot tell them apart: within one file each is an event of
   * its own; the first of one file is the first of another.
   */
  private void repeated(List<Copy> group) throws SQLException {
    group.sort(Comparator.comparingInt(Copy::rank).thenComparingLong(Copy::offset));
    List<List<Copy>> events = new ArrayList<>();
    int n = 0;
    long file = -1;
    for (Copy copy : group) {
      n = copy.file() == file ? n + 1 : 0;
      file = copy.file();
      if (n == events.size()) {
        events.add(new ArrayList<>());
      }
      events.get(n).add(copy);
    }
    for (List<Copy> event : events) {
      keep(event);
    }
  }

  private void byRoom(List<Copy> group) throws SQLException {
    Map<Long, List<Copy>> rooms = new HashMap<>();
    List<Copy> without = new ArrayList<>();
    for (Copy copy : group) {
      if (copy.room() == null) {
        without.add(copy);
      } else {
        rooms.computeIfAbsent(copy.room(), room -> new ArrayList<>()).add(copy);
      }
    }
    if (rooms.size() <= 1) {
      keep(group);
      return;
    }
    for (List<Copy> copies : rooms.values()) {
      keep(copies);
      Copy kept = copies.stream().min(Copy.RICHEST).orElseThrow();
      clashes.add(String.valueOf(kept.id()), kept.file(), kept.offset(), kept.length());
    }
    if (!without.isEmpty()) {
      keep(without);
    }
  }

  private void keep(List<Copy> copies) throws SQLException {
    Copy kept =
        copies.size() == 1 ? copies.get(0) : copies.stream().min(Copy.RICHEST).orElseThrow();
    Long room = kept.room();
    boolean redacted = kept.id() != null && redactedIds.contains(kept.id());
    String replaced = kept.replaces();
    for (Copy copy : copies) {
      room = room == null ? copy.room() : room;
      redacted |= copy.removed();
      replaced = replaced == null ? copy.replaces() : replaced;
      if (copy.row() != kept.row()) {
        settled
            .number(copy.row())
            .number(kept.row())
            .maybe(null)
            .number(0)
            .number(0)
            .number(0)
            .number(0)
            .done();
      }
    }
    for (Copy copy : copies) {
      room = room == null ? copy.pageRoom() : room;
    }
    Kept event = new Kept(kept, room, replaced != null, redacted);
    if (kept.id() != null && editTargets.contains(kept.id())) {
      targets.computeIfAbsent(kept.id(), id -> new ArrayList<>(1)).add(event);
    }
    if (replaced != null) {
      replaces.put(kept.row(), replaced);
      edits.add(event);
    } else {
      write(event, 0);
    }
  }

  private void write(Kept event, long edit) throws SQLException {
    Long learnt = event.copy().room() == null ? event.room() : null;
    if (learnt != null || event.redacted() || edit != 0) {
      settled
          .number(event.copy().row())
          .maybe(null)
          .maybe(learnt)
          .number(event.redacted() ? REDACTED : 0)
          .number(edit)
          .number(0)
          .number(0)
          .done();
    }
  }

  private void settleEdits() throws SQLException {
    for (Kept edit : edits) {
      List<Kept> originals = targets.getOrDefault(replaces.get(edit.copy().row()), List.of());
      boolean valid = originals.stream().anyMatch(original -> valid(edit, original));
      write(edit, originals.isEmpty() ? NO_TARGET : valid ? VALID : NOT_VALID);
    }
  }

  /** Matrix specification, "Event replacements", validity of replacement events. */
  private boolean valid(Kept edit, Kept original) {
    return Objects.equals(edit.copy().sender(), original.copy().sender())
        && Objects.equals(edit.room(), original.room())
        && !original.edit()
        && !edit.copy().state()
        && !original.copy().state()
        && (edit.copy().type() == original.copy().type()
            || anyType.contains(edit.copy().type())
            || anyType.contains(original.copy().type()));
  }
}

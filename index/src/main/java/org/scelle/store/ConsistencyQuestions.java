package org.scelle.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView.IdForm;
import org.scelle.store.CaseView.Place;
import org.scelle.store.CaseView.RoomRelations;
import org.scelle.store.CaseView.TimelineShape;

/** What can be told of events without hashes, room by room. */
final class ConsistencyQuestions {
  /** A dollar sign and 43 characters of base64. */
  private static final int HASH_ID = 44;

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;

  ConsistencyQuestions(Database database, EvidenceFiles files, Names names) {
    this.database = database;
    this.files = files;
    this.names = names;
  }

  private static IdForm form(@Nullable String id) {
    if (id == null) {
      return IdForm.NONE;
    }
    if (id.startsWith("$") && id.indexOf(':') > 0) {
      return IdForm.SERVER;
    }
    return id.startsWith("$") && id.length() == HASH_ID ? ofHash(id) : IdForm.OTHER;
  }

  private static IdForm ofHash(String id) {
    boolean standard = false;
    boolean urlSafe = false;
    for (int i = 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '+' || c == '/') {
        standard = true;
      } else if (c == '-' || c == '_') {
        urlSafe = true;
      } else if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return IdForm.OTHER;
      }
    }
    if (standard) {
      return urlSafe ? IdForm.OTHER : IdForm.STANDARD;
    }
    return urlSafe ? IdForm.URL_SAFE : IdForm.EITHER;
  }

  /** Counts of one room while its timeline goes by. */
  private static final class Shape {
    private final Map<IdForm, Long> forms = new EnumMap<>(IdForm.class);
    private final Map<IdForm, Long> firsts = new EnumMap<>(IdForm.class);
    private long steps;
    private long backwards;
    private @Nullable Long firstBackwards;
    private @Nullable Long before;

    void add(IdForm form, boolean hole, @Nullable Long time, long event) {
      forms.merge(form, 1L, Long::sum);
      firsts.putIfAbsent(form, event);
      if (time != null && before != null && !hole) {
        steps++;
        if (before - time > TimelineShape.TOLERANCE) {
          backwards++;
          firstBackwards = firstBackwards == null ? (Long) event : firstBackwards;
        }
      }
      before = time == null ? before : time;
    }
  }

  void timelines(Consumer<TimelineShape> shapes) throws SQLException {
    Map<String, Shape> rooms = new TreeMap<>();
    Map<Long, Shape> current = new HashMap<>();
    database.each(
        "SELECT t.room, t.hole, e.time, e.id, e.event_id"
            + " FROM timeline t CROSS JOIN event e ON e.id = t.event ORDER BY t.room, t.position",
        row -> {
          long room = row.number(1);
          Shape shape = current.get(room);
          if (shape == null) {
            shape = new Shape();
            current.put(room, shape);
            rooms.put(names.rooms().name(room), shape);
          }
          shape.add(form(row.textOrNull(5)), row.yes(2), row.maybe(3), row.number(4));
        });
    for (Map.Entry<String, Shape> room : rooms.entrySet()) {
      Shape shape = room.getValue();
      Map<IdForm, Place> firsts = new EnumMap<>(IdForm.class);
      for (Map.Entry<IdForm, Long> first : shape.firsts.entrySet()) {
        firsts.put(first.getKey(), place(first.getValue()));
      }
      Long backwards = shape.firstBackwards;
      shapes.accept(
          new TimelineShape(
              room.getKey(),
              shape.forms,
              firsts,
              shape.steps,
              shape.backwards,
              backwards == null ? null : place(backwards)));
    }
  }

  private Place place(long event) throws SQLException {
    Place[] found = new Place[1];
    database.each(
        "SELECT event_id, file, offset, length FROM event WHERE id = ?",
        row ->
            found[0] =
                new Place(
                    row.textOrNull(1), files.source(row.number(2), row.number(3), row.number(4))),
        event);
    return found[0];
  }

  void relations(Consumer<RoomRelations> relations) throws SQLException {
    Set<String> present = new HashSet<>();
    database.each(
        "SELECT e.event_id FROM event e WHERE e.event_id IN (SELECT target FROM relation)",
        row -> present.add(row.text(1)));
    Map<String, Relations> counts = new TreeMap<>();
    database.each(
        "SELECT coalesce(s.room, e.room) AS r, x.target, e.id FROM relation x JOIN event e ON e.id"
            + " = x.event LEFT JOIN settled s ON s.event = e.id WHERE s.copy_of IS NULL AND r IS"
            + " NOT NULL AND x.target <> '' AND x.kind <> 'REPLACED' ORDER BY e.id",
        row ->
            counts
                .computeIfAbsent(names.rooms().name(row.number(1)), room -> new Relations())
                .add(present.contains(row.text(2)), row.number(3)));
    for (Map.Entry<String, Relations> room : counts.entrySet()) {
      Relations count = room.getValue();
      Long first = count.firstUnresolved;
      relations.accept(
          new RoomRelations(
              room.getKey(), count.all, count.unresolved, first == null ? null : place(first)));
    }
  }

  /** A name in the place of an account or a room is none to compare by. */
  CaseView.Copies copies() throws SQLException {
    long[] counts = new long[2];
    Long[] first = new Long[1];
    database.each(
        "SELECT e.id, (a.name GLOB '@*' AND b.name GLOB '@*' AND a.id <> b.id)"
            + " OR (r.name GLOB '!*' AND q.name GLOB '!*' AND r.id <> q.id)"
            + " OR abs(coalesce(e.time - k.time, 0)) > 60000 OR s.clash = 1"
            + " FROM settled s CROSS JOIN event e ON e.id = s.event JOIN event k ON k.id ="
            + " s.copy_of LEFT JOIN account a ON a.id = e.sender"
            + " LEFT JOIN account b ON b.id = k.sender LEFT JOIN room r ON r.id = e.room"
            + " LEFT JOIN room q ON q.id = k.room WHERE e.event_id = k.event_id ORDER BY e.id",
        row -> {
          counts[0]++;
          if (row.yes(2)) {
            counts[1]++;
            first[0] = first[0] == null ? (Long) row.number(1) : first[0];
          }
        });
    return new CaseView.Copies(counts[0], counts[1], first[0] == null ? null : place(first[0]));
  }

  /** Counts of one room. */
  private static final class Relations {
    private long all;
    private long unresolved;
    private @Nullable Long firstUnresolved;

    void add(boolean resolved, long event) {
      all++;
      if (!resolved) {
        unresolved++;
        firstUnresolved = firstUnresolved == null ? (Long) event : firstUnresolved;
      }
    }
  }
}

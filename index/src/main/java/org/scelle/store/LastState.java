package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView.StateAtEnd;

/**
 * The last recorded value of each piece of room state with an empty state key.
 *
 * <p>State a server gave as current wins, unless the timeline has a later event for the same piece;
 * then the last in the timeline; then the last that came before a stretch of it; then any other.
 */
final class LastState {
  private record Piece(long room, String type) {}

  /** A candidate; the greatest wins. */
  private record Candidate(long event, int origin, long position, long time, String id) {
    boolean beats(@Nullable Candidate other) {
      if (other == null) {
        return true;
      }
      int order = Integer.compare(origin, other.origin);
      order = order != 0 ? order : Long.compare(position, other.position);
      order = order != 0 ? order : Long.compare(time, other.time);
      return order != 0 ? order > 0 : id.compareTo(other.id) > 0;
    }
  }

  private static final int NOW = 4;
  private static final int TIMELINE = 3;

  private final Map<Piece, Candidate> timeline = new HashMap<>();
  private final Map<Piece, Candidate> beside = new HashMap<>();
  private final Map<Piece, Map<String, String>> values = new HashMap<>();
  private final Names names;

  private LastState(Names names) {
    this.names = names;
  }

  static LastState of(Database database, Names names) throws SQLException {
    return of(database, names, "");
  }

  /** State of some types only. */
  static LastState of(Database database, Names names, Set<String> types) throws SQLException {
    List<String> wanted = new ArrayList<>();
    database.each(
        "SELECT id, name FROM word",
        row -> {
          if (types.contains(row.text(2))) {
            wanted.add(Long.toString(row.number(1)));
          }
        });
    return of(database, names, " AND e.type IN (" + String.join(",", wanted) + ")");
  }

  private static LastState of(Database database, Names names, String filter) throws SQLException {
    LastState state = new LastState(names);
    database.each(
        "SELECT t.room, e.type, e.id, t.position, e.time, e.event_id FROM event e"
            + " CROSS JOIN timeline t ON t.event = e.id"
            + " WHERE e.state_key = '' AND e.content IN (3, 6)"
            + filter,
        row -> state.add(state.timeline, row, TIMELINE));
    database.each(
        "SELECT k.room, e.type, e.id, k.at, e.time, e.event_id, k.kind, k.in_timeline"
            + " FROM snapshot k JOIN event e ON e.id = k.event"
            + " WHERE e.state_key = '' AND e.content IN (3, 6)"
            + filter,
        row -> state.beside(row));
    state.load(database);
    return state;
  }

  void each(Consumer<StateAtEnd> states) {
    List<StateAtEnd> sorted = new ArrayList<>();
    values.forEach((piece, fields) ->
        sorted.add(
            new StateAtEnd(names.rooms().name(piece.room()), piece.type(), Map.copyOf(fields))));
    sorted.sort(Comparator.comparing(StateAtEnd::room).thenComparing(StateAtEnd::type));
    sorted.forEach(states);
  }

  private void beside(Row row) throws SQLException {
    String kind = row.text(7);
    if (kind.equals("STATE_NOW")) {
      add(beside, row, NOW);
    } else if (!row.yes(8)) {
      add(beside, row, kind.equals("STATE_BEFORE") ? 2 : 1);
    }
  }

  private void add(Map<Piece, Candidate> candidates, Row row, int origin) throws SQLException {
    Long time = row.maybe(5);
    String id = row.textOrNull(6);
    Candidate candidate =
        new Candidate(
            row.number(3),
            origin,
            row.number(4),
            time == null ? Long.MIN_VALUE : time,
            id == null ? "" : id);
    Piece piece = new Piece(row.number(1), names.words().name(row.number(2)));
    if (candidate.beats(candidates.get(piece))) {
      candidates.put(piece, candidate);
    }
  }

  private void load(Database database) throws SQLException {
    Map<Piece, Candidate> last = new HashMap<>(timeline);
    beside.forEach((piece, candidate) -> last.merge(piece, candidate, LastState::later));
    try (PreparedStatement fields =
        database
            .connection()
            .prepareStatement(
                "SELECT pointer, value FROM state_field WHERE event = ? AND previous = 0")) {
      for (Map.Entry<Piece, Candidate> entry : last.entrySet()) {
        Map<String, String> known = new HashMap<>();
        fields.setLong(1, entry.getValue().event());
        Database.each(
            fields,
            row -> {
              String value = row.textOrNull(2);
              if (value != null) {
                known.put(row.text(1), value);
              }
            });
        values.put(entry.getKey(), known);
      }
    }
  }

  /** Between the last of the timeline and the best of what came beside it. */
  private static Candidate later(Candidate inTimeline, Candidate beside) {
    return beside.origin() == NOW && beside.time() >= inTimeline.time() ? beside : inTimeline;
  }

  boolean has(long room, String type) {
    return values.containsKey(new Piece(room, type));
  }

  @Nullable String value(long room, String type, String pointer) {
    return values.getOrDefault(new Piece(room, type), Map.of()).get(pointer);
  }
}

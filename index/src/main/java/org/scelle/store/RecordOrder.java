package org.scelle.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scelle.model.Page;
import org.scelle.store.RecordRows.Beside;
import org.scelle.store.RecordRows.RoomRecord;
import org.scelle.store.RoomOrder.Occurrence;
import org.scelle.store.RoomOrder.PageRow;
import org.scelle.store.RoomOrder.Placed;

/**
 * Settles the record of each room: its timeline, and the state that came beside it. One room is put
 * in order while the one before it is written.
 */
final class RecordOrder {
  /** Which page of which file. */
  private record PageKey(long file, int number) {}

  /** State beside the timeline, said by any number of occurrences. */
  private record State(long event, Page.Kind kind, int at) {}

  private final Database reading;
  private final EvidenceFiles files;
  private final RoomOrder order;
  private final Map<PageKey, PageRow> pages = new HashMap<>();
  private final Map<String, List<PageRow>> pagesOfRoom = new HashMap<>();
  private final Map<String, Long> anchors = new HashMap<>();
  private String roomName = "";

  private RecordOrder(Database reading, RoomOrder order) throws SQLException {
    this.reading = reading;
    this.files = EvidenceFiles.of(reading);
    this.order = order;
  }

  /** Inside a transaction, after the one that settled which events are kept. */
  static void settle(Database database, RoomOrder order) throws SQLException {
    try (Database reading = Database.forPassing(database.file());
        RecordRows rows = new RecordRows(database);
        Deferred writing = new Deferred()) {
      writing.add(0, () -> Activity.settle(database));
      writing.add(0, rows::begin);
      new RecordOrder(reading, order)
          .eachRoom(record -> writing.add(record.timeline().size(), () -> rows.write(record)));
      writing.add(0, rows::end);
      writing.finish();
    }
  }

  /** Takes the record of one room. */
  private interface Records {
    void take(RoomRecord room) throws SQLException;
  }

  private void eachRoom(Records records) throws SQLException {
    new PageRows(reading, files).each(this::add);
    anchor();
    Map<Long, String> roomNames = new HashMap<>();
    reading.each("SELECT id, name FROM room", row -> roomNames.put(row.number(1), row.text(2)));
    List<Occurrence> occurrences = new ArrayList<>();
    long[] room = {-1};
    reading.each(
        "SELECT coalesce(s.room, e.room, (SELECT coalesce(p.room, k.room) FROM event k"
            + " LEFT JOIN settled p ON p.event = k.id WHERE k.id = s.copy_of)) AS place, e.id,"
            + " coalesce(s.copy_of, e.id), e.file, e.page, e.offset, e.time,"
            + " e.state_key IS NOT NULL"
            + " FROM event e LEFT JOIN settled s ON s.event = e.id"
            + " WHERE place IS NOT NULL ORDER BY place",
        row -> {
          if (row.number(1) != room[0]) {
            room(room[0], occurrences, records);
            occurrences.clear();
            room[0] = row.number(1);
            roomName = Objects.requireNonNull(roomNames.get(room[0]));
          }
          Long time = row.maybe(7);
          occurrences.add(
              new Occurrence(
                  row.number(2),
                  row.number(3),
                  row.number(4),
                  row.small(5),
                  row.number(6),
                  time == null ? Long.MIN_VALUE : time,
                  row.yes(8)));
        });
    room(room[0], occurrences, records);
  }

  private void add(PageRow row) {
    pages.put(new PageKey(row.file(), row.page().number()), row);
    String room = row.page().room();
    if (room != null) {
      pagesOfRoom.computeIfAbsent(room, name -> new ArrayList<>()).add(row);
    }
  }

  private void room(long room, List<Occurrence> occurrences, Records records) throws SQLException {
    if (occurrences.isEmpty()) {
      return;
    }
    occurrences.sort(
        Comparator.comparingInt((Occurrence occurrence) -> files.rank(occurrence.file()))
            .thenComparingLong(Occurrence::offset)
            .thenComparingLong(Occurrence::row));
    List<Placed> placed =
        order.order(roomName, List.copyOf(occurrences), pagesOf(roomName, occurrences));
    Map<Long, Integer> positions = new HashMap<>();
    List<Placed> timeline = timeline(occurrences, placed, positions);
    records.take(new RoomRecord(room, timeline, besides(occurrences, positions)));
  }

  private List<PageRow> pagesOf(String room, List<Occurrence> occurrences) {
    Set<PageRow> found = new HashSet<>(pagesOfRoom.getOrDefault(room, List.of()));
    for (Occurrence occurrence : occurrences) {
      PageRow page = pages.get(new PageKey(occurrence.file(), occurrence.page()));
      if (page != null && page.page().room() == null) {
        found.add(page);
      }
    }
    List<PageRow> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((PageRow page) -> files.rank(page.file()))
            .thenComparingInt(page -> page.page().number()));
    return sorted;
  }

  /** An event that the order leaves out and that is not state goes last, after a hole. */
  private List<Placed> timeline(
      List<Occurrence> occurrences, List<Placed> placed, Map<Long, Integer> positions) {
    List<Placed> timeline = new ArrayList<>(placed.size());
    for (Placed event : placed) {
      if (positions.putIfAbsent(event.event(), timeline.size()) == null) {
        timeline.add(event);
      }
    }
    for (Occurrence occurrence : occurrences) {
      boolean refused = kind(occurrence) == Page.Kind.REFUSED;
      if (!refused
          && !occurrence.state()
          && positions.putIfAbsent(occurrence.event(), timeline.size()) == null) {
        timeline.add(new Placed(occurrence.event(), true));
      }
    }
    return timeline;
  }

  private List<Beside> besides(List<Occurrence> occurrences, Map<Long, Integer> positions) {
    TimelineSpans spans = new TimelineSpans(pagesOfRoom.getOrDefault(roomName, List.of()));
    for (Occurrence occurrence : occurrences) {
      Integer position = positions.get(occurrence.event());
      if (position != null && kind(occurrence) == Page.Kind.TIMELINE) {
        spans.add(occurrence.file(), occurrence.page(), position);
      }
    }
    Map<State, Beside> found = new LinkedHashMap<>();
    for (Occurrence occurrence : occurrences) {
      Page.Kind kind = kind(occurrence);
      boolean beside =
          kind != Page.Kind.TIMELINE && kind != Page.Kind.LOOSE && kind != Page.Kind.REFUSED;
      boolean placed = positions.containsKey(occurrence.event());
      if (occurrence.state() && (beside || !placed)) {
        int at =
            switch (kind) {
              case STATE_BEFORE -> spans.firstAfter(occurrence.file(), occurrence.page());
              case STATE_AFTER -> after(occurrence, spans, positions);
              default -> -1;
            };
        found.putIfAbsent(
            new State(occurrence.event(), kind, at),
            new Beside(occurrence.event(), occurrence.row(), kind, at, placed));
      }
    }
    return List.copyOf(found.values());
  }

  /** A page of state may name the event it follows; else it follows the timeline before it. */
  private int after(Occurrence occurrence, TimelineSpans spans, Map<Long, Integer> positions) {
    PageRow page = pages.get(new PageKey(occurrence.file(), occurrence.page()));
    String named = page == null ? null : page.page().from();
    if (named == null) {
      return spans.lastBefore(occurrence.file(), occurrence.page());
    }
    Long event = anchors.get(named);
    return event == null ? -1 : positions.getOrDefault(event, -1);
  }

  /** Finds the events that pages of state say they follow. */
  private void anchor() throws SQLException {
    for (PageRow row : pages.values()) {
      String named = row.page().from();
      if (row.page().kind() == Page.Kind.STATE_AFTER && named != null) {
        anchors.put(named, -1L);
      }
    }
    if (!anchors.isEmpty()) {
      reading.each(
          "SELECT e.event_id, coalesce(s.copy_of, e.id) FROM event e"
              + " LEFT JOIN settled s ON s.event = e.id WHERE e.event_id IS NOT NULL",
          row -> anchors.replace(row.text(1), row.number(2)));
    }
  }

  private Page.Kind kind(Occurrence occurrence) {
    PageRow page = pages.get(new PageKey(occurrence.file(), occurrence.page()));
    return page == null ? Page.Kind.LOOSE : page.page().kind();
  }
}

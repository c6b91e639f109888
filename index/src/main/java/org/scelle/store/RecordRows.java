package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import org.scelle.model.Page;
import org.scelle.store.RoomOrder.Placed;

/** Writes the records of rooms: {@link #begin}, each room, {@link #end}, in one transaction. */
final class RecordRows implements AutoCloseable {

  /**
   * The record of one room.
   *
   * @param timeline oldest first, each event once
   */
  record RoomRecord(long room, List<Placed> timeline, List<Beside> beside) {}

  /**
   * State that came beside the timeline.
   *
   * @param event row of the kept occurrence
   * @param occurrence row of the one that came so
   * @param at position of the event in the timeline that it goes with; -1 for none
   * @param placed whether the timeline has the event too
   */
  record Beside(long event, long occurrence, Page.Kind kind, int at, boolean placed) {}

  private final Database database;
  private final Insert timeline;
  private final Insert snapshots;

  RecordRows(Database database) throws SQLException {
    this.database = database;
    timeline = new Insert(database.connection(), "timeline", 4);
    snapshots = new Insert(database.connection(), "snapshot", 7);
  }

  void begin() throws SQLException {
    database.execute("DROP INDEX timeline_by_event"); // made again below: cheaper than kept up
    database.execute("DELETE FROM timeline");
    database.execute("DELETE FROM snapshot");
  }

  void write(RoomRecord record) throws SQLException {
    int position = 0;
    for (Placed event : record.timeline()) {
      timeline.number(record.room()).number(position++).number(event.event()).yes(event.hole());
      timeline.done();
    }
    int n = 0;
    for (Beside state : record.beside()) {
      snapshots
          .number(record.room())
          .number(n++)
          .number(state.event())
          .number(state.occurrence())
          .text(state.kind().name())
          .number(state.at())
          .yes(state.placed())
          .done();
    }
  }

  void end() throws SQLException {
    timeline.flush();
    snapshots.flush();
    database.execute("CREATE INDEX timeline_by_event ON timeline (event)");
  }

  @Override
  public void close() throws SQLException {
    timeline.close();
    snapshots.close();
  }
}

package org.scelle.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.RoomReach;
import org.scelle.model.Room;
import org.scelle.store.CaseView;

/** {@code rooms.csv}: one room a row. */
final class RoomsCsv extends CsvTable {

  RoomsCsv() {
    super(
        "rooms",
        "every room: its kind, how open it is, what it holds",
        List.of(
            "room",
            "name",
            "alias",
            "type",
            "join_rule",
            "history_visibility",
            "guest_access",
            "access_rule",
            "encrypted",
            "listed",
            "complete",
            "messages",
            "events",
            "members",
            "openness",
            "clear",
            "by_anyone_low",
            "by_anyone_high",
            "readers_low",
            "readers_high",
            "marked_items",
            "kind",
            "kinds_possible",
            "facts_missing",
            "conversation",
            "taken_first",
            "taken_last"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
    Map<String, RoomReach> reach = new HashMap<>();
    report.reach().everyRoom().forEach(room -> reach.put(room.room(), room));
    TchapCells more = new TchapCells(report);
    view.rooms(room -> {
      row(csv, room, reach.get(room.id()), report.exposure());
      more.add(csv, room);
      csv.endRow();
    });
  }

  private static void row(Csv csv, Room room, @Nullable RoomReach reach, Exposure exposure) {
    csv.add(room.id())
        .add(room.name())
        .add(room.alias())
        .add(room.type())
        .add(room.joinRule())
        .add(room.historyVisibility())
        .add(room.guestAccess())
        .add(room.accessRule())
        .add(yes(room.encrypted()))
        .add(yes(room.listed()))
        .add(yes(room.complete()))
        .add(room.messages())
        .add(room.events())
        .add(room.members());
    if (reach == null) {
      csv.add(RoomReach.Openness.UNKNOWN).add("").add("").add("").add("").add("");
    } else {
      Range anyone = reach.readableByAnyone();
      csv.add(reach.open()).add(reach.messages()).add(anyone).add(reach.readers());
    }
    csv.add(exposure.postedIn(room.id()));
  }

  private static String yes(@Nullable Boolean known) {
    if (known == null) {
      return "unknown";
    }
    return known ? "yes" : "no";
  }
}

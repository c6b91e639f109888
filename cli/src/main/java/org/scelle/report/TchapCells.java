package org.scelle.report;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Session.RoomVisit;
import org.scelle.detect.tchap.Conversation;
import org.scelle.detect.tchap.KindVerdict;
import org.scelle.detect.tchap.RoomKind;
import org.scelle.model.Room;

/**
 * What {@code rooms.csv} says of a room's kind on Tchap, its conversation, and when it was taken.
 */
final class TchapCells {
  private final Map<String, KindVerdict> kinds;
  private final Map<String, Conversation> conversations;
  private final Map<String, RoomVisit> visits = new HashMap<>();

  TchapCells(Report report) {
    kinds = report.tchap().survey().kinds();
    conversations = report.tchap().conversations();
    if (report.origin().main() != null) {
      report.origin().main().rooms().forEach(visit -> visits.put(visit.room(), visit));
    }
  }

  void add(Csv csv, Room room) {
    KindVerdict verdict = kinds.get(room.id());
    Conversation conversation = conversations.get(room.id());
    RoomVisit visit = visits.get(room.id());
    csv.add(verdict == null ? RoomKind.UNKNOWN : verdict.kind())
        .add(verdict == null ? "" : words(verdict.possible()))
        .add(verdict == null ? "" : words(verdict.missing()))
        .add(conversation == null ? "" : conversation.rooms().get(0))
        .add(visit == null ? null : instant(visit.first()))
        .add(visit == null ? null : instant(visit.last()));
  }

  private static @Nullable String instant(long at) {
    return Instant.ofEpochMilli(at).toString();
  }

  private static String words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Json::word).collect(Collectors.joining(" "));
  }
}

package org.scelle.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;

/** The larger sections of {@code report.json}. */
final class JsonSections {

  private JsonSections() {}

  static void attachmentTypes(Json json, Perimeter perimeter) throws IOException {
    json.array("attachmentTypes");
    for (Perimeter.Type type : perimeter.types()) {
      json.object()
          .put("category", type.category())
          .put("postings", type.postings())
          .put("files", type.files())
          .put("bytes", type.bytes())
          .put("rooms", type.rooms())
          .put("accounts", type.accounts())
          .put("flagged", type.flagged())
          .object("signs");
      for (Map.Entry<String, Long> sign : type.signs().entrySet()) {
        json.put(sign.getKey(), sign.getValue());
      }
      json.end().end();
    }
    json.endArray();
  }

  static void reach(Json json, ReachSummary reach, Exposure exposure) throws IOException {
    json.object("reach").put("clear", reach.clear());
    counts(json, "floor", reach.floor());
    json.object("accounts").put("total", reach.accounts().total()).array("first");
    for (AccountReach account : reach.accounts().first()) {
      json.object().put("account", account.account());
      counts(json, "own", account.own());
      counts(json, "withJoining", account.withJoining());
      json.put("joinable", account.joinable()).put("beyondFloor", account.beyondFloor()).end();
    }
    json.endArray().end().object("rooms").put("total", reach.rooms().total()).array("first");
    for (ReachSummary.RoomLine room : reach.rooms().first()) {
      room(json, room);
      json.end();
    }
    json.endArray().end();
    exposure(json, exposure);
    ReachJson.window(json, reach.window());
    ReachJson.taken(json, reach.taken());
    json.end();
  }

  private static void exposure(Json json, Exposure exposure) throws IOException {
    json.object("markedItems")
        .put("total", exposure.items().size())
        .put("inOpenRooms", exposure.inOpenRooms())
        .put("inUnknownRooms", exposure.inUnknownRooms())
        .put("inClosedRooms", exposure.inClosedRooms())
        .put("withoutRoom", exposure.withoutRoom())
        .end()
        .object("roomsToClose")
        .put("total", exposure.toClose().total())
        .array("first");
    for (Exposure.RoomToClose room : exposure.toClose().first()) {
      room(json, room.room());
      json.put("markedItems", room.items()).put("protection", room.gravest()).end();
    }
    json.endArray().end();
  }

  private static void room(Json json, ReachSummary.RoomLine room) throws IOException {
    json.object()
        .put("room", room.room())
        .put("name", room.name())
        .put("openness", room.open())
        .put("messages", room.messages())
        .put("readableByAnyone", room.readableByAnyone())
        .put("readers", room.readers());
  }

  private static void counts(Json json, String key, Counts counts) throws IOException {
    json.object(key)
        .put("rooms", counts.rooms())
        .put("messages", counts.messages())
        .put("ciphertext", counts.ciphertext())
        .put("redacted", counts.redacted())
        .put("media", counts.media())
        .put("mediaBytes", counts.mediaBytes())
        .put("accounts", counts.accounts())
        .put("marked", counts.marked())
        .put("secrets", counts.secrets())
        .end();
  }

  static void claims(Json json, List<ClaimLine> claims) throws IOException {
    json.array("claims");
    for (ClaimLine line : claims) {
      Claims.Origin origin = line.claim().origin();
      String scheme = line.claim() instanceof Claims.Amount amount ? amount.scheme() : "";
      json.object().put("what", line.what()).put("scheme", scheme);
      pair(json, "claimed", line, line.claimed());
      pair(json, "observed", line, line.observed());
      json.object("difference");
      number(json, "low", line.difference().low());
      number(json, "high", line.difference().high());
      json.end()
          .put("verdict", line.verdict())
          .put("reason", line.reason())
          .put("by", origin.by())
          .put("source", origin.source())
          .put("text", origin.text())
          .end();
    }
    json.endArray();
  }

  private static void pair(Json json, String key, ClaimLine line, ClaimLine.Pair pair)
      throws IOException {
    json.object(key);
    if (line.claim() instanceof Claims.Period) {
      json.put("from", pair.low()).put("to", pair.high());
    } else {
      number(json, "low", ClaimsCheck.number(pair.low()));
      number(json, "high", ClaimsCheck.number(pair.high()));
    }
    json.end();
  }

  private static void number(Json json, String key, @Nullable Long number) throws IOException {
    if (number == null) {
      json.put(key, (String) null);
    } else {
      json.put(key, number.longValue());
    }
  }

  static void notification(Json json, Notification notification, Perimeter perimeter)
      throws IOException {
    json.object("notification")
        .put("persons", notification.persons())
        .put("records", notification.records())
        .put("band", notification.band())
        .object("administrations")
        .put("total", perimeter.administrations().total())
        .array("first");
    for (Perimeter.Administration server : perimeter.administrations().first()) {
      json.object()
          .put("server", server.server())
          .put("accounts", server.accounts())
          .put("authors", server.authors())
          .put("messages", server.messages())
          .end();
    }
    json.endArray().end().array("categories");
    for (DataCategory category : notification.categories()) {
      json.object()
          .put("category", category.kind())
          .truth("analysed", category.analysed())
          .put("persons", category.persons())
          .put("records", category.records())
          .end();
    }
    json.endArray().end();
  }

  static void chronology(Json json, Chronology chronology) throws IOException {
    json.object("chronology")
        .put("first", day(chronology.first()))
        .put("last", day(chronology.last()))
        .put("step", chronology.step())
        .put("undated", chronology.undated())
        .put("implausible", chronology.implausible())
        .array("spans");
    for (Chronology.Span span : chronology.spans()) {
      json.object()
          .put("from", span.name())
          .put("messages", span.messages())
          .put("marked", span.marked())
          .end();
    }
    json.endArray().array("milestones");
    for (Chronology.Milestone one : chronology.milestones()) {
      json.object()
          .put("kind", one.kind())
          .put("time", Instant.ofEpochMilli(one.epochMillis()).toString())
          .put("room", one.room())
          .put("scheme", one.scheme())
          .end();
    }
    json.endArray().end();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static void perimeter(Json json, Perimeter perimeter) throws IOException {
    json.object("perimeter").put("authors", perimeter.authors()).array("openness");
    for (Perimeter.Rooms rooms : perimeter.openness()) {
      json.object()
          .put("openness", rooms.openness())
          .put("rooms", rooms.rooms())
          .put("messages", rooms.messages())
          .end();
    }
    json.endArray()
        .object("encryption")
        .put("encrypted", perimeter.encryption().encrypted())
        .put("clear", perimeter.encryption().clear())
        .put("unknown", perimeter.encryption().unknown())
        .end()
        .put("incompleteRooms", perimeter.incomplete())
        .object("texts")
        .put("read", perimeter.texts().read())
        .put("partial", perimeter.texts().partial())
        .put("failed", perimeter.texts().failed())
        .put("without", perimeter.texts().without())
        .end()
        .object("looseDocuments")
        .put("files", perimeter.loose().files())
        .put("bytes", perimeter.loose().bytes())
        .end()
        .end();
  }
}

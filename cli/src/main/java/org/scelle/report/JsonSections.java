package org.scelle.report;

import java.io.IOException;
import java.time.LocalDate;
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
          .end();
    }
    json.endArray();
  }

  static void reach(Json json, ReachSummary reach) throws IOException {
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
      json.object()
          .put("room", room.room())
          .put("name", room.name())
          .put("openness", room.open())
          .put("messages", room.messages())
          .put("readableByAnyone", room.readableByAnyone())
          .put("readers", room.readers())
          .end();
    }
    json.endArray().end().end();
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
        .end();
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
    json.endArray().end().end();
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
      json.object().put("from", span.name()).put("messages", span.messages()).end();
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

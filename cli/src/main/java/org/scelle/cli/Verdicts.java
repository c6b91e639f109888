package org.scelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;
import org.scelle.detect.reach.EventVerdict;
import org.scelle.detect.reach.JoinVerdict;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.detect.reach.RoomReach;

/** The fields of reach results as JSON. */
final class Verdicts {

  private Verdicts() {}

  /** Verdicts one a line, from a source that cannot throw. */
  static final class Lines {
    private final JsonLines lines;
    private @Nullable IOException failure;

    Lines(JsonLines lines) {
      this.lines = lines;
    }

    void add(EventVerdict verdict) {
      try {
        lines.line(json -> write(json, verdict));
      } catch (IOException e) {
        failure = e;
      }
    }

    void check() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }

  static void write(JsonGenerator json, EventVerdict verdict) throws IOException {
    json.writeStringField("account", verdict.account());
    json.writeStringField("room", verdict.room());
    json.writeStringField("event", verdict.event());
    json.writeStringField("verdict", verdict.verdict().word());
    json.writeStringField("reason", word(verdict.reason()));
    json.writeStringField("content", word(verdict.content()));
    json.writeBooleanField("beyondSpec", verdict.beyondSpec());
  }

  static void write(JsonGenerator json, JoinVerdict verdict) throws IOException {
    json.writeStringField("account", verdict.account());
    json.writeStringField("room", verdict.room());
    json.writeStringField("verdict", verdict.verdict().word());
    json.writeStringField("reason", word(verdict.reason()));
    json.writeArrayFieldStart("via");
    for (String room : verdict.via()) {
      json.writeString(room);
    }
    json.writeEndArray();
  }

  static void write(JsonGenerator json, AccountReach account) throws IOException {
    json.writeStringField("account", account.account());
    counts(json, "own", account.own());
    counts(json, "withJoining", account.withJoining());
    range(json, "joinable", account.joinable());
    range(json, "beyondFloor", account.beyondFloor());
  }

  static void write(JsonGenerator json, ReachSummary summary) throws IOException {
    json.writeArrayFieldStart("accounts");
    for (String account : summary.accounts()) {
      json.writeString(account);
    }
    json.writeEndArray();
    Iterator<ReachSummary.Row> rows = summary.rows().iterator();
    for (ReachSummary.WayIn way : ReachSummary.WayIn.values()) {
      row(json, word(way), rows.next());
    }
    row(json, "total", summary.total());
    row(json, "shared", summary.shared());
    row(json, "whole", summary.whole());
    row(json, "own", summary.own());
    if (summary.since() != null) {
      row(json, "since", summary.since());
    }
    json.writeObjectFieldStart("listed");
    range(json, "rooms", summary.listed().rooms());
    range(json, "accounts", summary.listed().accounts());
    range(json, "media", summary.listed().media());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, ReachSummary.Exposed one) throws IOException {
    json.writeStringField("account", one.account());
    range(json, "messages", one.messages());
    range(json, "byAnyone", one.byAnyone());
    range(json, "rooms", one.rooms());
  }

  static void write(JsonGenerator json, RoomReach room) throws IOException {
    json.writeStringField("room", room.room());
    json.writeStringField("open", word(room.open()));
    json.writeNumberField("messages", room.messages());
    range(json, "readableByAnyone", room.readableByAnyone());
    range(json, "readers", room.readers());
    json.writeNumberField("marked", room.marked());
    json.writeNumberField("secrets", room.secrets());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void row(JsonGenerator json, String name, ReachSummary.Row row)
      throws IOException {
    json.writeObjectFieldStart(name);
    range(json, "rooms", row.rooms());
    range(json, "messages", row.messages());
    range(json, "accounts", row.accounts());
    range(json, "ciphertext", row.ciphertext());
    range(json, "redacted", row.redacted());
    range(json, "media", row.media());
    range(json, "mediaBytes", row.mediaBytes());
    range(json, "marked", row.marked());
    range(json, "secrets", row.secrets());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Counts counts) throws IOException {
    json.writeObjectFieldStart(name);
    range(json, "rooms", counts.rooms());
    range(json, "messages", counts.messages());
    range(json, "ciphertext", counts.ciphertext());
    range(json, "redacted", counts.redacted());
    range(json, "media", counts.media());
    range(json, "mediaBytes", counts.mediaBytes());
    range(json, "accounts", counts.accounts());
    range(json, "marked", counts.marked());
    range(json, "secrets", counts.secrets());
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, String name, Range range) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(range.low());
    json.writeNumber(range.high());
    json.writeEndArray();
  }
}

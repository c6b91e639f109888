package org.scelle.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;
import org.scelle.detect.reach.EventVerdict;
import org.scelle.detect.reach.Explanation;
import org.scelle.detect.reach.JoinVerdict;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.detect.reach.RoomReach;
import org.scelle.model.Event;
import org.scelle.model.Recorded;

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
    strings(json, "via", verdict.via());
  }

  static void write(JsonGenerator json, Explanation why) throws IOException {
    Event.Envelope asked = why.asked().envelope();
    json.writeStringField("account", why.account());
    json.writeStringField("room", asked.room());
    json.writeStringField("event", asked.id());
    json.writeStringField("verdict", why.verdict().word());
    json.writeStringField("reason", why.reason().word());
    json.writeBooleanField("beyondSpec", why.beyondSpec());
    strings(json, "visibility", why.visibility());
    strings(json, "changedTo", why.changedTo());
    strings(json, "memberships", why.memberships());
    strings(json, "membershipsAtEnd", why.membershipsAtEnd());
    event(json, "setBy", why.setBy());
    event(json, "lastChange", why.lastChange());
    event(json, "ownChange", why.ownChange());
    event(json, "nextJoin", why.nextJoin());
    json.writeNumberField("missingBefore", why.missingBefore());
  }

  private static void event(JsonGenerator json, String name, @Nullable Recorded event)
      throws IOException {
    json.writeStringField(name, event == null ? null : event.envelope().id());
  }

  private static void strings(JsonGenerator json, String name, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
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
    strings(json, "accounts", summary.accounts());
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

  /**
   * @param name of the room; {@code null} when none is recorded
   */
  static void write(JsonGenerator json, RoomReach room, @Nullable String name) throws IOException {
    json.writeStringField("room", room.room());
    json.writeStringField("name", name);
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

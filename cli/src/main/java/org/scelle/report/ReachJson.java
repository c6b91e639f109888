package org.scelle.report;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AsOf;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachSummary;

/** What the accounts expose that took the evidence, as {@code reach.taken} of the JSON report. */
final class ReachJson {

  private ReachJson() {}

  /** What of the record was counted, where that is not all of it. */
  static void window(Json json, Reach.Window window) throws IOException {
    String upTo =
        switch (window.asOf()) {
          case AsOf.Now now -> null;
          case AsOf.Time time -> Instant.ofEpochMilli(time.epochMillis()).toString();
          case AsOf.AfterEvent event -> event.id();
        };
    if (upTo == null && window.from() == null) {
      return;
    }
    json.object("window");
    if (upTo != null) {
      json.put("asOf", upTo);
    }
    if (window.from() != null) {
      json.put("from", Instant.ofEpochMilli(window.from()).toString());
    }
    json.end();
  }

  static void taken(Json json, @Nullable ReachSummary taken) throws IOException {
    if (taken == null) {
      return;
    }
    json.object("taken").array("accounts");
    for (String account : taken.accounts()) {
      json.element(account);
    }
    json.endArray().object("ways");
    for (ReachSummary.WayIn way : ReachSummary.WayIn.values()) {
      row(json, Json.word(way), taken.row(way));
    }
    json.end();
    row(json, "own", taken.own());
    row(json, "total", taken.total());
    row(json, "whole", taken.whole());
    if (taken.since() != null) {
      row(json, "since", taken.since());
    }
    json.object("listed")
        .put("rooms", taken.listed().rooms())
        .put("accounts", taken.listed().accounts())
        .put("media", taken.listed().media())
        .end()
        .end();
  }

  private static void row(Json json, String key, ReachSummary.Row row) throws IOException {
    json.object(key)
        .put("rooms", row.rooms())
        .put("messages", row.messages())
        .put("accounts", row.accounts())
        .put("ciphertext", row.ciphertext())
        .put("redacted", row.redacted())
        .put("media", row.media())
        .put("mediaBytes", row.mediaBytes())
        .put("marked", row.marked())
        .put("secrets", row.secrets())
        .end();
  }
}

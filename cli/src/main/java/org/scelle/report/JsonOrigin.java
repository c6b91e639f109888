package org.scelle.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.consistency.Check;
import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.provenance.Session;
import org.scelle.detect.provenance.Sign;
import org.scelle.detect.provenance.Suspect;
import org.scelle.detect.provenance.Trail;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/** {@code provenance} and {@code authenticity} of {@code report.json}. */
final class JsonOrigin {

  private static final int SUSPECTS = 20;
  private static final int SESSIONS = 50;

  private JsonOrigin() {}

  static void provenance(Json json, Origin origin) throws IOException {
    Session main = origin.main();
    Provenance found = origin.found();
    json.object("provenance").put("status", origin.status()).put("account", origin.account());
    List<Suspect> suspects = main == null ? found.undated() : main.taker().suspects();
    if (main == null) {
      json.put("basis", (String) null);
    } else {
      json.put("basis", main.taker().basis());
    }
    suspects(json, suspects);
    window(json, main);
    json.put("dated", found.dated()).put("placed", found.placed()).put("ahead", found.ahead());
    rooms(json, origin.rooms());
    pauses(json, main);
    stop(json, main);
    trail(json, found.trail());
    sessions(json, found.sessions());
    json.array("exporters");
    for (Origin.Exporter exporter : origin.exporters().first()) {
      json.object().put("name", exporter.name()).put("files", exporter.files()).end();
    }
    json.endArray();
    connections(json, origin.connections());
    json.end();
  }

  private static void suspects(Json json, List<Suspect> suspects) throws IOException {
    json.array("evidence");
    for (Suspect suspect : suspects.subList(0, Math.min(SUSPECTS, suspects.size()))) {
      for (Sign sign : suspect.signs()) {
        json.object()
            .put("account", suspect.account())
            .put("sign", sign.kind())
            .put("count", sign.count())
            .put("of", sign.of());
        source(json, sign.example());
        json.end();
      }
    }
    json.endArray();
  }

  private static void source(Json json, Source source) throws IOException {
    json.object("source")
        .put("file", source.file().file())
        .put("path", source.file().path())
        .put("offset", source.offset())
        .put("length", source.length())
        .end();
  }

  private static void window(Json json, @Nullable Session main) throws IOException {
    json.object("window");
    instant(json, "first", main == null ? null : main.first());
    instant(json, "last", main == null ? null : main.last());
    json.put("seconds", main == null ? 0 : (main.last() - main.first()) / 1000)
        .end()
        .object("rate")
        .put("answers", main == null ? 0 : main.answers())
        .put("events", main == null ? 0 : main.events())
        .put("answersPerMinute", main == null ? 0 : Math.round(main.answersPerMinute()))
        .put("eventsPerMinute", main == null ? 0 : Math.round(main.eventsPerMinute()))
        .end();
  }

  private static void instant(Json json, String key, @Nullable Long at) throws IOException {
    json.put(key, at == null ? null : Instant.ofEpochMilli(at).toString());
  }

  private static void rooms(Json json, Shown<Origin.RoomLine> rooms) throws IOException {
    json.object("rooms").put("total", rooms.total()).array("first");
    for (Origin.RoomLine line : rooms.first()) {
      json.object().put("room", line.visit().room()).put("name", line.name());
      instant(json, "first", line.visit().first());
      instant(json, "last", line.visit().last());
      json.put("answers", line.visit().answers()).put("events", line.visit().events()).end();
    }
    json.endArray().end();
  }

  private static void pauses(Json json, @Nullable Session main) throws IOException {
    json.array("pauses");
    for (Session.Pause pause : main == null ? List.<Session.Pause>of() : main.pauses()) {
      json.object();
      instant(json, "from", pause.from());
      instant(json, "to", pause.to());
      json.end();
    }
    json.endArray();
  }

  private static void stop(Json json, @Nullable Session main) throws IOException {
    json.object("stop");
    if (main != null) {
      json.put("room", main.stop().room())
          .put("file", main.stop().file())
          .put("page", main.stop().page())
          .put("ending", main.stop().ending());
    }
    json.end();
  }

  private static void trail(Json json, Trail trail) throws IOException {
    json.object("holes")
        .put("pages", trail.pages())
        .put("followed", trail.followed())
        .put("ended", trail.ended())
        .put("unfollowed", trail.unfollowed())
        .array("first");
    for (Trail.LooseEnd end : trail.looseEnds()) {
      json.object().put("room", end.room()).put("file", end.file()).put("page", end.page()).end();
    }
    json.endArray().end();
  }

  private static void sessions(Json json, List<Session> sessions) throws IOException {
    json.object("sessions").put("total", sessions.size()).array("first");
    for (Session session : sessions.subList(0, Math.min(SESSIONS, sessions.size()))) {
      json.object();
      instant(json, "first", session.first());
      instant(json, "last", session.last());
      json.put("answers", session.answers())
          .put("events", session.events())
          .put("rooms", session.rooms().size())
          .put("account", session.taker().account())
          .put("basis", session.taker().basis())
          .end();
    }
    json.endArray().end();
  }

  private static void connections(Json json, Connections connections) throws IOException {
    json.object("connections")
        .put("listed", connections.listed())
        .put("accounts", connections.accounts())
        .put("shown", connections.about())
        .put("total", connections.shown().total())
        .array("first");
    for (Connections.Connection one : connections.shown().first()) {
      json.object()
          .put("account", one.account())
          .put("device", one.device())
          .put("ip", one.address())
          .put("userAgent", one.agent());
      instant(json, "lastSeen", one.seen());
      source(json, one.source());
      json.end();
    }
    json.endArray().end();
  }

  static void authenticity(Json json, Proof proof) throws IOException {
    CaseView.AuthenticitySummary told = proof.summary();
    json.object("authenticity")
        .put("status", proof.status())
        .put("verified", told.verified())
        .put("contentHolds", told.contentHolds())
        .put("refuted", told.refuted())
        .put("notCheckable", told.notCheckable())
        .object("signatures")
        .put("checked", told.signatures().checked())
        .put("hold", told.signatures().hold())
        .put("fail", told.signatures().fail());
    tested(json, "byGivenKeys", told.signatures().given());
    tested(json, "byKeysInTheEvidence", told.signatures().found());
    json.put("notChecked", told.signatures().notChecked());
    reasons(json, "whyNotChecked", told.signatures().unchecked());
    json.end();
    reasons(json, "reasons", told.reasons());
    json.object("refutedEvents").put("total", proof.refuted().total()).array("first");
    for (CaseView.Refuted one : proof.refuted().first()) {
      json.object()
          .put("event", one.envelope().id())
          .put("room", one.envelope().room())
          .put("account", one.envelope().sender())
          .put("type", one.envelope().type())
          .put("time", Times.iso(one.envelope().time()))
          .put("verdict", one.authenticity().verdict())
          .put("signature", one.authenticity().signature())
          .put("why", one.authenticity().why());
      source(json, one.source());
      json.end();
    }
    json.endArray().end();
    consistency(json, proof.consistency());
    json.end();
  }

  private static void tested(Json json, String name, CaseView.Tested tested) throws IOException {
    json.object(name).put("hold", tested.hold()).put("fail", tested.fail()).end();
  }

  private static void reasons(Json json, String name, List<CaseView.Reason> reasons)
      throws IOException {
    json.array(name);
    for (CaseView.Reason reason : reasons) {
      json.object().put("why", reason.why()).put("events", reason.events()).end();
    }
    json.endArray();
  }

  private static void consistency(Json json, List<Check> checks) throws IOException {
    json.array("consistency");
    for (Check check : checks) {
      json.object()
          .put("check", check.kind())
          .put("examined", check.examined())
          .put("agree", check.agree())
          .put("contradict", check.contradict())
          .array("examples");
      for (Check.Example example : check.examples()) {
        json.object().put("event", example.what()).put("room", example.room());
        source(json, example.source());
        json.end();
      }
      json.endArray().end();
    }
    json.endArray();
  }
}

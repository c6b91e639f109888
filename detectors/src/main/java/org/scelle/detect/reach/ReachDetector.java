package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.CaseDetector;
import org.scelle.detect.DetectorInfo;
import org.scelle.model.Citation;
import org.scelle.model.Finding;
import org.scelle.model.Recorded;
import org.scelle.model.Severity;
import org.scelle.model.Where;
import org.scelle.store.CaseView;

/** Points at rooms that stand open, private rooms in clear, and the account that reaches most. */
public final class ReachDetector implements CaseDetector {
  static final String ID = "reach";
  private static final long MANY = 10_000;
  private static final long SOME = 1_000;
  private static final long FEW = 100;

  private final @Nullable ReachRecord shared;

  public ReachDetector() {
    this(null);
  }

  /**
   * @param shared the record of the case that will be inspected; {@code null} to read it each time
   */
  public ReachDetector(@Nullable ReachRecord shared) {
    this.shared = shared;
  }

  @Override
  public DetectorInfo info() {
    return new DetectorInfo(
        ID,
        "Rooms open to anyone, and the accounts that reach most",
        "open-room: at the end of the record any ordinary account could read the room without"
            + " joining, or join it and read its history; it does not mean that anyone did."
            + " unencrypted-private: a room closed to strangers whose messages the server holds in"
            + " clear. widest-account: the account that could read most beyond what any account"
            + " can.",
        "Only what the record proves: rooms whose state is not recorded are not reported. Settings"
            + " of servers (access control, retention, policies) are not seen.",
        List.of());
  }

  @Override
  public List<Finding> inspect(CaseView view) {
    Archive archive = shared == null ? Archive.load(view) : shared.archive();
    Cut cut = Cut.none(archive.rooms());
    Bulk.Survey survey = Bulk.survey(archive, new Reach.Options(Set.of(), Set.of()), cut);
    List<Finding> findings = new ArrayList<>();
    for (RoomReach room : survey.rooms()) {
      RoomHistory history = archive.rooms().get(archive.room(room.room()));
      int place = cut.place(archive.room(room.room()), history);
      Finding finding =
          switch (room.open()) {
            case WORLD_READABLE -> worldReadable(room, history, place);
            case JOINABLE, JOINABLE_THROUGH_ROOM -> joinable(room, history, place);
            case CLOSED -> closed(room, history, place);
            case UNKNOWN -> null;
          };
      if (finding != null) {
        findings.add(finding);
      }
    }
    widest(survey.widest(), archive, findings);
    return findings;
  }

  private static @Nullable Finding worldReadable(RoomReach room, RoomHistory history, int place) {
    Recorded event = history.track(RoomHistoryBuilder.VISIBILITY).source(place);
    Severity severity = severity(room.readableByAnyone().low(), Severity.LOW);
    return finding(
        "open-room",
        new Claim(
            severity,
            "anyone could read this room without joining and without a trace: "
                + room.readableByAnyone().low()
                + " messages in clear"),
        event,
        "world_readable");
  }

  private static @Nullable Finding joinable(RoomReach room, RoomHistory history, int place) {
    Recorded event = history.track(Door.JOIN_RULES).source(place);
    boolean direct = room.open() == RoomReach.Openness.JOINABLE;
    String how =
        direct
            ? "any account could join this room"
            : "through another open room any" + " account could join this room";
    return finding(
        "open-room",
        new Claim(
            severity(room.readableByAnyone().low(), Severity.INFO),
            how + " and read " + room.readableByAnyone().low() + " earlier messages in clear"),
        event,
        word(event));
  }

  private static @Nullable Finding closed(RoomReach room, RoomHistory history, int place) {
    Recorded event = history.track(Door.JOIN_RULES).source(place);
    if (room.messages() < FEW) {
      return null;
    }
    return finding(
        "unencrypted-private",
        new Claim(
            room.messages() >= SOME ? Severity.MEDIUM : Severity.LOW,
            "this room was closed to strangers, and the server held "
                + room.messages()
                + " of its messages in clear"),
        event,
        word(event));
  }

  private static Severity severity(long messages, Severity least) {
    if (messages >= MANY) {
      return Severity.HIGH;
    }
    if (messages >= SOME) {
      return Severity.MEDIUM;
    }
    return messages >= FEW ? Severity.LOW : least;
  }

  private static String word(@Nullable Recorded event) {
    if (event == null) {
      return "";
    }
    var fields = StateTrack.fields(event.content());
    String word = fields == null ? null : StateTrack.value(fields, "/join_rule");
    return Objects.requireNonNullElse(word, "");
  }

  /** What is claimed, and how grave it is. */
  private record Claim(Severity severity, String title) {}

  /** {@code null} when no event can be cited. */
  private static @Nullable Finding finding(
      String rule, Claim claim, @Nullable Recorded event, String quote) {
    return event == null ? null : finding(rule, claim, Archive.Cited.of(event), quote);
  }

  private static Finding finding(String rule, Claim claim, Archive.Cited event, String quote) {
    return new Finding(
        Finding.id(ID, rule, event.subject(), "state"),
        ID,
        rule,
        claim.severity(),
        rule,
        "",
        claim.title(),
        List.of(event.type()),
        event.subject(),
        List.of(new Citation(event.source(), Where.METADATA, 0, quote)));
  }

  private static void widest(
      Bulk.@Nullable Widest widest, Archive archive, List<Finding> findings) {
    if (widest == null || widest.beyond().low() == 0) {
      return;
    }
    Archive.Cited cited = archive.membership(widest.account());
    if (cited != null) {
      String title =
          "\""
              + widest.account()
              + "\" could read "
              + widest.beyond().low()
              + " messages that not every account can, in "
              + widest.rooms().low()
              + " rooms in all";
      findings.add(
          finding("widest-account", new Claim(Severity.INFO, title), cited, widest.account()));
    }
  }
}

package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scelle.detect.reach.ReachSummary.WayIn;
import org.scelle.model.Finding;
import org.scelle.model.Severity;

final class ReachDetectorTest {

  private static RecordView record(String text) {
    RoomScript script = new RoomScript();
    text.lines().filter(line -> !line.isBlank()).forEach(script::line);
    return script.finish();
  }

  private static ReachQuery query(RecordView view) {
    return ReachQuery.open(view, new Reach.Options(Set.of(), Set.of()));
  }

  private static List<Finding> findings(String text) {
    return new ReachDetector().inspect(record(text));
  }

  @Test
  void worldReadableRoomIsReportedWithTheEventThatOpensIt() {
    List<Finding> findings = findings("@c create\n@c join\nouvre: @c hv world_readable\n@c msg");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("open-room");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.LOW);
    assertThat(findings.get(0).subject().event()).isEqualTo("$ouvre");
    assertThat(findings.get(0).citation().quote()).isEqualTo("world_readable");
  }

  @Test
  void publicRoomIsReportedByItsSize() {
    String messages = "@c msg\n".repeat(1000);
    List<Finding> findings = findings("@c create\n@c join\nouvre: @c rule public\n" + messages);
    assertThat(findings).extracting(Finding::rule).containsExactly("open-room");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(findings.get(0).subject().event()).isEqualTo("$ouvre");
  }

  @Test
  void privateRoomInClearIsReportedAndItsWidestReaderNamed() {
    String messages = "@c msg\n".repeat(100);
    assertThat(findings("@c create\n@c join\n@c rule invite\n@c hv invited\n" + messages))
        .extracting(Finding::rule)
        .containsExactly("unencrypted-private", "widest-account");
  }

  @Test
  void encryptedPrivateRoomIsNotReported() {
    String messages = "@c enc\n".repeat(200);
    assertThat(findings("@c create\n@c join\n@c rule invite\n" + messages)).isEmpty();
  }

  @Test
  void roomWhoseStateIsNotRecordedIsNotReported() {
    assertThat(findings("@c msg\n@c msg")).extracting(Finding::rule).isEmpty();
  }

  @Test
  void summaryPutsEachRoomUnderOneWayIn() {
    RecordView view =
        record(
            """
            @c create
            @c join
            @c rule public
            @c msg
            room !b
            @c create
            @c join
            @c rule invite
            @u join
            @c msg
            @c msg
            room !c
            @c create
            @c join
            @c rule invite
            @c hv joined
            @c msg
            """);
    ReachSummary summary = query(view).summary(List.of(RoomScript.account("@u")), AsOf.NOW);
    assertThat(summary.rows()).hasSize(WayIn.values().length);
    assertThat(summary.rows().get(0).messages()).isEqualTo(new Range(2, 2));
    assertThat(summary.rows().get(3).messages()).isEqualTo(new Range(1, 1));
    assertThat(summary.total().messages()).isEqualTo(new Range(3, 3));
    assertThat(summary.whole().messages()).isEqualTo(new Range(4, 4));
    assertThat(summary.total().accounts()).isEqualTo(new Range(2, 2));
  }

  @Test
  void whyNamesTheEventsThatDecided() {
    RecordView view =
        record("@c create\n@c join\nvisible: @c hv shared\nm: @c msg\nentre: @u join");
    Explanation why = query(view).why(RoomScript.account("@u"), "$m", AsOf.NOW);
    assertThat(why.verdict()).isEqualTo(Verdict.YES);
    assertThat(why.reason()).isEqualTo(Reason.SHARED_JOINED_LATER);
    assertThat(why.visibility()).containsExactly("shared");
    assertThat(why.memberships()).containsExactly("leave");
    assertThat(why.membershipsAtEnd()).containsExactly("join");
    assertThat(List.of(why.asked(), why.setBy(), why.nextJoin()))
        .extracting(event -> event.envelope().id())
        .containsExactly("$m", "$visible", "$entre");
    assertThat(why.lastChange()).isNull();
  }

  @Test
  void anEventThatIsNotThereIsSaidSo() {
    ReachQuery query = query(record("@c msg"));
    assertThatThrownBy(() -> query.why("@u:x", "$rien", AsOf.NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$rien");
  }

  @Test
  void emptyCaseHasEmptyReach() {
    Reach reach = Reach.of(new RecordView(), new Reach.Options(Set.of(), Set.of()));
    assertThat(reach.accounts()).isEmpty();
    assertThat(reach.rooms()).isEmpty();
    assertThat(reach.floor().messages()).isEqualTo(new Range(0, 0));
  }
}

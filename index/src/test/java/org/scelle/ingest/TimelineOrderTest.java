package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.RoomOrder.Occurrence;
import org.scelle.store.RoomOrder.PageRow;
import org.scelle.store.RoomOrder.Placed;

class TimelineOrderTest {

  @Test
  void pagesReadBackwardsAreTurnedAndChained() {
    var saved =
        new Saved()
            .timeline("t90-900", "t60-600")
            .events(9, 8, 7)
            .timeline("t60-600", "t30-300")
            .events(6, 5, 4)
            .timeline("t30-300", null)
            .events(3, 2, 1);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 6 7 8 9");
  }

  @Test
  void pagesReadForwardsAreChainedWhateverTheOrderOfTheFiles() {
    var saved =
        new Saved()
            .timeline("t30-300", "t60-600")
            .events(4, 5, 6)
            .timeline("t00-000", "t30-300")
            .events(1, 2, 3);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 6");
  }

  @Test
  void aPageTakenAwayLeavesAHole() {
    var saved =
        new Saved()
            .timeline("t90-900", "t60-600")
            .events(9, 8, 7)
            .timeline("t30-300", "t00-000")
            .events(3, 2, 1);
    assertThat(saved.order()).isEqualTo("1 2 3 | 7 8 9");
  }

  @Test
  void anEmptyPageStillChainsItsNeighbours() {
    var saved =
        new Saved()
            .timeline("t90-900", "t60-600")
            .events(9, 8)
            .timeline("t60-600", "t30-300")
            .timeline("t30-300", "t00-000")
            .events(3, 2);
    assertThat(saved.order()).isEqualTo("2 3 8 9");
  }

  @Test
  void aLimitedPageIsAHoleUnlessAnotherReachesAcross() {
    var gap =
        new Saved().timeline("s10_1", "s20_1").events(1, 2).limited("t50-70", "s80_1").events(6, 7);
    assertThat(gap.order()).isEqualTo("1 2 | 6 7");
    gap.timeline("t50-70", "t20-20").events(5, 4, 3, 2);
    assertThat(gap.order()).isEqualTo("1 2 3 4 5 6 7");
  }

  @Test
  void syncAnswersChainByTheirTokens() {
    var saved =
        new Saved().timeline("s20_1", "s30_1").events(3, 4).timeline("s10_1", "s20_1").events(1, 2);
    assertThat(saved.order()).isEqualTo("1 2 3 4");
  }

  @Test
  void overlappingPagesAreMergedAtTheEventsTheyShare() {
    var saved = new Saved().bare().events(3, 4, 5, 6).bare().events(1, 2, 3, 4);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 6");
  }

  @Test
  void anExportThatDropsEventsFitsIntoTheScrapeThatHasThem() {
    var saved =
        new Saved()
            .bare()
            .events(1, 3, 6)
            .timeline("t70-700", "t00-000")
            .events(7, 6, 5, 4, 3, 2, 1);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 6 7");
  }

  @Test
  void clocksCannotTurnEventsOfOnePage() {
    var saved =
        new Saved()
            .timeline("t90-900", "t60-600")
            .event(4, 5)
            .event(3, Long.MAX_VALUE)
            .event(2, 7)
            .event(1, -9);
    assertThat(saved.order()).isEqualTo("1 2 3 4");
  }

  @Test
  void withoutTokensTheTrendOfTheClocksTurnsThePage() {
    var saved = new Saved().bare().event(8, 1).events(7, 6, 5, 4, 3).event(2, 1L << 60).events(1);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 6 7 8");
  }

  @Test
  void opaqueTokensLetTheWholeWalkVoteOnItsDirection() {
    var saved =
        new Saved()
            .timeline("c", "b")
            .events(9, 8, 7, 6)
            .timeline("b", "a")
            .event(5, Saved.UNKNOWN)
            .event(4, Saved.UNKNOWN);
    assertThat(saved.order()).isEqualTo("4 5 6 7 8 9");
  }

  @Test
  void stretchesThatNothingChainsStandByTheirTokensBeforeTheirClocks() {
    var saved =
        new Saved()
            .timeline("t90-900", "t70-700")
            .event(9, 2)
            .event(8, 1)
            .timeline("t30-300", "t10-100")
            .event(3, 900)
            .event(2, 800);
    assertThat(saved.order()).isEqualTo("2 3 | 8 9");
  }

  @Test
  void stretchesWithoutTokensStandByTheMedianOfTheirClocks() {
    var saved = new Saved().bare().events(7, 8, 9).bare().event(1, 1L << 60).events(2, 3, 4, 5);
    assertThat(saved.order()).isEqualTo("1 2 3 4 5 | 7 8 9");
  }

  @Test
  void stateThatOnlySnapshotsShowHasNoPlace() {
    var saved =
        new Saved()
            .other(Page.Kind.STATE_BEFORE)
            .state(1)
            .state(2)
            .other(Page.Kind.STATE_ALONG)
            .state(9)
            .timeline(null, null)
            .state(2)
            .events(3);
    assertThat(saved.order()).isEqualTo("2 3");
  }

  @Test
  void aFoundEventStandsByItsClockBetweenHoles() {
    var saved = new Saved().bare().events(1, 2, 5, 6).other(Page.Kind.LOOSE).events(4, 2, 9);
    assertThat(saved.order()).isEqualTo("1 2 | 4 | 5 6 | 9");
  }

  @Test
  void aFoundEventWithoutClockStandsLast() {
    var saved =
        new Saved().other(Page.Kind.LOOSE).event(3, Saved.UNKNOWN).events(7).bare().events(1, 2);
    assertThat(saved.order()).isEqualTo("1 2 | 7 | 3");
  }

  @Test
  void onlyFoundEventsStandByTheirClocks() {
    var saved = new Saved().other(Page.Kind.LOOSE).events(4, 2, 9);
    assertThat(saved.order()).isEqualTo("2 | 4 | 9");
  }

  @Test
  void anEventCarriedByAnotherIsNoNeighbourOfIt() {
    List<Occurrence> occurrences =
        List.of(
            new Occurrence(10, 1, 0, 0, 0, 100, false),
            new Occurrence(11, 2, 0, 0, 50, 200, false),
            new Occurrence(12, 4, 0, 0, 50, 350, false),
            new Occurrence(13, 3, 0, 0, 90, 300, false),
            new Occurrence(14, 5, 0, 0, 120, 400, false));
    assertThat(new TimelineOrder().order("!s:h", occurrences, List.of()))
        .containsExactly(
            new Placed(1, false),
            new Placed(2, false),
            new Placed(3, false),
            new Placed(4, false),
            new Placed(5, false));
  }

  @Test
  void whereFilesContradictEachOtherThePageOfTheServerDecides() {
    var saved = new Saved().bare().events(1, 2, 3, 4).timeline("t1-1", "t9-9").events(1, 3, 2, 4);
    assertThat(saved.order()).isEqualTo("1 3 2 4");
  }

  @Test
  void tokensInACircleEnd() {
    var saved =
        new Saved()
            .timeline("a", "a")
            .events(1, 2)
            .timeline("b", "c")
            .events(3, 4)
            .timeline("c", "b")
            .events(5, 6);
    assertThat(saved.order().replace("| ", "").split(" ", -1))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
  }

  @Test
  void aHundredThousandPagesNeitherOverflowNorTakeLong() {
    int pages = 100_000;
    List<Occurrence> occurrences =
        LongStream.range(0, pages).mapToObj(i -> new Occurrence(i, i, i, 1, 0, -i, false)).toList();
    var source = Source.whole(new EvidenceFile("dump/p.json", "", 10, "0".repeat(64)));
    var timeline = Page.Kind.TIMELINE;
    List<PageRow> rows =
        IntStream.range(0, pages)
            .mapToObj(i -> {
              String to = "x" + (i + 1) % pages;
              return new PageRow(
                  i, new Page(source, 1, timeline, null, "x" + i, to, false, null, null));
            })
            .toList();
    assertThat(new TimelineOrder().order("!s:h", occurrences, rows)).hasSize(pages);
  }
}

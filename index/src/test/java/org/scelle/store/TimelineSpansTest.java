package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.RoomOrder.PageRow;

/** Where in the record the state stands that came beside a page. */
final class TimelineSpansTest {

  private static final EvidenceFile FILE =
      new EvidenceFile("dump/sync.json", "", 9, "0".repeat(64));
  private static final String ROOM = "!salon:agent.dinum.tchap.gouv.fr";

  private static PageRow page(int number, Page.Kind kind) {
    return new PageRow(
        1, new Page(Source.whole(FILE), number, kind, ROOM, null, null, false, null, null));
  }

  private static TimelineSpans spans() {
    return new TimelineSpans(
        List.of(
            page(1, Page.Kind.STATE_BEFORE),
            page(2, Page.Kind.TIMELINE),
            page(3, Page.Kind.STATE_BEFORE),
            page(4, Page.Kind.TIMELINE),
            page(5, Page.Kind.STATE_AFTER)));
  }

  @Test
  void stateBeforeIsOfTheFirstEventOfTheNextPage() {
    TimelineSpans spans = spans();
    spans.add(1, 2, 7);
    spans.add(1, 2, 6);
    spans.add(1, 4, 8);
    assertThat(spans.firstAfter(1, 1)).isEqualTo(6);
    assertThat(spans.firstAfter(1, 3)).isEqualTo(8);
  }

  @Test
  void stateAfterIsOfTheLastEventOfThePageBefore() {
    TimelineSpans spans = spans();
    spans.add(1, 4, 9);
    spans.add(1, 4, 8);
    assertThat(spans.lastBefore(1, 5)).isEqualTo(9);
  }

  @Test
  void stateBesideAPageWithoutEventsIsOfNoPlace() {
    TimelineSpans spans = spans();
    spans.add(1, 4, 8);
    assertThat(spans.firstAfter(1, 1)).isEqualTo(-1);
    assertThat(spans.lastBefore(1, 3)).isEqualTo(-1);
  }

  @Test
  void anotherFileSaysNothing() {
    TimelineSpans spans = spans();
    spans.add(1, 2, 6);
    assertThat(spans.firstAfter(2, 1)).isEqualTo(-1);
    assertThat(spans.lastBefore(1, 1)).isEqualTo(-1);
  }
}

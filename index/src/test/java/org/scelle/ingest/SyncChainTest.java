package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Page.Course;
import org.scelle.model.Source;
import org.scelle.store.RoomOrder.Occurrence;

/** Which answers of {@code /sync} go on where another ended. */
final class SyncChainTest {

  private static final EvidenceFile FILE =
      new EvidenceFile("dump/sync.json", "", 9, "0".repeat(64));

  private static PageRun answer(@Nullable String next, Course course, long... events) {
    boolean limited = course != Course.FOLLOWING;
    PageRun run =
        new PageRun(
            1,
            new Page(
                Source.whole(FILE),
                1,
                Page.Kind.TIMELINE,
                "!salon:agent.dinum.tchap.gouv.fr",
                null,
                next,
                limited,
                null,
                null,
                course));
    for (long event : events) {
      run.add(new Occurrence(event, event, 1, 1, event * 100, event * 1000, false));
    }
    return run;
  }

  /** The first events of each two that follow. */
  private static List<String> pairs(PageRun... answers) {
    List<String> pairs = new ArrayList<>();
    new SyncChain(List.of(answers))
        .each((one, other) ->
            pairs.add(one.oldestFirst().get(0).event() + ">" + other.oldestFirst().get(0).event()));
    return pairs;
  }

  @Test
  void anAnswerThatIsNotLimitedFollowsTheOneBefore() {
    assertThat(
            pairs(
                answer("s2_1", Course.FOLLOWING, 4, 5),
                answer("s1_1", Course.FOLLOWING, 1, 2),
                answer("s3_1", Course.FOLLOWING, 7)))
        .containsExactly("1>4", "4>7");
  }

  @Test
  void aLimitedAnswerFollowsNone() {
    assertThat(
            pairs(
                answer("s1_1", Course.FOLLOWING, 1, 2),
                answer("s2_1", Course.OLDEST_FIRST, 4, 5),
                answer("s3_1", Course.FOLLOWING, 7)))
        .containsExactly("4>7");
  }

  @Test
  void aLimitedAnswerWithoutEventsBreaksTheChainAllTheSame() {
    assertThat(
            pairs(
                answer("s1_1", Course.FOLLOWING, 1, 2),
                answer("s2_1", Course.OLDEST_FIRST),
                answer("s3_1", Course.FOLLOWING, 7)))
        .isEmpty();
  }

  @Test
  void anEmptyAnswerLetsTheNextFollow() {
    assertThat(
            pairs(
                answer("s1_1", Course.FOLLOWING, 1, 2),
                answer("s2_1", Course.FOLLOWING),
                answer("s3_1", Course.FOLLOWING, 7)))
        .containsExactly("1>7");
  }

  @Test
  void anAnswerThatRepeatsEventsWasNotAskedAfter() {
    assertThat(
            pairs(answer("s1_1", Course.FOLLOWING, 1, 2), answer("s2_1", Course.FOLLOWING, 2, 3)))
        .isEmpty();
  }

  @Test
  void answersWhoseTokensCannotBeComparedStandByTheirClocks() {
    assertThat(
            pairs(
                answer("jeton-b", Course.FOLLOWING, 4, 5),
                answer("jeton-a", Course.FOLLOWING, 1, 2)))
        .containsExactly("1>4");
  }
}

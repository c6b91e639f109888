package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files whose id only the state of a room tells. */
final class PicturesTest {

  private static Range media(String account, String... lines) {
    RoomScript script = new RoomScript();
    List.of(lines).forEach(script::line);
    return ReachQuery.open(script.finish(), new Reach.Options(Set.of(), Set.of()))
        .summary(List.of(RoomScript.account(account)), AsOf.NOW)
        .listed()
        .media();
  }

  @Test
  void aMemberKnowsThePicturesOfTheOthersAndOfTheRoom() {
    assertThat(
            media(
                "@u",
                "@c create",
                "@c join avatar=mxc://dinum/a",
                "@c icon avatar=mxc://dinum/salon",
                "@u join"))
        .isEqualTo(new Range(2, 2));
  }

  @Test
  void aPictureThatWasReplacedIsNotExcluded() {
    assertThat(
            media(
                "@u",
                "@c create",
                "@c join avatar=mxc://dinum/a",
                "@u join",
                "@c join avatar=mxc://dinum/b"))
        .isEqualTo(new Range(1, 2));
  }

  @Test
  void whoLeftKnowsWhatItSawAndNothingLater() {
    assertThat(
            media(
                "@u",
                "@c create",
                "@c join avatar=mxc://dinum/a",
                "@c rule invite",
                "@u join",
                "@u leave",
                "@d join avatar=mxc://dinum/d"))
        .isEqualTo(new Range(1, 1));
  }

  @Test
  void aStrangerToAClosedRoomKnowsNone() {
    assertThat(media("@v", "@c create", "@c join avatar=mxc://dinum/a", "@c rule invite", "@c msg"))
        .isEqualTo(new Range(0, 0));
  }

  @Test
  void aFileThatAReadableMessagePostsTooCountsThere() {
    assertThat(
            media(
                "@u",
                "@c create",
                "@c join avatar=mxc://dinum/a",
                "@u join",
                "@c msg media=mxc://dinum/a"))
        .isEqualTo(new Range(0, 0));
  }
}

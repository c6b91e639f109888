package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BulkTest {
  private static final long SEED = Long.getLong("reach.seed", 743L);
  private static final Reach.Options NONE = new Reach.Options(Set.of(), Set.of());

  @Test
  void countsOfAllAccountsEqualCountingEventByEvent() {
    Random random = new Random(SEED);
    for (int i = 0; i < 400; i++) {
      RecordView view = new RandomRooms(random).view();
      Archive archive = Archive.load(view);
      Cut cut = Cut.none(archive.rooms());
      if (i % 3 == 0) {
        cut = Cut.at(archive.rooms(), 1000L * random.nextInt(60));
      }
      Reach reach = Bulk.reach(archive, NONE, cut);
      OneByOne oneByOne = new OneByOne(archive, NONE, cut);
      for (AccountReach given : reach.accounts()) {
        assertThat(given)
            .as("seed " + SEED + ", archive " + i)
            .isEqualTo(oneByOne.of(given.account()));
      }
      for (RoomReach given : reach.rooms()) {
        assertThat(given.readers())
            .as("seed " + SEED + ", archive " + i + ", readers of " + given.room())
            .isEqualTo(oneByOne.readers(archive.room(given.room())));
      }
    }
  }

  @Test
  void withoutPeopleAndFilesTheRestIsTheSame() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      Archive archive = Archive.load(new RandomRooms(random).view());
      Cut cut = Cut.none(archive.rooms());
      Reach reach = Bulk.reach(archive, NONE, cut);
      Bulk.Survey survey = Bulk.survey(archive, NONE, cut);
      AccountReach first = reach.accounts().get(0);
      assertThat(survey.rooms()).as("seed " + SEED + ", " + i).isEqualTo(reach.rooms());
      assertThat(survey.widest())
          .as("seed " + SEED + ", " + i)
          .isEqualTo(
              new Bulk.Widest(
                  first.account(),
                  first.beyondFloor(),
                  first.own().rooms(),
                  first.own().messages().low()));
    }
  }

  @Test
  void everyRangeOfTheFloorIsWithinWhatAnAccountHasByJoining() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      Archive archive = Archive.load(new RandomRooms(random).view());
      Reach reach = Bulk.reach(archive, NONE, Cut.none(archive.rooms()));
      long least = reach.rooms().stream().mapToLong(room -> room.readableByAnyone().low()).sum();
      assertThat(reach.floor().messages().low()).as("seed " + SEED + ", " + i).isEqualTo(least);
    }
  }

  @Test
  void theOrderOfAccountsIsByReachBeyondTheFloorThenById() {
    Archive archive = Archive.load(new RandomRooms(new Random(SEED)).view());
    List<AccountReach> accounts = Bulk.reach(archive, NONE, Cut.none(archive.rooms())).accounts();
    for (int i = 1; i < accounts.size(); i++) {
      assertThat(accounts.get(i - 1).beyondFloor().low())
          .isGreaterThanOrEqualTo(accounts.get(i).beyondFloor().low());
    }
  }
}

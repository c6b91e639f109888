package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scelle.model.Recorded;

/** Who could read single events, held against the rule asked account by account. */
final class ReadersTest {
  private static final long SEED = Long.getLong("reach.seed", 1706L);

  /** A record in which some events are marked. */
  private static final class Marked {
    final Archive archive;
    final Cut cut;

    /** Events by id, with room and position. */
    final TreeMap<String, int[]> places = new TreeMap<>();

    final Readers readers;

    Marked(Random random) {
      RecordView view = new RandomRooms(random).view();
      archive = Archive.load(view);
      cut =
          random.nextInt(3) == 0
              ? Cut.at(archive.rooms(), 1000L * random.nextInt(60))
              : Cut.none(archive.rooms());
      new Walked(view)
          .forEach((room, position, id) -> {
            if (random.nextInt(3) == 0) {
              archive.rooms().get(room).flags[position] |= RoomHistory.MARKED;
              places.put(id, new int[] {room, position});
            }
          });
      readers = Readers.of(archive, cut);
    }

    /** Walks the timelines of a record. */
    private final class Walked {
      private final RecordView view;

      Walked(RecordView view) {
        this.view = view;
      }

      void forEach(Step step) {
        view.record(
            new ReachQuery.Walk(
                archive, (room, position, event) -> at(step, room, position, event)));
      }

      private void at(Step step, int room, int position, Recorded event) {
        String id = event.envelope().id();
        if (id != null) {
          step.at(room, position, id);
        }
      }
    }

    private interface Step {
      void at(int room, int position, String id);
    }

    int[] place(String id) {
      return Objects.requireNonNull(places.get(id));
    }

    Readers.Post post(String id) {
      return new Readers.Post(archive.rooms().get(place(id)[0]).id, id);
    }

    /** By the rule, one account and one event after another. */
    Range oneByOne(Set<String> events) {
      BitSet sure = new BitSet();
      BitSet perhaps = new BitSet();
      for (String id : events) {
        int room = place(id)[0];
        RoomHistory history = archive.rooms().get(room);
        for (int account = 0; account < archive.accounts().size(); account++) {
          Verdict verdict =
              new HistoryRule(history, account, cut.kept(room), cut.place(room, history))
                  .at(place(id)[1])
                  .verdict();
          sure.set(account, sure.get(account) || verdict == Verdict.YES);
          perhaps.set(account, perhaps.get(account) || verdict != Verdict.NO);
        }
      }
      return new Range(sure.cardinality(), perhaps.cardinality());
    }
  }

  @Test
  void readersOfEveryMarkedEventAreThoseTheRuleLetsRead() {
    Random random = new Random(SEED);
    int uncertain = 0;
    for (int i = 0; i < 600; i++) {
      Marked marked = new Marked(random);
      for (String id : marked.places.keySet()) {
        Range wanted = marked.oneByOne(Set.of(id));
        assertThat(marked.readers.know(marked.post(id))).isTrue();
        assertThat(marked.readers.of(List.of(marked.post(id))))
            .as("seed " + SEED + ", record " + i + ", event " + id)
            .isEqualTo(wanted);
        uncertain += wanted.low() < wanted.high() ? 1 : 0;
      }
    }
    assertThat(uncertain).isGreaterThan(100);
  }

  @Test
  void anAccountThatCouldReadSeveralPostingsCountsOnce() {
    Random random = new Random(SEED);
    int severalRooms = 0;
    for (int i = 0; i < 600; i++) {
      Marked marked = new Marked(random);
      Set<String> some = new HashSet<>();
      Set<Integer> rooms = new HashSet<>();
      List<Readers.Post> posts = new ArrayList<>();
      for (String id : marked.places.keySet()) {
        if (random.nextInt(3) == 0) {
          some.add(id);
          posts.add(marked.post(id));
          rooms.add(marked.place(id)[0]);
        }
      }
      severalRooms += rooms.size() > 1 ? 1 : 0;
      assertThat(marked.readers.of(posts))
          .as("seed " + SEED + ", record " + i + ", events " + some)
          .isEqualTo(marked.oneByOne(some));
    }
    assertThat(severalRooms).isGreaterThan(100);
  }

  @Test
  void ofEventsNoFindingIsAboutNothingIsKnown() {
    Marked marked = new Marked(new Random(SEED));
    assertThat(marked.readers.know(new Readers.Post("!r0", "$ailleurs"))).isFalse();
    assertThat(marked.readers.of(List.of())).isEqualTo(Range.NONE);
  }
}

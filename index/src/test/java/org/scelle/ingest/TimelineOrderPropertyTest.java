package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scelle.store.RoomOrder.Placed;

/** A true timeline, cut up in every way a scraper does, comes back whole. */
class TimelineOrderPropertyTest {

  private static final int RUNS = 400;

  /** What ties the pages of a made scrape together. */
  enum Tie {
    COMPARABLE_TOKENS,
    OPAQUE_TOKENS,
    SHARED_EVENTS
  }

  @ParameterizedTest
  @EnumSource(Tie.class)
  void theTrueOrderComesBackAndHolesStandWherePagesWereTakenAway(Tie tie) {
    for (long seed = 1; seed <= RUNS; seed++) {
      Scrape scrape = new Scrape(tie, new Random(seed));
      List<Placed> placed = scrape.saved.placed(new Random(seed));
      assertThat(placed).as("tie %s, seed %d", tie, seed).isEqualTo(scrape.truth);
    }
  }

  private static final class Scrape {
    final Saved saved = new Saved();
    final List<Placed> truth = new ArrayList<>();
    private final Random random;
    private final Tie tie;
    private final long[] clocks;

    Scrape(Tie tie, Random random) {
      this.tie = tie;
      this.random = random;
      clocks = new long[20 + random.nextInt(120)];
      for (int i = 0; i < clocks.length; i++) {
        clocks[i] = Saved.clock(i);
      }
      lie();
      boolean backwards = random.nextBoolean();
      boolean hole = false;
      for (int from = 0; from < clocks.length; ) {
        int to = from + 6 + random.nextInt(10);
        to = to + 6 > clocks.length ? clocks.length : to;
        boolean taken = from > 0 && to < clocks.length && random.nextInt(4) == 0;
        if (!taken) {
          for (int event = from; event < to; event++) {
            truth.add(new Placed(event, hole && event == from));
          }
          for (int copies = random.nextInt(6) == 0 ? 2 : 1; copies > 0; copies--) {
            page(hole ? from : Math.max(0, from - overlap()), to, backwards);
          }
        }
        hole = taken;
        from = to;
      }
    }

    /** With tokens that can be compared clocks may say anything; else a few lie. */
    private void lie() {
      int lies = tie == Tie.COMPARABLE_TOKENS ? clocks.length : clocks.length / 20;
      for (int i = 0; i < lies; i++) {
        clocks[i * (clocks.length / Math.max(1, lies))] = random.nextLong(4_000_000_000_000L);
      }
    }

    private int overlap() {
      return tie == Tie.SHARED_EVENTS ? 1 + random.nextInt(3) : 0;
    }

    private void page(int from, int to, boolean backwards) {
      boolean turned = tie == Tie.SHARED_EVENTS ? random.nextBoolean() : backwards;
      saved.timeline(token(turned ? to : from), token(turned ? from : to));
      for (int i = 0; i < to - from; i++) {
        int event = turned ? to - 1 - i : from + i;
        saved.event(event, clocks[event]);
      }
    }

    private @Nullable String token(int place) {
      return switch (tie) {
        case COMPARABLE_TOKENS -> "t" + place + "-" + (place + 1000) + "_1_2";
        case OPAQUE_TOKENS -> "~" + Integer.toHexString(place * 7919);
        case SHARED_EVENTS -> null;
      };
    }
  }
}

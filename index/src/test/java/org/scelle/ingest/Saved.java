package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.RoomOrder.Occurrence;
import org.scelle.store.RoomOrder.PageRow;
import org.scelle.store.RoomOrder.Placed;

/** The saved pages of one room, made for tests: one file a page unless said otherwise. */
final class Saved {

  static final long UNKNOWN = Long.MIN_VALUE;

  /** The clock that event number {@code n} shows when nothing else is said. */
  static long clock(long n) {
    return 1_700_000_000_000L + n * 60_000;
  }

  private record Seen(long event, long time, boolean state) {}

  private record Leaf(
      Page.@Nullable Kind kind,
      @Nullable String from,
      @Nullable String to,
      boolean limited,
      List<Seen> seen) {}

  private final List<Leaf> leaves = new ArrayList<>();

  private Saved page(Page.@Nullable Kind kind, @Nullable String from, @Nullable String to) {
    leaves.add(new Leaf(kind, from, to, false, new ArrayList<>()));
    return this;
  }

  /** Begins a page of the timeline. */
  Saved timeline(@Nullable String from, @Nullable String to) {
    return page(Page.Kind.TIMELINE, from, to);
  }

  /** Begins a page before which the server said that events are missing. */
  Saved limited(@Nullable String from, @Nullable String to) {
    leaves.add(new Leaf(Page.Kind.TIMELINE, from, to, true, new ArrayList<>()));
    return this;
  }

  /** Begins a page of another kind. */
  Saved other(Page.Kind kind) {
    return page(kind, null, null);
  }

  /** Begins a file without pages. */
  Saved bare() {
    return page(null, null, null);
  }

  Saved events(long... events) {
    for (long event : events) {
      event(event, clock(event));
    }
    return this;
  }

  Saved event(long event, long time) {
    leaves.getLast().seen.add(new Seen(event, time, false));
    return this;
  }

  Saved state(long event) {
    leaves.getLast().seen.add(new Seen(event, clock(event), true));
    return this;
  }

  /** What the order makes of it, as {@code "1 2 | 5"}, a hole shown as a bar. */
  String order() {
    StringBuilder words = new StringBuilder();
    for (Placed placed : placed(null)) {
      words.append(placed.hole() ? " | " : " ").append(placed.event());
    }
    return words.toString().strip();
  }

  /** As {@link #order()}, the files named in another order. */
  List<Placed> placed(@Nullable Random shuffle) {
    List<Leaf> files = new ArrayList<>(leaves);
    if (shuffle != null) {
      Collections.shuffle(files, shuffle);
    }
    List<Occurrence> occurrences = new ArrayList<>();
    List<PageRow> pages = new ArrayList<>();
    long row = 1_000_000;
    for (int file = 0; file < files.size(); file++) {
      Leaf leaf = files.get(file);
      long offset = 0;
      for (Seen seen : leaf.seen) {
        occurrences.add(
            new Occurrence(
                row++,
                seen.event,
                file,
                leaf.kind == null ? 0 : 1,
                offset += 100,
                seen.time,
                seen.state));
      }
      if (leaf.kind != null) {
        pages.add(new PageRow(file, page(leaf, offset)));
      }
    }
    return new TimelineOrder().order("!salon:agent.dinum.tchap.gouv.fr", occurrences, pages);
  }

  private static Page page(Leaf leaf, long length) {
    var file = new EvidenceFile("dump/page.json", "", length + 100, "0".repeat(64));
    var source = Source.whole(file);
    var kind = Objects.requireNonNull(leaf.kind);
    return new Page(source, 1, kind, null, leaf.from, leaf.to, leaf.limited, null, null);
  }
}

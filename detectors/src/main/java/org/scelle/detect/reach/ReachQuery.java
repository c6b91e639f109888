package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Recorded;
import org.scelle.store.CaseView;

/** Questions about the reach of single accounts. Loads the record once; answers any number. */
public final class ReachQuery {
  private final CaseView view;
  private final Reach.Options options;
  private final Archive archive;

  ReachQuery(CaseView view, Reach.Options options, Archive archive) {
    this.view = view;
    this.options = options;
    this.archive = archive;
  }

  public static ReachQuery open(CaseView view, Reach.Options options) {
    return new ReachRecord(view).query(options);
  }

  /** Whether the evidence names the account. */
  public boolean knows(String account) {
    return archive.accounts().find(account) >= 0;
  }

  /**
   * The reach of all accounts at a moment.
   *
   * @throws IllegalArgumentException when the event is not in a timeline of the case; the message
   *     is for the user. So do all questions here.
   */
  public Reach reach(AsOf asOf) {
    return Bulk.reach(archive, options, cut(asOf));
  }

  /**
   * The same, with what some accounts expose together.
   *
   * @param accounts none when it is not known whom to ask for
   * @param from what was sent since then is told apart: epoch milliseconds; {@code null} for no
   *     such moment
   */
  public Reach reach(List<String> accounts, AsOf asOf, @Nullable Long from) {
    Reach reach = reach(asOf);
    ReachSummary taken = accounts.isEmpty() ? null : summary(accounts, asOf, from);
    Reach.Window window = new Reach.Window(asOf, from);
    return new Reach(
        reach.accounts(), reach.rooms(), reach.floor(), reach.readers(), taken, window);
  }

  /** What some accounts expose together, by way in. */
  public ReachSummary summary(List<String> accounts, AsOf asOf) {
    return summary(accounts, asOf, null);
  }

  /**
   * The same, with what was sent since a moment told apart.
   *
   * @param from epoch milliseconds; {@code null} for no such moment
   */
  public ReachSummary summary(List<String> accounts, AsOf asOf, @Nullable Long from) {
    Cut cut = cut(asOf);
    Joining joining = new Joining(archive, options, cut);
    return new Summing(archive, joining, cut, accounts, from).sum();
  }

  /** One verdict for every event of every timeline, rooms by id, in the order of the record. */
  public void verdicts(String account, AsOf asOf, Consumer<EventVerdict> verdicts) {
    Cut cut = cut(asOf);
    int number = archive.accounts().find(account);
    List<HistoryRule> rules = new ArrayList<>();
    for (int room = 0; room < archive.rooms().size(); room++) {
      RoomHistory history = archive.rooms().get(room);
      rules.add(new HistoryRule(history, number, cut.kept(room), cut.place(room, history)));
    }
    view.record(
        new Walk(
            archive,
            (room, position, event) -> {
              HistoryRule rule = rules.get(room);
              HistoryRule.Ruling ruling = rule.at(position);
              verdicts.accept(
                  new EventVerdict(
                      account,
                      archive.rooms().get(room).id,
                      event.envelope().id(),
                      ruling.verdict(),
                      ruling.reason(),
                      rule.served(position),
                      rule.servedBySynapse(position, ruling)));
            }));
  }

  /** One verdict for every room, by id. */
  public List<JoinVerdict> joins(String account, AsOf asOf) {
    return new Joining(archive, options, cut(asOf)).of(account);
  }

  /** Explains the verdict on one event, with the events that decided it. */
  public Explanation why(String account, String event, AsOf asOf) {
    int[] found = find(event);
    Cut cut = cut(asOf);
    return new Why(archive, view).explain(account, found[0], found[1], cut);
  }

  private Cut cut(AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now -> Cut.none(archive.rooms());
      case AsOf.Time time -> Cut.at(archive.rooms(), time.epochMillis());
      case AsOf.AfterEvent event -> {
        int[] found = find(event.id());
        yield Cut.after(archive.rooms(), found[0], found[1]);
      }
    };
  }

  /** Room and position of an event. */
  private int[] find(String id) {
    List<int[]> found = new ArrayList<>();
    view.record(
        new Walk(
            archive,
            (room, position, event) -> {
              if (id.equals(event.envelope().id())) {
                found.add(new int[] {room, position});
              }
            }));
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no timeline of this case holds the event "
              + id
              + "; expected an event id as the evidence gives it, with its $");
    }
    return found.get(0);
  }

  /** Walks the timelines again, in step with the loaded record. */
  static final class Walk implements Consumer<Recorded> {
    private final Archive archive;
    private final Step step;
    private @Nullable String room;
    private int number;
    private int position;

    /** Takes one event of a timeline. */
    interface Step {
      void at(int room, int position, Recorded event);
    }

    Walk(Archive archive, Step step) {
      this.archive = archive;
      this.step = step;
    }

    @Override
    public void accept(Recorded event) {
      String in = event.envelope().room();
      if (in == null || event.position() < 0) {
        return;
      }
      if (!in.equals(room)) {
        room = in;
        number = archive.room(in);
        position = 0;
      }
      step.at(number, position++, event);
    }
  }
}

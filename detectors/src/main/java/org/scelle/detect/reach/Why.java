package org.scelle.detect.reach;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Recorded;
import org.scelle.store.CaseView;

/** Gathers what decided one verdict. */
final class Why {
  private final Archive archive;
  private final CaseView view;

  Why(Archive archive, CaseView view) {
    this.archive = archive;
    this.view = view;
  }

  Explanation explain(String account, int room, int position, Cut cut) {
    RoomHistory history = archive.rooms().get(room);
    int place = cut.place(room, history);
    HistoryRule rule =
        new HistoryRule(history, archive.accounts().find(account), cut.kept(room), place);
    HistoryRule.Ruling ruling = rule.at(position);
    boolean boundary = history.is(position, RoomHistory.VISIBILITY);
    Around around = new Around(account, room, position);
    view.record(new ReachQuery.Walk(archive, around::see));
    return new Explanation(
        account,
        ruling.verdict(),
        ruling.reason(),
        Objects.requireNonNull(around.asked),
        visibilities(history.visibility.at(2 * position)),
        boundary ? visibilities(history.visibility.at(2 * position + 1)) : List.of(),
        history.track(RoomHistoryBuilder.VISIBILITY).source(2 * position),
        memberships(rule.membership().at(2 * position)),
        memberships(rule.membership().at(place)),
        around.before,
        around.itself,
        around.nextJoin,
        Math.max(0, history.holeBefore(2 * position)) / 2,
        rule.servedBySynapse(position, ruling));
  }

  private static List<String> visibilities(int set) {
    return Explanation.VISIBILITIES.stream().filter(one -> (set & Sight.of(one)) != 0).toList();
  }

  private static List<String> memberships(int set) {
    return Explanation.MEMBERSHIPS.stream().filter(one -> (set & Standing.of(one)) != 0).toList();
  }

  /** The event asked about, and the account's own changes around it. */
  private static final class Around {
    private final String account;
    private final int room;
    private final int position;
    private @Nullable Recorded asked;
    private @Nullable Recorded before;
    private @Nullable Recorded itself;
    private @Nullable Recorded nextJoin;

    Around(String account, int room, int position) {
      this.account = account;
      this.room = room;
      this.position = position;
    }

    void see(int in, int at, Recorded event) {
      if (in != room) {
        return;
      }
      if (at == position) {
        asked = event;
      }
      boolean own =
          RoomHistoryBuilder.MEMBER.equals(event.envelope().type())
              && account.equals(event.envelope().stateKey());
      if (!own) {
        return;
      }
      if (at < position) {
        before = event;
      } else if (at == position) {
        itself = event;
      } else if (nextJoin == null
          && event.content() instanceof Content.Membership to
          && to.membership().equals("join")) {
        nextJoin = event;
      }
    }
  }
}

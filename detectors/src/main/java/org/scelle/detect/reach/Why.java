package org.scelle.detect.reach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Moment;
import org.scelle.model.Recorded;
import org.scelle.store.CaseView;

/** Explains one verdict in words, naming the events that decided it. */
final class Why {
  private final Archive archive;
  private final CaseView view;

  Why(Archive archive, CaseView view) {
    this.archive = archive;
    this.view = view;
  }

  List<String> lines(String account, int room, int position, Cut cut) {
    RoomHistory history = archive.rooms().get(room);
    HistoryRule rule =
        new HistoryRule(
            history, archive.accounts().find(account), cut.kept(room), cut.place(room, history));
    HistoryRule.Ruling ruling = rule.at(position);
    List<String> lines = new ArrayList<>();
    lines.add(
        ruling.verdict().word() + " (" + ruling.reason().word() + "): " + say(ruling.reason()));
    lines.add(visibility(history, position));
    lines.add(
        "Membership of "
            + account
            + " just before the event: "
            + memberships(rule.membership().at(2 * position))
            + "; at the end of the record: "
            + memberships(rule.membership().at(cut.place(room, history)))
            + ".");
    changes(account, room, position, lines);
    int hole = history.holeBefore(2 * position);
    if (hole > 0) {
      lines.add("Events are missing before position " + hole / 2 + " of the record.");
    }
    if (rule.servedBySynapse(position, ruling)) {
      lines.add("Synapse serves it nevertheless, beyond the specification.");
    }
    return lines;
  }

  private static String visibility(RoomHistory history, int position) {
    int before = history.visibility.at(2 * position);
    Recorded source = history.track(RoomHistoryBuilder.VISIBILITY).source(2 * position);
    String by =
        source == null
            ? before == Sight.SHARED
                ? ", the default: the record begins with the room and sets nothing else"
                : ""
            : ", last set by " + name(source);
    String line = "History visibility at the event: " + gloss(before) + by;
    if (history.is(position, RoomHistory.VISIBILITY)) {
      line += "; this event changes it to " + gloss(history.visibility.at(2 * position + 1));
    }
    return line + ".";
  }

  private static String gloss(int sight) {
    String meaning =
        switch (sight) {
          case Sight.WORLD_READABLE -> " (anyone reads, member or not)";
          case Sight.SHARED -> " (whoever joins reads what was sent before, too)";
          case Sight.INVITED -> " (one reads from one's invitation on)";
          case Sight.JOINED -> " (one reads what is sent while one is in the room)";
          default -> "";
        };
    return Sight.word(sight) + meaning;
  }

  /**
   * The event asked about, then the account's own changes around the event: the last before,
   * itself, and the next join.
   */
  private void changes(String account, int room, int position, List<String> lines) {
    Recorded[] around = new Recorded[3];
    view.record(
        new ReachQuery.Walk(
            archive,
            (in, at, event) -> {
              if (in == room && at == position) {
                lines.add(1, asked(event));
              }
              if (in != room || !isOwn(account, event)) {
                return;
              }
              if (at < position) {
                around[0] = event;
              } else if (at == position) {
                around[1] = event;
              } else if (around[2] == null && "join".equals(membership(event))) {
                around[2] = event;
              }
            }));
    String[] words = {"Last change before", "The event itself", "Next join after"};
    for (int i = 0; i < around.length; i++) {
      @Nullable Recorded event = around[i];
      if (event != null) {
        lines.add(words[i] + ": " + membership(event) + ", " + name(event) + ".");
      }
    }
  }

  private static String asked(Recorded event) {
    String time =
        event.envelope().time() instanceof Moment.Exact exact
            ? ", sent " + Instant.ofEpochMilli(exact.epochMillis())
            : "";
    return event.envelope().type()
        + ", "
        + name(event)
        + " in room "
        + event.envelope().room()
        + time
        + ".";
  }

  private static boolean isOwn(String account, Recorded event) {
    return RoomHistoryBuilder.MEMBER.equals(event.envelope().type())
        && account.equals(event.envelope().stateKey());
  }

  private static String membership(Recorded event) {
    return event.content() instanceof Content.Membership to ? to.membership() : "not recorded";
  }

  private static String name(Recorded event) {
    String sender = event.envelope().sender();
    return "event "
        + Objects.requireNonNullElse(event.envelope().id(), "without an id")
        + (sender == null ? "" : " of " + sender);
  }

  private static String memberships(int set) {
    if (set == Standing.ANY) {
      return "not recorded";
    }
    List<String> words = new ArrayList<>();
    for (String word : List.of("join", "invite", "leave", "ban", "knock")) {
      if ((set & Standing.of(word)) != 0) {
        words.add(
            switch (word) {
              case "join" -> "in the room";
              case "invite" -> "invited";
              case "ban" -> "banned";
              case "knock" -> "asking to come in (knock)";
              default -> "not in the room";
            });
      }
    }
    return String.join(" or ", words);
  }

  private static String say(Reason reason) {
    return switch (reason) {
      case MEMBER_THEN -> "the account was in the room when the event was sent.";
      case WORLD_READABLE -> "anyone could read the room then, member or not.";
      case SHARED_JOINED_LATER ->
          "history was shared with members, and the account was in the room at some time after.";
      case INVITED_THEN -> "the account was invited then, and history was open to the invited.";
      case OWN_MEMBERSHIP -> "the event changes the account's own membership.";
      case VISIBILITY_BOUNDARY ->
          "the event changes the history visibility, and one side of the change allows it.";
      case NEVER_MEMBER -> "the account was never in the room.";
      case BEFORE_ACCESS ->
          "the account came in later, and earlier history was not open to newcomers.";
      case AFTER_DEPARTURE -> "the account had left the room.";
      case BANNED -> "the account was banned.";
      case NOT_YET_SENT -> "the event is later than the moment asked about.";
      case VISIBILITY_NOT_RECORDED -> "the record does not show the history visibility then.";
      case MEMBERSHIP_NOT_RECORDED -> "the record does not show the account's membership.";
      case HOLE -> "events are missing that may have changed it.";
      default -> "see the verdict on joining.";
    };
  }
}

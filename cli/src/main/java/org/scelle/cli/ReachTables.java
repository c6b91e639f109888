package org.scelle.cli;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.detect.reach.RoomReach;

/** Reach as tables for people. A range is shown where the record proves less than it shows. */
final class ReachTables {
  private final Console console;
  private final int limit;

  ReachTables(Console console, int limit) {
    this.console = console;
    this.limit = limit;
  }

  <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  /** All accounts, the one with most beyond the common floor first. */
  void ranking(Reach reach) {
    line(
        "Any ordinary account: "
            + words(reach.floor().messages())
            + " messages in "
            + words(reach.floor().rooms())
            + " rooms. Beyond that:");
    row("beyond", "messages", "rooms", "marked", "secrets", "account");
    for (AccountReach account : first(reach.accounts())) {
      row(
          words(account.beyondFloor()),
          words(account.own().messages()),
          words(account.own().rooms()),
          words(account.own().marked()),
          words(account.own().secrets()),
          Inert.line(account.account()));
    }
  }

  /** What some accounts expose together. */
  void summary(ReachSummary summary) {
    for (String account : summary.accounts()) {
      line("Within reach of " + Inert.line(account));
    }
    row("messages", "rooms", "accounts", "marked", "secrets", "way in");
    Iterator<ReachSummary.Row> rows = summary.rows().iterator();
    for (ReachSummary.WayIn way : ReachSummary.WayIn.values()) {
      summary(rows.next(), way.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    summary(summary.own(), "as it was, without joining more");
    summary(summary.total(), "in all, with joining");
    if (summary.since() != null) {
      summary(summary.since(), "in all, sent since --from");
    }
    if (summary.accounts().size() > 1) {
      summary(summary.shared(), "each of them alone");
    }
    summary(summary.whole(), "the whole case");
    ReachSummary.Row total = summary.total();
    line(
        "Beside these: "
            + words(total.ciphertext())
            + " encrypted messages, "
            + words(total.redacted())
            + " without their content; "
            + words(total.media())
            + " files whose id is known ("
            + words(total.mediaBytes())
            + " bytes).");
    line(
        "Merely listed, without a readable message: "
            + words(summary.listed().rooms())
            + " rooms, "
            + words(summary.listed().accounts())
            + " accounts; "
            + words(summary.listed().media())
            + " pictures of members and rooms can be fetched by their ids.");
  }

  private void summary(ReachSummary.Row row, String way) {
    row(
        words(row.messages()),
        words(row.rooms()),
        words(row.accounts()),
        words(row.marked()),
        words(row.secrets()),
        way);
  }

  /** Whom some accounts expose, and whom anyone could read. */
  void exposed(ReachSummary summary) {
    row("messages", "by anyone", "rooms", "account");
    for (ReachSummary.Exposed one : first(summary.exposed())) {
      row(
          words(one.messages()),
          words(one.byAnyone()),
          words(one.rooms()),
          Inert.line(one.account()));
    }
    row("accounts", "authors", "messages", "administration");
    for (ReachSummary.Administration one : first(summary.administrations())) {
      row(
          words(one.accounts()),
          words(one.authors()),
          words(one.messages()),
          Inert.line(one.server()));
    }
  }

  /** Open rooms, those that hold most marked messages and secrets first. */
  static List<RoomReach> toClose(Reach reach) {
    return reach.rooms().stream()
        .filter(room -> room.open() != RoomReach.Openness.CLOSED)
        .filter(room -> room.open() != RoomReach.Openness.UNKNOWN)
        .sorted(
            Comparator.<RoomReach>comparingLong(room -> room.marked() + room.secrets())
                .thenComparingLong(room -> room.readableByAnyone().low())
                .reversed()
                .thenComparing(RoomReach::room))
        .toList();
  }

  void rooms(List<RoomReach> rooms) {
    row("marked", "secrets", "by anyone", "of", "readers", "room");
    for (RoomReach room : first(rooms)) {
      row(
          Words.count(room.marked()),
          Words.count(room.secrets()),
          words(room.readableByAnyone()),
          Words.count(room.messages()),
          words(room.readers()),
          Inert.line(room.room())
              + " ("
              + room.open().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ")");
    }
  }

  private void row(String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i + 1 < cells.length; i++) {
      line.append(String.format(Locale.ROOT, i == 0 ? "%15s" : " %15s", cells[i]));
    }
    line(line.append("  ").append(cells[cells.length - 1]).toString());
  }

  private void line(String text) {
    console.out().println(text);
  }

  private static String words(Range range) {
    return range.low() == range.high()
        ? Words.count(range.low())
        : Words.count(range.low()) + "-" + Words.count(range.high());
  }
}

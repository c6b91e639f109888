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
import org.scelle.report.RoomNames;
import org.scelle.report.Said;

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
        say("Any ordinary account: ", "Tout compte ordinaire : ")
            + words(reach.floor().messages())
            + say(" messages in ", " messages dans ")
            + words(reach.floor().rooms())
            + say(" rooms. Beyond that:", " salons. Au-delà :"));
    row(
        say("beyond", "au-delà"),
        "messages",
        say("rooms", "salons"),
        say("marked", "marqués"),
        "secrets",
        say("account", "compte"));
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
      line(say("Within reach of ", "À la portée de ") + Inert.line(account));
    }
    row(
        "messages",
        say("rooms", "salons"),
        say("accounts", "comptes"),
        say("marked", "marqués"),
        "secrets",
        say("way in", "voie d’accès"));
    Iterator<ReachSummary.Row> rows = summary.rows().iterator();
    for (ReachSummary.WayIn way : ReachSummary.WayIn.values()) {
      summary(rows.next(), in(way));
    }
    summary(
        summary.own(), say("as it was, without joining more", "tel quel, sans entrer ailleurs"));
    summary(summary.total(), say("in all, with joining", "en tout, en entrant où il peut"));
    if (summary.since() != null) {
      summary(summary.since(), say("in all, sent since --from", "en tout, envoyé depuis --from"));
    }
    if (summary.accounts().size() > 1) {
      summary(summary.shared(), say("each of them alone", "chacun d’eux seul"));
    }
    summary(summary.whole(), say("the whole case", "le dossier entier"));
    ReachSummary.Row total = summary.total();
    line(
        say("Beside these: ", "S’y ajoutent : ")
            + words(total.ciphertext())
            + say(" encrypted messages, ", " messages chiffrés, ")
            + words(total.redacted())
            + say(" without their content; ", " sans leur contenu ; ")
            + words(total.media())
            + say(" files whose id is known (", " fichiers dont l’identifiant est connu (")
            + words(total.mediaBytes())
            + say(" bytes).", " octets)."));
    line(
        say(
                "Merely listed, without a readable message: ",
                "Seulement listés, sans message lisible : ")
            + words(summary.listed().rooms())
            + say(" rooms, ", " salons, ")
            + words(summary.listed().accounts())
            + say(" accounts; ", " comptes ; ")
            + words(summary.listed().media())
            + say(
                " pictures of members and rooms can be fetched by their ids.",
                " images de membres et de salons peuvent être obtenues par leur identifiant."));
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
    row("messages", say("by anyone", "par tous"), say("rooms", "salons"), say("account", "compte"));
    for (ReachSummary.Exposed one : first(summary.exposed())) {
      row(
          words(one.messages()),
          words(one.byAnyone()),
          words(one.rooms()),
          Inert.line(one.account()));
    }
    row(say("accounts", "comptes"), say("authors", "auteurs"), "messages", "administration");
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

  void rooms(List<RoomReach> rooms, RoomNames names) {
    row(
        say("marked", "marqués"),
        "secrets",
        say("by anyone", "par tous"),
        say("of", "sur"),
        say("readers", "lecteurs"),
        say("room", "salon"));
    for (RoomReach room : first(rooms)) {
      row(
          count(room.marked()),
          count(room.secrets()),
          words(room.readableByAnyone()),
          count(room.messages()),
          words(room.readers()),
          named(room.room(), names) + " (" + in(room.open()) + ")");
    }
  }

  private static String named(String room, RoomNames names) {
    String name = names.of(room);
    return Inert.line(name == null ? room : name + "  " + room);
  }

  private String say(String english, String french) {
    return new Said(english, french).in(console.language());
  }

  private String in(ReachSummary.WayIn way) {
    return switch (way) {
      case MEMBER -> say("member", "membre");
      case WORLD_READABLE -> say("world readable", "lisible par tous");
      case INVITED -> say("invited", "invité");
      case PUBLIC -> say("public", "public");
      case VIA_SPACE -> say("via space", "par un espace");
    };
  }

  private String in(RoomReach.Openness open) {
    return switch (open) {
      case WORLD_READABLE -> say("world readable", "lisible par tous");
      case JOINABLE -> say("joinable", "ouvert à tous");
      case JOINABLE_THROUGH_ROOM -> say("joinable through room", "ouvert par un autre salon");
      case CLOSED -> say("closed", "fermé");
      case UNKNOWN -> say("unknown", "inconnu");
    };
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

  private String words(Range range) {
    return range.low() == range.high()
        ? count(range.low())
        : count(range.low()) + "-" + count(range.high());
  }

  private String count(long number) {
    return Words.count(number, console.language());
  }
}

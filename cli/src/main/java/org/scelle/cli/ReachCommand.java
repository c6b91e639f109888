package org.scelle.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.provenance.Provenance;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.AsOf;
import org.scelle.detect.reach.EventVerdict;
import org.scelle.detect.reach.Explanation;
import org.scelle.detect.reach.JoinVerdict;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachQuery;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.detect.reach.RoomReach;
import org.scelle.report.RoomNames;
import org.scelle.report.Said;
import org.scelle.store.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "reach",
    description = {
      "Who could read what.",
      "Without options: all accounts, the one that could read most beyond what anyone could first."
    })
final class ReachCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();

  @Option(
      names = "--account",
      paramLabel = "ID",
      description =
          "What this account exposes (repeatable: together). Default: the account that took the"
              + " evidence, where it tells.")
  private List<String> accounts = List.of();

  @Option(names = "--events", description = "With --account: one line per event.")
  private boolean events;

  @Option(names = "--joins", description = "With --account: one line per room it could come into.")
  private boolean joins;

  @Option(
      names = "--why",
      paramLabel = "EVENT",
      description = "With --account: one verdict in words, with the events that decided it.")
  private @Nullable String why;

  @Mixin private final ReachWindow window = new ReachWindow();

  @Option(
      names = "--exposed",
      description = "Whom it exposes: one line per account, silent members included.")
  private boolean exposed;

  @Option(
      names = "--rooms",
      description = "Which rooms to close first: open ones by what they hold.")
  private boolean rooms;

  @Mixin private final StrangersOption strangers = new StrangersOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most this many accounts or rooms (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  ReachCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOneQuestion();
    window.check();
    Mistake.checkLimit("--limit", limit);
    try (AskedCase asked = caseOption.ask(console)) {
      answer(asked.view(), ReachQuery.open(asked.view(), strangers.options()));
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, e);
    }
    return ExitCode.DONE.code;
  }

  /** Each of these options asks something else, so that one answer would pass for the other. */
  private void checkOneQuestion() {
    List<String> asked =
        Stream.of(
                events ? "--events" : "",
                joins ? "--joins" : "",
                why == null ? "" : "--why",
                exposed ? "--exposed" : "",
                rooms ? "--rooms" : "")
            .filter(option -> !option.isEmpty())
            .toList();
    if (asked.size() > 1) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              String.join(" and ", asked) + " ask different things; give one of them",
              String.join(" et ", asked) + " ne demandent pas la même chose ; donnez l’un d’eux"));
    }
  }

  private void answer(CaseView view, ReachQuery query) throws IOException {
    AsOf moment = window.moment();
    List<String> asked = asked(view);
    asked.stream()
        .filter(account -> !query.knows(account))
        .forEach(account -> sayUnknown(view, account));
    ReachTables tables = new ReachTables(console, limit);
    if (why != null) {
      for (String account : asked) {
        explain(query.why(account, why, moment));
      }
    } else if (events || joins) {
      verdicts(query, asked, moment);
    } else if (rooms) {
      rooms(tables, query.reach(moment), RoomNames.of(view));
    } else if (exposed) {
      exposed(tables, query.summary(asked, moment, window.since()));
    } else if (accounts.isEmpty()) {
      ranking(tables, query, asked, moment);
    } else {
      summary(tables, query.summary(asked, moment, window.since()));
    }
  }

  /** Without an account named, those that took the evidence, where it tells which. */
  private List<String> asked(CaseView view) {
    if (!accounts.isEmpty()) {
      return accounts;
    }
    List<String> takers = Provenance.of(view).takers();
    if (takers.isEmpty() && (events || joins || why != null)) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--events, --joins and --why need an --account; the evidence does not tell who took"
                  + " it",
              "--events, --joins et --why demandent un --account ; les scellés ne disent pas qui"
                  + " les a prélevés"));
    }
    for (String account : takers) {
      String id = Inert.line(account);
      console.say(
          new Said(
              "scelle: the evidence was taken by the account " + id,
              "scelle: les scellés ont été prélevés par le compte " + id));
    }
    return takers;
  }

  /** These lines are data for other programs; they are the same with and without --json. */
  private void verdicts(ReachQuery query, List<String> asked, AsOf moment) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      for (String account : asked) {
        if (joins) {
          for (JoinVerdict verdict : query.joins(account, moment)) {
            lines.line(out -> Verdicts.write(out, verdict));
          }
        } else {
          Verdicts.Lines all = new Verdicts.Lines(lines);
          query.verdicts(account, moment, (EventVerdict verdict) -> all.add(verdict));
          all.check();
        }
      }
    }
  }

  /** That the evidence does not name an account, and which one may have been meant. */
  private void sayUnknown(CaseView view, String account) {
    List<String> near = new ArrayList<>();
    view.accounts(known -> {
      if (known.id().equalsIgnoreCase(account)) {
        near.add(Inert.line(known.id()));
      }
    });
    String id = Inert.line(account);
    String meant = String.join(", ", near);
    console.say(
        new Said(
            "scelle: the evidence names no account "
                + id
                + (near.isEmpty() ? "" : "; did you mean " + meant + "?"),
            "scelle: les scellés ne nomment aucun compte "
                + id
                + (near.isEmpty() ? "" : " ; vouliez-vous dire " + meant + "\u00A0?")));
  }

  private void explain(Explanation found) throws IOException {
    if (!json) {
      new WhyText(console.language())
          .lines(found)
          .forEach(line -> console.out().println(Inert.line(line)));
      return;
    }
    try (JsonLines lines = new JsonLines(console.out())) {
      lines.line(out -> Verdicts.write(out, found));
    }
  }

  private void ranking(ReachTables tables, ReachQuery query, List<String> takers, AsOf moment)
      throws IOException {
    Reach reach = query.reach(moment);
    if (!json) {
      if (!takers.isEmpty()) {
        tables.summary(query.summary(takers, moment, window.since()));
      }
      tables.ranking(reach);
      return;
    }
    try (JsonLines lines = new JsonLines(console.out())) {
      for (AccountReach account : tables.first(reach.accounts())) {
        lines.line(out -> Verdicts.write(out, account));
      }
    }
  }

  private void rooms(ReachTables tables, Reach reach, RoomNames names) throws IOException {
    List<RoomReach> all = ReachTables.toClose(reach);
    if (!json) {
      tables.rooms(all, names);
      return;
    }
    try (JsonLines lines = new JsonLines(console.out())) {
      for (RoomReach room : tables.first(all)) {
        lines.line(out -> Verdicts.write(out, room, names.of(room.room())));
      }
    }
  }

  private void exposed(ReachTables tables, ReachSummary summary) throws IOException {
    if (!json) {
      tables.exposed(summary);
      return;
    }
    try (JsonLines lines = new JsonLines(console.out())) {
      for (ReachSummary.Exposed one : tables.first(summary.exposed())) {
        lines.line(out -> Verdicts.write(out, one));
      }
    }
  }

  private void summary(ReachTables tables, ReachSummary summary) throws IOException {
    if (!json) {
      tables.summary(summary);
      return;
    }
    try (JsonLines lines = new JsonLines(console.out())) {
      lines.line(out -> Verdicts.write(out, summary));
    }
  }
}

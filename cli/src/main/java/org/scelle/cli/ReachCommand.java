package org.scelle.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.AsOf;
import org.scelle.detect.reach.EventVerdict;
import org.scelle.detect.reach.JoinVerdict;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachQuery;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.store.CaseFile;
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
      description = "What this account exposes (repeatable: together).")
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

  @Option(
      names = "--as-of",
      paramLabel = "TIME|EVENT",
      description = "Cut the record there: ISO-8601, epoch milliseconds, or an event id.")
  private @Nullable String asOf;

  @Option(
      names = "--external-server",
      paramLabel = "NAME",
      description = "A server whose accounts are external (repeatable).")
  private Set<String> externalServers = new TreeSet<>();

  @Option(
      names = "--guest",
      paramLabel = "ACCOUNT",
      description = "An account that is a guest (repeatable).")
  private Set<String> guests = new TreeSet<>();

  @Option(names = "--limit", description = "At most this many accounts (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  ReachCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (accounts.isEmpty() && (events || joins || why != null)) {
      throw new UserException(ExitCode.USAGE, "--events, --joins and --why need an --account");
    }
    try (CaseFile caseFile = caseOption.open(console)) {
      ReachQuery query =
          ReachQuery.open(caseFile.view(), new Reach.Options(externalServers, guests));
      answer(query, moment());
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE.code;
  }

  private void answer(ReachQuery query, AsOf moment) throws IOException {
    for (String account : accounts) {
      if (!query.knows(account)) {
        console.err().println("scelle: the evidence names no account " + Inert.line(account));
      }
    }
    if (why != null) {
      for (String account : accounts) {
        query.why(account, why, moment).forEach(line -> console.out().println(Inert.line(line)));
      }
    } else if (events || joins) {
      verdicts(query, moment);
    } else if (accounts.isEmpty()) {
      ranking(query.reach(moment));
    } else {
      summary(query.summary(accounts, moment));
    }
  }

  private AsOf moment() {
    String text = asOf;
    if (text == null) {
      return AsOf.NOW;
    }
    if (text.matches("-?\\d{1,18}")) {
      return new AsOf.Time(Long.parseLong(text));
    }
    if (text.startsWith("$")) {
      return new AsOf.AfterEvent(text);
    }
    try {
      return new AsOf.Time(Instant.parse(text).toEpochMilli());
    } catch (DateTimeException e) {
      return new AsOf.AfterEvent(text);
    }
  }

  /** These lines are data for other programs; they are the same with and without --json. */
  private void verdicts(ReachQuery query, AsOf moment) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      for (String account : accounts) {
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

  private void ranking(Reach reach) throws IOException {
    List<AccountReach> first =
        reach.accounts().subList(0, Math.min(limit, reach.accounts().size()));
    if (json) {
      try (JsonLines lines = new JsonLines(console.out())) {
        for (AccountReach account : first) {
          lines.line(out -> Verdicts.write(out, account));
        }
      }
      return;
    }
    console
        .out()
        .println(
            "Any ordinary account: "
                + words(reach.floor().messages())
                + " messages in "
                + words(reach.floor().rooms())
                + " rooms. Beyond that:");
    table("beyond", "messages", "rooms", "account");
    for (AccountReach account : first) {
      table(
          words(account.beyondFloor()),
          words(account.own().messages()),
          words(account.own().rooms()),
          Inert.line(account.account()));
    }
  }

  private void summary(ReachSummary summary) throws IOException {
    if (json) {
      try (JsonLines lines = new JsonLines(console.out())) {
        lines.line(out -> Verdicts.write(out, summary));
      }
      return;
    }
    table("messages", "rooms", "accounts", "way in");
    Iterator<ReachSummary.Row> rows = summary.rows().iterator();
    for (ReachSummary.WayIn way : ReachSummary.WayIn.values()) {
      row(rows.next(), way.name());
    }
    row(summary.total(), "TOTAL");
    row(summary.whole(), "OF ALL");
  }

  private void row(ReachSummary.Row row, String way) {
    table(
        words(row.messages()),
        words(row.rooms()),
        words(row.accounts()),
        way.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private void table(String first, String second, String third, String last) {
    console
        .out()
        .println(String.format(Locale.ROOT, "%17s %17s %17s  %s", first, second, third, last));
  }

  private static String words(Range range) {
    return range.low() == range.high()
        ? Words.count(range.low())
        : Words.count(range.low()) + "-" + Words.count(range.high());
  }
}

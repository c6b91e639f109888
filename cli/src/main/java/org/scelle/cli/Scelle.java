package org.scelle.cli;

import picocli.CommandLine.Command;

/** The program without a command: says what a newcomer needs. */
@Command(
    name = "scelle",
    description = "Answers what leaked, how sure that is and who is concerned, from a chat dump.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      TriageCommand.class,
      IngestCommand.class,
      DetectCommand.class,
      ReportCommand.class,
      SearchCommand.class,
      ReachCommand.class,
      CompareCommand.class,
      InspectCommand.class,
      VerifyCommand.class,
      FormatsCommand.class,
      DetectorsCommand.class,
      ReportsCommand.class,
      CompletionCommand.class,
      ManCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0    done, complete",
      "  1    done, and a finding is at or above --fail-on LEVEL",
      "  2    wrong command line, or the case or standard output cannot be used",
      "  3    done, but something could not be read: see ledger.csv and problems.csv",
      "  4    nothing of the evidence could be read, or verify failed",
      "  5    a bug, or memory is used up (SCELLE_HEAP=2g gives more)",
      "  130  interrupted"
    })
final class Scelle implements Runnable {

  private final Console console;

  Scelle(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().println(CliWord.NEWCOMER.in(console.language()));
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.scelle.report.Report;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Write the reports of a case anew.")
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();
  @Mixin private final ReportSettings settings = new ReportSettings();

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    settings.check();
    ExitCode exit;
    try (CaseFile caseFile = caseOption.open(console)) {
      Steps steps = new Steps(caseFile, console.progress(quiet));
      Report report = steps.report(settings);
      new Summary(console, caseFile).print(report, settings);
      exit = steps.verdict(report, settings);
    }
    if (!quiet) {
      caseOption.saySeal(console);
    }
    return exit.code;
  }
}

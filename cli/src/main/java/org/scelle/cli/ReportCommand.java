package org.scelle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.scelle.report.Report;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "report", description = "Write the reports of a case anew.")
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final ReportSettings settings = new ReportSettings();

  @Mixin private final ProgressOption progress = new ProgressOption();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    settings.check();
    RulesOption.Read words = rules.read();
    ExitCode exit;
    try (CaseFile caseFile = caseOption.open(console)) {
      Steps steps = new Steps(caseFile, progress.on(console, settings.words(console)));
      Report report = steps.report(settings, words);
      new Summary(console, caseFile, settings.words(console)).print(report, settings);
      exit = steps.verdict(report, settings);
    }
    if (!progress.quiet()) {
      caseOption.saySeal(console, settings.words(console));
    }
    return exit.code;
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "detect", description = "Run the detectors over a case.")
final class DetectCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final ProgressOption progress = new ProgressOption();

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  DetectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RulesOption.Read words = rules.read();
    ExitCode exit;
    try (CaseFile caseFile = caseOption.open(console)) {
      new Steps(caseFile, progress.on(console, console.language())).detect(words);
      new Summary(console, caseFile, console.language())
          .printFindings(json ? Known.Shape.JSON : Known.Shape.TABLE);
      exit = ExitCode.DONE;
    }
    if (!progress.quiet()) {
      caseOption.saySeal(console, console.language());
    }
    return exit.code;
  }
}

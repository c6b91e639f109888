package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.ingest.Ingest;
import org.scelle.report.Report;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "triage",
    description = {
      "The main job: read a dump, look for what matters, write the incident report.",
      "Same as ingest, detect and report in turn."
    })
final class TriageCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Folder, file or archive as it was handed over.")
  private List<Path> sources = List.of();

  @Mixin private final CaseOption caseOption = new CaseOption();
  @Mixin private final ReadingSettings reading = new ReadingSettings();
  @Mixin private final ReportSettings settings = new ReportSettings();

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  TriageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    caseOption.keepApart(sources);
    Sources.check(sources);
    settings.check();
    Ingest.Options options = reading.options(console);
    try (CaseFile caseFile = caseOption.openOrMake(console)) {
      Steps steps = new Steps(caseFile, console.progress(quiet));
      steps.ingest(sources, options);
      steps.detect();
      Report report = steps.report(settings);
      new Summary(console, caseFile).print(report, settings);
      return Sources.nothingRead(console, report).orElse(steps.verdict(report, settings)).code;
    }
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.ingest.Ingest;
import org.scelle.ingest.Progress;
import org.scelle.report.Report;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final IngestSettings reading = new IngestSettings();
  @Mixin private final ReportSettings settings = new ReportSettings();

  @Mixin private final ProgressOption progress = new ProgressOption();

  TriageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    caseOption.keepApart(sources);
    Sources.check(sources);
    settings.check();
    Ingest.Options options = reading.options(console);
    RulesOption.Read words = rules.read();
    ExitCode exit;
    try (CaseFile caseFile = caseOption.openOrMake(console)) {
      Progress told = progress.on(console, settings.words(console));
      Steps steps = new Steps(caseFile, told);
      FirstAnswer first = new FirstAnswer(console, caseFile, settings, words, told);
      Sources.sayKnown(console, sources, steps.ingest(sources, options, first));
      Report report;
      try (Meanwhile meanwhile = Meanwhile.begin(caseFile)) {
        steps.detect(words);
        report = steps.report(settings, words, meanwhile.provenance());
        meanwhile.finish();
      }
      new Summary(console, caseFile, settings.words(console)).print(report, settings);
      exit = Sources.nothingRead(console, report).orElse(steps.verdict(report, settings));
    }
    if (!progress.quiet()) {
      caseOption.saySeal(console, settings.words(console));
    }
    return exit.code;
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.ingest.Ingest;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    description = "Read evidence into a case; again, and only what is new is read.")
final class IngestCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Folder, file or archive as it was handed over.")
  private List<Path> sources = List.of();

  @Mixin private final CaseOption caseOption = new CaseOption();
  @Mixin private final IngestSettings reading = new IngestSettings();

  @Mixin private final ProgressOption progress = new ProgressOption();

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    caseOption.keepApart(sources);
    Sources.check(sources);
    Ingest.Options options = reading.options(console);
    ExitCode exit;
    try (CaseFile caseFile = caseOption.openOrMake(console)) {
      Steps steps = new Steps(caseFile, progress.on(console, console.language()));
      Sources.sayKnown(console, sources, steps.ingest(sources, options, Ingest.Interlude.NONE));
      steps.index();
      exit =
          new Summary(console, caseFile, console.language())
              .printIngest(json ? Known.Shape.JSON : Known.Shape.TABLE);
    }
    if (!progress.quiet()) {
      caseOption.saySeal(console, console.language());
    }
    return exit.code;
  }
}

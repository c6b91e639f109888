package org.scelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.format.ExportFormats;
import org.scelle.report.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "formats", description = "List the export formats this build reads.")
final class FormatsCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  FormatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Known> known =
        ExportFormats.ALL.stream()
            .map(format -> new Known(format.id(), format.title(), format.limits(), List.of()))
            .toList();
    if (!json && console.language() == Language.FR) {
      FrenchFormats words = FrenchFormats.read();
      known = known.stream().map(words::of).toList();
    }
    return Known.print(console, known, json ? Known.Shape.JSON : Known.Shape.TABLE);
  }
}

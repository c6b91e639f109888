package org.scelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.report.ReportFormat;
import org.scelle.report.ReportFormats;
import org.scelle.report.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reports", description = "List the report formats this build writes.")
final class ReportsCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  ReportsCommand(Console console) {
    this.console = console;
  }

  /** In French where a person reads it. */
  private String title(ReportFormat format) {
    return json ? format.title() : Said.of(format.title()).in(console.language());
  }

  @Override
  public Integer call() throws IOException {
    List<Known> known =
        ReportFormats.ALL.stream()
            .map(format -> new Known(format.id(), title(format), "", List.of()))
            .toList();
    return Known.print(console, known, json ? Known.Shape.JSON : Known.Shape.TABLE);
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.scelle.detect.Detector;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.Detectors;
import org.scelle.report.FrenchDetector;
import org.scelle.report.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "detectors", description = "List the detectors, what they tell apart, and limits.")
final class DetectorsCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  DetectorsCommand(Console console) {
    this.console = console;
  }

  /** In French where a person reads it. */
  private DetectorInfo inWords(DetectorInfo info) {
    DetectorInfo french =
        json || console.language() == Language.EN ? null : FrenchDetector.of(info);
    return french == null ? info : french;
  }

  @Override
  public Integer call() throws IOException {
    List<Known> known =
        Detectors.ALL.stream()
            .map(Detector::info)
            .map(this::inWords)
            .map(info -> new Known(info.id(), info.title(), info.limits(), info.schemes()))
            .toList();
    return Known.print(console, known, json ? Known.Shape.JSON : Known.Shape.TABLE);
  }
}

package org.scelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.scelle.ingest.Verification;
import org.scelle.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Hash the evidence again and check ledger, journal and reports against it.",
      "Exit code 4, and the first thing that differs, when anything does."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Where the evidence lies now; by default where it lay when it was read.")
  private List<Path> sources = List.of();

  @Option(names = "--json", description = "One JSON object a line for each difference.")
  private boolean json;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> differences = new ArrayList<>();
    try (CaseFile caseFile = caseOption.open(console)) {
      caseFile.journal().verify().ifPresent(broken -> differences.add("journal.jsonl " + broken));
      Acts acts = Acts.read(caseOption.directory().resolve("journal.jsonl"));
      differences.addAll(changedReports(caseFile.reports(), acts.reports));
      List<Path> where = sources.isEmpty() ? acts.sources : sources;
      for (Path source : where) {
        if (!Files.exists(source)) {
          throw new UserException(
              ExitCode.UNREADABLE,
              "the evidence is no longer at " + source + "; name its place after --case");
        }
      }
      differences.addAll(Verification.differences(where, caseFile.view(), caseFile.scratch()));
    }
    for (String difference : differences) {
      if (json) {
        try (JsonLines lines = new JsonLines(console.out())) {
          lines.line(out -> out.writeStringField("difference", difference));
        }
      } else {
        console.out().println(Inert.line(difference));
      }
    }
    console
        .err()
        .println(
            differences.isEmpty()
                ? "verified: evidence, ledger, journal and reports are as they were written"
                : differences.size() + " difference(s)");
    return (differences.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE).code;
  }

  private static List<String> changedReports(Path folder, Map<String, String> written)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> report : written.entrySet()) {
      Path file = folder.resolve(report.getKey());
      if (!Files.exists(file)) {
        differences.add("report/" + report.getKey() + " is gone");
      } else if (!Digests.sha256(file).equals(report.getValue())) {
        differences.add("report/" + report.getKey() + " has changed since it was written");
      }
    }
    return differences;
  }

  /** What the journal says of the evidence and of the last reports. */
  private static final class Acts {
    private final List<Path> sources = new ArrayList<>();
    private final Map<String, String> reports = new TreeMap<>();

    static Acts read(Path journal) throws IOException {
      Acts acts = new Acts();
      for (String line : Files.readAllLines(journal)) {
        acts.add(line);
      }
      return acts;
    }

    private void add(String line) throws IOException {
      String act = "";
      try (JsonParser parser = new JsonFactory().createParser(line)) {
        while (parser.nextToken() != null) {
          if (parser.currentToken() != JsonToken.VALUE_STRING) {
            continue;
          }
          String name = parser.currentName();
          if ("act".equals(name)) {
            act = parser.getText();
            if ("report".equals(act)) {
              reports.clear();
            }
          } else if ("ingest".equals(act) && "source".equals(name)) {
            Path source = Path.of(parser.getText());
            if (!sources.contains(source)) {
              sources.add(source);
            }
          } else if ("report".equals(act) && name.startsWith("sha256 ")) {
            reports.put(name.substring("sha256 ".length()), parser.getText());
          }
        }
      }
    }
  }
}

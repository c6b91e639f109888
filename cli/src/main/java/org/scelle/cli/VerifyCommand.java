package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scelle.ingest.Verification;
import org.scelle.report.Said;
import org.scelle.store.Journal;
import org.scelle.store.Seal;
import org.scelle.store.SealedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Check that nothing was changed: journal, case, reports and evidence.",
      "Checks the journal's chain, holds the case and the reports against its last seal, and hashes"
          + " the evidence again. Exit code 4, and the first thing that differs, when anything"
          + " does. Changes nothing: case and evidence may stand on a medium that cannot be written"
          + " to."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final Said AS_SEALED =
      new Said(
          "verified: journal, case, reports and evidence are as they were sealed",
          "vérifié : journal, dossier, rapports et scellés sont tels qu’à leur mise sous scellés");

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Where the evidence lies now: one place for each source, sources sorted by"
              + " their names in the ledger; by default where it lay when it was read.")
  private List<Path> sources = List.of();

  @Option(
      names = "--seal",
      paramLabel = "SHA256",
      description = "The seal that was noted down when the case was made: must be in the journal.")
  private @Nullable String seal;

  @Option(names = "--json", description = "One JSON object a line for each difference.")
  private boolean json;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    caseOption.checkExists();
    List<String> differences = new ArrayList<>();
    Path root = caseOption.directory();
    try (SealedCase sealed = SealedCase.open(root)) {
      differences.addAll(inJournal(SealedCase.journal(root)));
      if (differences.isEmpty()) {
        differences.addAll(inCase(root));
      }
      differences.addAll(inEvidence(sealed));
    }
    say(differences);
    return (differences.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE).code;
  }

  private List<String> inJournal(Journal journal) throws IOException {
    List<String> differences = new ArrayList<>();
    journal.verify().ifPresent(differences::add);
    if (seal != null && !journal.holds(seal)) {
      differences.add("journal.jsonl: has no line with the seal " + seal);
    }
    return differences;
  }

  private static List<String> inCase(Path root) throws IOException {
    JournalActs acts = JournalActs.read(root.resolve("journal.jsonl"));
    if (!acts.unsealed().isEmpty() || acts.sealed().isEmpty()) {
      return List.of(
          "case.db: was not sealed after the last command, which did not end ("
              + acts.unsealed()
              + "); run it again, then verify");
    }
    Map<String, String> now = Seal.of(root);
    TreeSet<String> paths = new TreeSet<>(now.keySet());
    paths.addAll(acts.hashes().keySet());
    List<String> differences = new ArrayList<>();
    for (String path : paths) {
      String was = acts.hashes().get(path);
      String is = now.get(path);
      if (was == null) {
        differences.add(path + ": was added after the case was sealed on " + acts.sealed());
      } else if (is == null) {
        differences.add(path + ": is gone");
      } else if (!was.equals(is)) {
        differences.add(path + ": has changed: SHA-256 was " + was + ", is " + is);
      }
    }
    return differences;
  }

  private List<String> inEvidence(SealedCase sealed) throws IOException {
    Map<String, Path> places = new LinkedHashMap<>();
    for (SealedCase.Place place : sealed.sources()) {
      places.put(place.name(), place.path());
    }
    if (!sources.isEmpty()) {
      if (sources.size() != places.size()) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                "the case was made from these sources: "
                    + String.join(", ", places.keySet())
                    + "; name the place of each, in this order",
                "le dossier a été fait à partir de ces sources : "
                    + String.join(", ", places.keySet())
                    + " ; donnez l’emplacement de chacune, dans cet ordre"));
      }
      int next = 0;
      for (Map.Entry<String, Path> place : places.entrySet()) {
        place.setValue(sources.get(next++));
      }
    }
    for (Path place : places.values()) {
      if (!Files.exists(place)) {
        throw new UserException(
            ExitCode.UNREADABLE,
            new Said(
                "the evidence is no longer at " + place + "; name its place after --case DIR",
                "les scellés ne sont plus à "
                    + place
                    + " ; donnez leur emplacement après --case DIR"));
      }
    }
    Path scratch = Files.createTempDirectory("scelle-verify-");
    try {
      return Verification.differences(places, sealed.view(), scratch);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private void say(List<String> differences) throws IOException {
    for (String difference : differences) {
      if (json) {
        try (JsonLines lines = new JsonLines(console.out())) {
          lines.line(out -> out.writeStringField("difference", difference));
        }
      } else {
        console.out().println(Inert.line(Said.of(difference).in(console.language())));
      }
    }
    int many = differences.size();
    console.say(
        many == 0
            ? AS_SEALED
            : new Said(
                many + (many == 1 ? " difference" : " differences"),
                many + (many == 1 ? " différence" : " différences")));
  }
}

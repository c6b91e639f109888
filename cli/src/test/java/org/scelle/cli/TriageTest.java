package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;
import static org.scelle.cli.Scene.json;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.SampleLeak;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.samples.Truth;

/** The main job, end to end, against what the makers of the dumps counted. */
class TriageTest {

  @TempDir Path folder;

  private static void assertTotals(JsonNode report, Truth truth) {
    JsonNode totals = report.get("totals");
    JsonNode attachments = totals.get("attachments");
    assertThat(totals.get("rooms").asLong()).as("rooms").isEqualTo(truth.rooms.size());
    assertThat(totals.get("accounts").asLong()).as("accounts").isEqualTo(truth.accounts.size());
    assertThat(totals.get("messages").asLong()).as("messages").isEqualTo(truth.messages);
    assertThat(totals.get("events").asLong()).as("events").isEqualTo(truth.events.size());
    assertThat(totals.get("encrypted").asLong()).as("encrypted").isEqualTo(truth.encrypted);
    assertThat(totals.get("redacted").asLong()).as("redacted").isEqualTo(truth.redacted);
    assertThat(totals.get("edits").asLong()).as("edits").isEqualTo(truth.edits);
    assertThat(attachments.get("referenced").asLong()).as("posted").isEqualTo(truth.referenced);
    assertThat(attachments.get("present").asLong()).as("present").isEqualTo(truth.present);
    assertThat(attachments.get("missing").asLong())
        .as("missing")
        .isEqualTo(truth.referenced - truth.present);
    assertThat(attachments.get("distinct").asLong())
        .as("distinct")
        .isEqualTo(truth.distinctFiles());
    assertThat(attachments.get("bytes").asLong()).as("bytes").isEqualTo(truth.attachmentBytes);
  }

  private static void assertLedgerAddsUp(Path reports) throws IOException {
    JsonNode ledger = json(reports.resolve("report.json")).get("ledger");
    assertThat(ledger.get("in").asLong())
        .isEqualTo(
            ledger.get("read").asLong()
                + ledger.get("partial").asLong()
                + ledger.get("failed").asLong()
                + ledger.get("skipped").asLong());
    assertThat(Files.readAllLines(reports.resolve("ledger.csv")))
        .hasSize((int) ledger.get("in").asLong() + 1);
  }

  @Test
  void theSampleLeakIsWhatItsMakerWrote() throws IOException {
    Path made = folder.resolve("leak");
    SampleLeak.make(made);
    assertThat(contents(made)).isEqualTo(contents(Scene.ROOT.resolve("samples/leak")));
  }

  @Test
  void totalsOfTheSampleLeakAreItsMakersAndASecondRunWritesTheSameBytes() throws IOException {
    Truth truth = SampleLeak.make(folder.resolve("leak"));
    Scene.Run first = scelle("triage", folder.resolve("leak"), "--case", folder.resolve("one"));
    Scene.Run second = scelle("triage", folder.resolve("leak"), "--case", folder.resolve("two"));

    assertThat(first.exit()).as(first.err()).isEqualTo(0);
    assertTotals(json(folder.resolve("one/report/report.json")), truth);
    assertLedgerAddsUp(folder.resolve("one/report"));
    assertThat(contents(folder.resolve("two/report")))
        .isEqualTo(contents(folder.resolve("one/report")));
    assertThat(second.out()).isEqualTo(first.out().replace("/one/", "/two/"));
  }

  @Test
  void everyMarkedMessageAndDocumentOfTheSampleLeakIsFound() throws IOException {
    Truth truth = SampleLeak.make(folder.resolve("leak"));
    scelle("triage", folder.resolve("leak"), "--case", folder.resolve("case"));

    Set<String> messages = new TreeSet<>();
    for (JsonNode finding : jsonLines(folder.resolve("case/report/findings.jsonl"))) {
      if ("marking".equals(finding.get("label").asText())
          && "message".equals(finding.get("where").asText())) {
        messages.add(finding.get("event").asText());
      }
    }
    assertThat(messages).isEqualTo(new TreeSet<>(truth.markedMessages));
  }

  @Test
  void everyFindingLeadsToBytesThatHoldItsQuote() throws IOException {
    SampleLeak.make(folder.resolve("leak"));
    scelle("triage", folder.resolve("leak"), "--case", folder.resolve("case"));

    int checked = 0;
    for (JsonNode finding : jsonLines(folder.resolve("case/report/findings.jsonl"))) {
      JsonNode source = finding.get("source");
      if (!"message".equals(finding.get("where").asText())
          || !source.get("path").asText().isEmpty()) {
        continue;
      }
      byte[] file = Files.readAllBytes(folder.resolve(source.get("file").asText()));
      String range =
          new String(
              file,
              source.get("offset").asInt(),
              source.get("length").asInt(),
              StandardCharsets.UTF_8);
      String quote = finding.get("quote").asText();
      assertThat(bodies(range)).as(finding.toString()).contains(quote.split("•••"));
      checked++;
    }
    assertThat(checked).isGreaterThan(5);
  }

  /** The body the range decodes to. */
  private static String bodies(String range) throws IOException {
    return jsonLines(range.replace("\n", " "))
        .get(0)
        .at("/content")
        .findValuesAsText("body")
        .stream()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void totalsOfALargerDumpAreItsMakersAndTheEvidenceStaysAsItWas() throws IOException {
    Path dump = folder.resolve("dump");
    Truth truth = TchapDump.make(new Scale(20, 400, 4_000, 300, 7), dump);
    var before = contents(dump);
    Scene.Run run = scelle("triage", dump, "--case", folder.resolve("case"), "--quiet");

    assertThat(run.exit()).as(run.err()).isEqualTo(0);
    assertTotals(json(folder.resolve("case/report/report.json")), truth);
    assertThat(contents(dump)).isEqualTo(before);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aSecondTriageOfTheSameEvidenceReadsNothingAgainAndSaysTheSame() throws IOException {
    SampleLeak.make(folder.resolve("leak"));
    scelle("triage", folder.resolve("leak"), "--case", folder.resolve("case"));
    var before = contents(folder.resolve("case/report"));
    Scene.Run again = scelle("triage", folder.resolve("leak"), "--case", folder.resolve("case"));

    assertThat(again.exit()).isEqualTo(0);
    assertThat(contents(folder.resolve("case/report"))).isEqualTo(before);
  }

  @Test
  void everyFileOfAMixedFolderHasOneOwner() throws IOException {
    Path mixed = folder.resolve("leak");
    SampleLeak.make(mixed);
    Files.write(mixed.resolve("junk.dat"), new byte[] {9, 8, 7});
    Files.writeString(mixed.resolve("note.txt"), "Rien à signaler.");
    Files.writeString(mixed.resolve("package.json"), "{\"name\":\"outil\",\"version\":\"1.0\"}");
    Scene.Run run = scelle("triage", mixed, "--case", folder.resolve("case"));

    assertThat(run.exit()).as(run.err()).isEqualTo(0);
    Set<String> onDisk;
    try (var files = Files.walk(mixed)) {
      onDisk =
          files
              .filter(Files::isRegularFile)
              .map(file -> "leak/" + mixed.relativize(file))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    var rows =
        Files.readAllLines(folder.resolve("case/report/ledger.csv")).stream().skip(1).toList();
    assertThat(rows).doesNotHaveDuplicates();
    for (String file : onDisk) {
      assertThat(rows.stream().filter(row -> row.contains(file + ","))).as(file).isNotEmpty();
    }
  }

  @Test
  void aReportInOtherLanguagesLeavesNoPageOfTheEarlierOne() throws IOException {
    Path made = folder.resolve("case");
    TchapDump.make(new Scale(2, 20, 40, 0, 3), folder.resolve("dump"));
    scelle("triage", folder.resolve("dump"), "--case", made);
    assertThat(made.resolve("report/report.html")).exists();
    Scene.Run run = scelle("report", "--case", made, "--lang", "fr,en");

    assertThat(made.resolve("report/report.html")).doesNotExist();
    assertThat(made.resolve("report/report.fr.html")).exists();
    assertThat(made.resolve("report/report.en.html")).exists();
    assertThat(run.out()).doesNotContain("/report.html");
  }
}

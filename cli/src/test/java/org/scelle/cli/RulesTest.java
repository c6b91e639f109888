package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.ROOT;
import static org.scelle.cli.Scene.json;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;
import static org.scelle.cli.Scene.scelleReading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own marking words, from the file to the report. */
class RulesTest {

  private static final Path RULES = ROOT.resolve("samples/rules/agence.txt");

  @TempDir Path folder;

  private Path dump;

  @BeforeEach
  void aDumpWithALooseNote() throws IOException {
    dump = Files.createDirectory(folder.resolve("fuite"));
    Files.writeString(
        dump.resolve("salon.json"),
        """
        {"type":"m.room.message","room_id":"!salon:agent.dinum.tchap.gouv.fr",\
        "sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","event_id":"$un",\
        "origin_server_ts":1780747200000,"content":{"msgtype":"m.text","body":"Bonjour"}}
        """);
    Files.writeString(
        dump.resolve("note.txt"), "SENSIBLE AGENCE\nPage 1/2\n\nPlan de reprise du site de Nantes");
  }

  private Path kase() {
    return folder.resolve("case");
  }

  private JsonNode onlyFinding() throws IOException {
    return jsonLines(kase().resolve("report/findings.jsonl")).stream()
        .filter(finding -> finding.get("detector").asText().equals("marking"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void triageFindsTheWordsOfASiteAndQuotesThem() throws IOException {
    Scene.Run run = scelle("triage", dump, "--case", kase(), "--rules", RULES, "--quiet");

    assertThat(run.exit()).isEqualTo(0);
    JsonNode finding = onlyFinding();
    assertThat(finding.get("scheme").asText()).isEqualTo("SITE-C3");
    assertThat(finding.get("quote").asText()).isEqualTo("SENSIBLE AGENCE");
  }

  @Test
  void theHashOfTheRulesIsInTheJournalAndInTheReportHoweverLateItIsWritten() throws IOException {
    String sha256 = Digests.sha256(RULES);
    scelle("ingest", dump, "--case", kase(), "--quiet");
    assertThat(scelle("detect", "--case", kase(), "--rules", RULES, "--quiet").exit()).isEqualTo(0);
    scelle("report", "--case", kase(), "--lang", "en,fr");

    String said = "agence.txt sha256 " + sha256;
    assertThat(Files.readString(kase().resolve("journal.jsonl"), StandardCharsets.UTF_8))
        .contains(said);
    assertThat(
            json(kase().resolve("report/report.json"))
                .get("tool")
                .get("settings")
                .get(0)
                .toString())
        .contains("--rules", said);
    assertThat(Files.readString(kase().resolve("report/report.fr.html"))).contains(said);

    scelle("detect", "--case", kase(), "--quiet");
    scelle("report", "--case", kase());
    assertThat(json(kase().resolve("report/report.json")).get("tool").get("settings")).isEmpty();
  }

  @Test
  void classifiedWordsAreQuotedByTheRulesTheyWereFoundWithOrNotAtAll() {
    scelle("ingest", dump, "--case", kase(), "--quiet");
    scelle("detect", "--case", kase(), "--rules", RULES, "--quiet");

    Scene.Run without = scelle("report", "--case", kase(), "--show-classified", "--quiet");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).contains("--rules agence.txt sha256");
    Scene.Run with =
        scelle("report", "--case", kase(), "--show-classified", "--quiet", "--rules", RULES);
    assertThat(with.exit()).as(with.err()).isZero();
  }

  @Test
  void inspectTakesTheSameRules() throws IOException {
    String line = "{\"id\":\"1\",\"where\":\"message\",\"text\":\"[CDEUX] Compte rendu\"}\n";
    JsonNode answer = jsonLines(scelleReading(line, "inspect", "--rules", RULES).out()).get(0);

    assertThat(answer.get("scheme").asText()).isEqualTo("SITE-C2");
  }

  @Test
  void rulesThatCannotBeUsedAreToldWithTheirLineBeforeAnyWork() throws IOException {
    Path wrong = folder.resolve("regles.txt");
    Files.writeString(wrong, Files.readString(RULES) + "miss doc-header SENSIBLE AGENCE\n");
    Path binary = Files.write(folder.resolve("regles.bin"), new byte[] {(byte) 0xC3, 0x28});

    int line = Files.readAllLines(wrong).size();

    Scene.Run run = scelle("triage", dump, "--case", kase(), "--rules", wrong);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(wrong + ":" + line + ": this miss is found: SENSIBLE AGENCE");
    for (Path given : new Path[] {binary, folder.resolve("absente.txt"), folder}) {
      Scene.Run other = scelle("detect", "--case", kase(), "--rules", given);
      assertThat(other.exit()).isEqualTo(2);
      assertThat(other.err()).contains(given.toString()).doesNotContain("\tat ");
    }
    assertThat(kase()).doesNotExist();
  }
}

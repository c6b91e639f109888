package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.contents;
import static org.scelle.cli.Scene.json;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;
import static org.scelle.cli.Scene.scelleReading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.samples.SampleLeak;
import org.scelle.samples.Truth;

/** Law 8: no output has the value of a credential; what to revoke is told all the same. */
class SecretsKeptTest {

  private static final String ROOM = "!coffre:agent.dinum.tchap.gouv.fr";

  @TempDir static Path folder;
  private static final Set<String> VALUES = new TreeSet<>();
  private static Path made;

  @BeforeAll
  static void readTheLeakOnce() throws IOException {
    Path leak = folder.resolve("leak");
    Truth truth = SampleLeak.make(leak);
    assertThat(truth.secrets).hasSizeGreaterThan(3);
    VALUES.addAll(truth.secrets);
    Path room = Files.createDirectories(leak.resolve("coffre"));
    Files.writeString(
        room.resolve("messages.json"),
        "["
            + String.join(
                ",",
                event(
                    "m.room.name", "name", "Reprise - mdp : Tilleul-Gris77", ",\"state_key\":\"\""),
                event("m.room.topic", "topic", "mot de passe : Sorbier+91", ",\"state_key\":\"\""),
                message("a", "DIFFUSION RESTREINTE - accès recette, mdp : Verger%2031"),
                message("b", "rappel Verger%2031 pour tous, DIFFUSION RESTREINTE"),
                message("c", "SECRET DÉFENSE\\n\\nlogin : renard-bleu mdp : Falaise!44x"),
                message("d", "mot de passe : Ancien-Quai8"),
                edit("e", "d", "mot de passe : Nouveau-Quai9"))
            + "]");
    VALUES.addAll(
        List.of(
            "Tilleul-Gris77",
            "Sorbier+91",
            "Verger%2031",
            "Falaise!44x",
            "Ancien-Quai8",
            "Nouveau-Quai9"));
    made = folder.resolve("case");
    Scene.Run run =
        scelle("triage", leak, "--case", made, "--quiet", "--lang", "fr,en", "--ocr", "off");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static String event(String type, String key, String value, String more) {
    return "{\"type\":\"%s\",\"room_id\":\"%s\",\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\",\"event_id\":\"$%s\",\"origin_server_ts\":1780747200000,\"content\":{\"%s\":\"%s\"}%s}"
        .formatted(type, ROOM, type, key, value, more);
  }

  private static String message(String id, String body) {
    return "{\"type\":\"m.room.message\",\"room_id\":\"%s\",\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\",\"event_id\":\"$coffre-%s\",\"origin_server_ts\":1780747200000,\"content\":{\"msgtype\":\"m.text\",\"body\":\"%s\"}}"
        .formatted(ROOM, id, body);
  }

  private static String edit(String id, String of, String body) {
    return message(id, "* " + body)
        .replace(
            "\"msgtype\"",
            "\"m.new_content\":{\"msgtype\":\"m.text\",\"body\":\"%s\"},\"m.relates_to\":{\"rel_type\":\"m.replace\",\"event_id\":\"$coffre-%s\"},\"msgtype\""
                .formatted(body, of));
  }

  private static List<String> leaks(Path report) throws IOException {
    List<String> leaks = new ArrayList<>();
    contents(report)
        .forEach((file, bytes) -> {
          String plain = bytes.replace("&#39;", "'").replace("&amp;", "&").replace("&#34;", "\"");
          for (String value : VALUES) {
            if (plain.contains(value) || file.contains(value)) {
              leaks.add(file + " has " + value);
            }
          }
        });
    return leaks;
  }

  @Test
  void noFileOfAReportHasAValueWhateverItIsAskedToShow() throws IOException {
    for (String option : List.of("--show-classified", "--no-content", "--redact", "--exit-zero")) {
      Scene.Run run = scelle("report", "--case", made, "--quiet", "--lang", "fr,en", option);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(leaks(made.resolve("report"))).as(option).isEmpty();
    }
  }

  @Test
  void everyValueOfTheLeakIsToldOnceWithItsReaders() throws IOException {
    scelle("report", "--case", made, "--quiet", "--lang", "fr,en");
    JsonNode secrets = json(made.resolve("report/report.json")).get("secrets");
    assertThat(secrets.get("inTexts").asLong()).isGreaterThanOrEqualTo(VALUES.size());
    Set<String> hashes = new TreeSet<>();
    long shared = 0;
    for (JsonNode secret : secrets.get("first")) {
      assertThat(hashes.add(secret.get("hash").asText())).isTrue();
      shared += secret.get("places").asLong() > 1 ? 1 : 0;
    }
    assertThat(shared).as("values posted more than once").isPositive();
    assertThat(Files.readString(made.resolve("report/secrets.csv"))).contains("directory-bind");
    assertThat(Files.readString(made.resolve("report/report.fr.html")))
        .contains("Accès à un annuaire", "empreinte salée");
  }

  @Test
  void aMarkedMessageIsStillQuotedWithoutItsValue() throws IOException {
    scelle("report", "--case", made, "--quiet");
    List<String> quotes =
        jsonLines(made.resolve("report/findings.jsonl")).stream()
            .filter(finding -> finding.get("detector").asText().equals("marking"))
            .map(finding -> finding.get("quote").asText())
            .toList();
    assertThat(quotes).contains("DIFFUSION RESTREINTE - accès recette, mdp : •••");
    assertThat(quotes).contains("rappel ••• pour tous, DIFFUSION RESTREINTE");
  }

  @Test
  void wordsOfAClassifiedMessageAreNotShownForTheCredentialInIt() throws IOException {
    scelle("report", "--case", made, "--quiet");
    contents(made.resolve("report"))
        .forEach((file, text) -> assertThat(text).as(file).doesNotContain("renard-bleu"));
  }

  @Test
  void searchAndInspectShowWhereAValueIsNotWhatItIs() throws IOException {
    for (String query : List.of("recette", "mdp", "passe", "annuaire")) {
      Scene.Run run = scelle("search", "--case", made, query);
      Scene.Run lines = scelle("search", "--case", made, query, "--json");
      assertThat(run.out()).isNotEmpty();
      VALUES.forEach(value -> assertThat(run.out() + lines.out()).doesNotContain(value));
    }
    String line = "{\"id\":\"1\",\"text\":\"DIFFUSION RESTREINTE mdp : Verger%2031\"}";
    Scene.Run run = scelleReading(line, "inspect");
    assertThat(run.out()).doesNotContain("Verger");
    JsonNode found = jsonLines(run.out()).get(0);
    assertThat(found.get("label").asText()).isEqualTo("marking");
    assertThat(found.get("findings")).hasSize(2);
    assertThat(found.get("findings").get(1).get("rule").asText()).isEqualTo("password");
  }

  @Test
  void twoCasesOfTheSameEvidenceHaveTheSameHashes() throws IOException {
    scelle("report", "--case", made, "--quiet", "--lang", "fr,en");
    Path other = folder.resolve("other");
    scelle(
        "triage",
        folder.resolve("leak"),
        "--case",
        other,
        "--quiet",
        "--lang",
        "fr,en",
        "--ocr",
        "off");
    assertThat(Files.readString(other.resolve("report/secrets.csv")))
        .isEqualTo(Files.readString(made.resolve("report/secrets.csv")));
  }
}

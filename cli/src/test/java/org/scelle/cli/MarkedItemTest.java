package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.detect.reach.Reason;

/** From a marked file to the message that posted it, its rooms, and who could read it there. */
class MarkedItemTest {

  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String LEA = "@lea.moreau-dinum.gouv.fr:" + SERVER;

  @TempDir Path folder;

  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void oneFilePostedInTwoRoomsAndAReplyThatQuotesAMarkedMessage() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("fuite"));
    for (String room : List.of("atelier", "budget")) {
      event(room, "creation", "m.room.create", "{\"room_version\":\"10\"}", "");
      for (int i = 0; i < (room.equals("atelier") ? 3 : 5); i++) {
        String account = i == 0 ? LEA : "@agent" + i + "-dinum.gouv.fr:" + SERVER;
        event(room, "entree" + i, "m.room.member", "{\"membership\":\"join\"}", account);
      }
      event(room, "piece", "m.room.message", file(), null);
    }
    String late = "@arrivee-dinum.gouv.fr:" + SERVER;
    event("budget", "tard", "m.room.history_visibility", "{\"history_visibility\":\"joined\"}", "");
    event("budget", "note", "m.room.message", text("DIFFUSION RESTREINTE\\nplan du site"), null);
    event("budget", "arrivee", "m.room.member", "{\"membership\":\"join\"}", late);
    String quoting = "> <" + LEA + "> DIFFUSION RESTREINTE\\n> plan du site\\n\\nbien reçu, merci";
    event(
        "budget",
        "reponse",
        "m.room.message",
        "{\"msgtype\":\"m.text\",\"body\":\""
            + quoting
            + "\",\"m.relates_to\":{\"m.in_reply_to\":{\"event_id\":\"$budget-note\"}}}",
        null);
    Files.write(dump.resolve("salons.jsonl"), events);
    Files.writeString(
        Files.createDirectory(dump.resolve("media")).resolve("QrStUvWxYzAbCdEf"),
        "DIFFUSION RESTREINTE\nPréfecture de la Sarthe\n12 mai 2025\n\nN° 12/SG\nPlan de repli");
    Scene.Run run = scelle("triage", dump, "--case", folder.resolve("case"), "--quiet");
    assertThat(run.err()).isEmpty();
  }

  private static String text(String body) {
    return "{\"msgtype\":\"m.text\",\"body\":\"" + body + "\"}";
  }

  private static String file() {
    return "{\"msgtype\":\"m.file\",\"body\":\"plan.txt\",\"url\":\"mxc://"
        + SERVER
        + "/QrStUvWxYzAbCdEf\"}";
  }

  private void event(String room, String name, String type, String content, @Nullable String key) {
    events.add(
        "{\"type\":\""
            + type
            + "\",\"room_id\":\"!"
            + room
            + ":"
            + SERVER
            + "\",\"sender\":\""
            + (key == null || key.isEmpty() ? LEA : key)
            + "\",\"event_id\":\"$"
            + room
            + "-"
            + name
            + "\",\"origin_server_ts\":"
            + (1_780_747_200_000L + events.size() * 1000L)
            + (key == null ? "" : ",\"state_key\":\"" + key + "\"")
            + ",\"content\":"
            + content
            + "}");
  }

  @Test
  void theFileIsOneItemWithEveryRoomAndItsReaders() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("case/report/marked.csv"));

    assertThat(rows).hasSize(3);
    assertThat(rows)
        .anySatisfy(row ->
            assertThat(row)
                .contains("FR-DR")
                .contains("!atelier:" + SERVER + " !budget:" + SERVER)
                .contains(LEA)
                .contains(",6,6,2,"));
  }

  @Test
  void whoCameLaterReadsWhatHistoryOpensAndNoMore() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("case/report/marked.csv"));

    assertThat(rows)
        .filteredOn(row -> row.startsWith("$budget-note"))
        .singleElement()
        .asString()
        .contains(",5,5,1,");
  }

  @Test
  void oneVerdictIsExplainedInTheLanguageOfTheReader() {
    Object[] line = {
      "reach", "--case", folder.resolve("case"), "--account", LEA, "--why", "$budget-note"
    };
    assertThat(scelle(line).out())
        .startsWith("yes (member_then): the account was in the room")
        .contains("joined (one reads what is sent while one is in the room)");
    assertThat(Scene.french(line).out())
        .startsWith("yes (member_then) : le compte était dans le salon")
        .contains("fixée par événement $budget-tard", "Dernier changement avant : join")
        .doesNotContain("the ");
    for (Reason reason : Reason.values()) {
      assertThat(WhyText.reason(reason).french()).isNotEqualTo(WhyText.reason(reason).english());
    }
  }

  @Test
  void aDocumentFoundByItsWordsIsShownUnderTheNameItWasPostedUnder() throws IOException {
    Scene.Run run = scelle("search", "--case", folder.resolve("case"), "repli", "--json");
    assertThat(jsonLines(run.out()))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.get("kind").asText()).isEqualTo("document");
          assertThat(hit.get("name").asText()).isEqualTo("plan.txt");
          assertThat(hit.get("event").asText()).isEqualTo("$atelier-piece");
          assertThat(hit.at("/source/file").asText()).endsWith("QrStUvWxYzAbCdEf");
        });
    assertThat(scelle("search", "--case", folder.resolve("case"), "repli").out())
        .contains("plan.txt");
    assertThat(scelle("search", "--case", folder.resolve("case"), "plan.txt").err())
        .as("the two messages that post it, by its name")
        .contains("2 matches");
  }

  @Test
  void theFindingNamesTheMessageThatPostedItAndWhatStandsBesideTheStamp() throws IOException {
    JsonNode finding = findings("doc-body").get(0);

    assertThat(finding.get("event").asText()).isEqualTo("$atelier-piece");
    assertThat(finding.get("clues").toString())
        .contains("posted 2 times in 2 rooms", "registration number 12/SG", "date 12 mai 2025");
  }

  @Test
  void whatAReplyQuotesDoesNotCountTwice() throws IOException {
    assertThat(findings("message"))
        .extracting(finding -> finding.get("event").asText())
        .containsExactly("$budget-note");
  }

  private List<JsonNode> findings(String where) throws IOException {
    return jsonLines(folder.resolve("case/report/findings.jsonl")).stream()
        .filter(finding -> finding.get("detector").asText().equals("marking"))
        .filter(finding -> finding.get("where").asText().equals(where))
        .toList();
  }
}

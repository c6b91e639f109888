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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code reach} answers to each of its options, on one open room. */
class ReachOptionsTest {

  private static final String LEA = "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";
  private static final String ROOM = "!AccueilDesPrestataires:agent.dinum.tchap.gouv.fr";

  @TempDir static Path folder;
  private static long clock = 1_780_000_000_000L;

  @BeforeAll
  static void oneRoom() throws IOException {
    List<String> events =
        List.of(
            state("create", "m.room.create", "", "{'room_version':'10'}"),
            state("join", "m.room.member", LEA, "{'membership':'join'}"),
            state("rules", "m.room.join_rules", "", "{'join_rule':'public'}"),
            state("seen", "m.room.history_visibility", "", "{'history_visibility':'shared'}"),
            state("name", "m.room.name", "", "{'name':'Accueil, mot de passe : Mimosa7!ete'}"),
            event("said", "m.room.message", "", "{'msgtype':'m.text','body':'Bonjour'}"));
    Path dump = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(dump.resolve("messages.json"), "[" + String.join(",", events) + "]");
    assertThat(scelle("triage", dump, "--case", folder.resolve("case")).exit()).isZero();
  }

  private static String state(String id, String type, String key, String content) {
    return event(id, type, "'state_key':'" + key + "',", content);
  }

  private static String event(String id, String type, String key, String content) {
    clock += 1000;
    return ("{'event_id':'$"
            + id
            + "','room_id':'"
            + ROOM
            + "','sender':'"
            + LEA
            + "','type':'"
            + type
            + "',"
            + key
            + "'origin_server_ts':"
            + clock
            + ",'content':"
            + content
            + "}")
        .replace('\'', '"');
  }

  private static Scene.Run reach(Object... options) {
    List<Object> line = new ArrayList<>(List.of("reach", "--case", folder.resolve("case")));
    line.addAll(List.of(options));
    return scelle(line.toArray());
  }

  @Test
  void twoQuestionsAtOnceAreRefused() {
    Scene.Run run = reach("--account", LEA, "--events", "--joins");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--events and --joins ask different things");
  }

  @Test
  void aDayBeginsInUtc() throws IOException {
    String before = reach("--account", LEA, "--as-of", "2026-05-28", "--json").out();
    assertThat(before)
        .isEqualTo(reach("--account", LEA, "--as-of", "2026-05-28T00:00:00Z", "--json").out())
        .isNotEqualTo(reach("--account", LEA, "--as-of", "2026-05-29", "--json").out());
    assertThat(reach("--from", "2026-05-28").exit()).isZero();
    for (String wrong : List.of("2026-05-28T10:00:00", "hier", "+999999999-12-31", "")) {
      assertThat(reach("--as-of", wrong).exit()).as(wrong).isEqualTo(2);
    }
  }

  @Test
  void anAccountInOtherLettersIsNotFoundButNamed() {
    String shouted = LEA.replace("lea", "LEA");
    assertThat(reach("--account", shouted).err()).contains("did you mean " + LEA + "?");
  }

  @Test
  void whyIsDataToo() throws IOException {
    JsonNode why = jsonLines(reach("--account", LEA, "--why", "$said", "--json").out()).get(0);
    assertThat(why.get("verdict").asText()).isEqualTo("yes");
    assertThat(why.get("event").asText()).isEqualTo("$said");
    assertThat(why.get("visibility").get(0).asText()).isEqualTo("shared");
    assertThat(why.get("setBy").asText()).isEqualTo("$seen");
    assertThat(why.get("lastChange").asText()).isEqualTo("$join");
    assertThat(why.get("nextJoin").isNull()).isTrue();
  }

  @Test
  void aRoomToCloseHasItsNameBesideItsIdAndNoSecretInIt() throws IOException {
    assertThat(reach("--rooms").out()).contains("Accueil, mot de passe").contains(ROOM);
    JsonNode room = jsonLines(reach("--rooms", "--json").out()).get(0);
    assertThat(room.get("room").asText()).isEqualTo(ROOM);
    assertThat(room.get("name").asText()).startsWith("Accueil").doesNotContain("Mimosa7");
  }
}

package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.scelle.cli.Scene.scelle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a responder meets on a bad day: a clear message, the right exit code, no stack trace. */
class BadInputTest {

  private static final String EVENT =
      """
      {"type":"m.room.message","room_id":"!salon:agent.dinum.tchap.gouv.fr",\
      "sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","event_id":"$un",\
      "origin_server_ts":1780747200000,"content":{"msgtype":"m.text","body":"Réunion à 14 h"}}\
      """;

  @TempDir Path folder;

  private Scene.Run triage(Path source, Object... options) {
    List<Object> line = new ArrayList<>(List.of("triage", source, "--quiet", "--case"));
    line.add(folder.resolve("case"));
    line.addAll(List.of(options));
    Scene.Run run = scelle(line.toArray());
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    return run;
  }

  private String ledger() throws IOException {
    return Files.readString(folder.resolve("case/report/ledger.csv"));
  }

  @Test
  void aSourceThatIsNotThere() {
    Scene.Run run = triage(folder.resolve("absent"));
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("absent").contains("check the path");
    assertThat(folder.resolve("case")).doesNotExist();
  }

  @Test
  void aFileOfClaimsThatCannotBeUsedIsToldBeforeAnyWork() throws IOException {
    Path source = Files.createDirectory(folder.resolve("fuite"));
    Files.writeString(source.resolve("note.txt"), "rien");
    Path claims = Files.writeString(folder.resolve("claims.json"), "{\"claims\":[{\"what\":1}]}");
    for (Path given : new Path[] {claims, folder.resolve("absent.json"), folder}) {
      Scene.Run run = scelle("triage", source, "--case", folder.resolve("case"), "--claims", given);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains(given.toString()).doesNotContain("\tat ");
      assertThat(folder.resolve("case")).doesNotExist();
    }
  }

  @Test
  void evidenceOfWhichNothingCouldBeReadIsUnreadableToTriageAndToIngest() throws IOException {
    Path source = Files.createDirectory(folder.resolve("vides"));
    Files.createFile(source.resolve("export.json"));
    for (String command : new String[] {"triage", "ingest"}) {
      Scene.Run run = scelle(command, source, "--case", folder.resolve(command));
      assertThat(run.exit()).as(command).isEqualTo(4);
      assertThat(run.err()).contains("no event and no account was found in 1 file.");
    }
  }

  @Test
  void aFolderThatMayNotBeReadIsNotTakenForTheCase() throws IOException {
    Path source = Files.createDirectory(folder.resolve("verrou"));
    assumeThat(source.toFile().setReadable(false) && !Files.isReadable(source)).isTrue();
    Scene.Run run = triage(source);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("verrou may not be read").doesNotContain("case");
  }

  @Test
  void aFileThatMayNotBeReadIsSaidInTheLanguageOfTheUserBeforeAnyWork() throws IOException {
    Path source = Files.createFile(folder.resolve("verrou.json"));
    assumeThat(source.toFile().setReadable(false) && !Files.isReadable(source)).isTrue();
    Scene.Run run = Scene.french("triage", source, "--case", folder.resolve("case"));
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("verrou.json ne peut être lu");
    assertThat(folder.resolve("case")).doesNotExist();
  }

  @Test
  void anEmptyFolder() throws IOException {
    Scene.Run run = triage(Files.createDirectory(folder.resolve("vide")));
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("holds no file");
    assertThat(run.out()).contains("Complete     no: nothing of the evidence was read");
  }

  @Test
  void aFolderOfPapersAloneIsReadAndSaidToHoldNoChat() throws IOException {
    Path source = Files.createDirectory(folder.resolve("papiers"));
    Files.writeString(source.resolve("note.txt"), "DIFFUSION RESTREINTE\n\nNote de service.");
    assertThat(triage(source, "--fail-on", "low").exit()).isEqualTo(1);
    Scene.Run run = triage(source);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("no event and no account was found");
    assertThat(ledger()).contains("papiers/note.txt").contains("document");
  }

  @Test
  void truncatedJson() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(
        source.resolve("messages.json"), "{\"chunk\":[" + EVENT + "," + EVENT.substring(0, 90));
    Scene.Run run = triage(source);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(ledger()).contains("partial");
    assertThat(run.out())
        .contains("Messages     1,")
        .contains("no: see ledger.csv and problems.csv");
  }

  @Test
  void invalidUtf8() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.write(
        source.resolve("messages.json"), ("[" + EVENT + "]").getBytes(StandardCharsets.ISO_8859_1));
    Scene.Run run = triage(source);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(ledger()).contains("partial");
  }

  @Test
  void aZipWithABrokenDirectory() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(source.resolve("messages.json"), "[" + EVENT + "]");
    byte[] zip = "PK\u0003\u0004 and then nothing of a zip".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(source.resolve("export.zip"), zip);
    Scene.Run run = triage(source);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(ledger()).contains("dump/export.zip");
  }

  @Test
  void aDirectoryThatIsNotACase() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(source.resolve("messages.json"), "[" + EVENT + "]");
    Files.createDirectory(folder.resolve("case"));
    Files.writeString(folder.resolve("case/photo.txt"), "mes vacances");
    Scene.Run run = triage(source);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("not a case");
    assertThat(folder.resolve("case/photo.txt")).hasContent("mes vacances");
  }

  @Test
  void aCaseInsideTheEvidence() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(source.resolve("messages.json"), "[" + EVENT + "]");
    Scene.Run run = scelle("triage", source, "--case", source.resolve("case"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("never written to");
    assertThat(source.resolve("case")).doesNotExist();
  }

  @Test
  void occurrencesOfOneEventThatClash() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    String forged = EVENT.replace("lea.moreau", "paul.girard").replace("Réunion", "Rendez-vous");
    Files.writeString(
        source.resolve("messages.json"),
        "{\"chunk\":[" + EVENT + "," + EVENT + "," + forged + "]}");
    Scene.Run run = triage(source);
    assertThat(run.out()).contains("1 event, ");
    var said =
        Scene.json(folder.resolve("case/report/report.json")).at("/authenticity/consistency");
    assertThat(said)
        .filteredOn(check -> check.get("check").asText().equals("same-event"))
        .singleElement()
        .satisfies(check -> {
          assertThat(check.get("examined").asInt()).isEqualTo(2);
          assertThat(check.get("contradict").asInt()).isPositive();
          assertThat(check.get("examples").toString()).contains("$un", "messages.json");
        });
  }

  @Test
  void anExportWithoutMessagesIsReadAndSaysSo() throws IOException {
    Path source = Files.createDirectory(folder.resolve("vides"));
    Files.writeString(
        source.resolve("export.json"),
        "{\"room_name\":\"Cellule vide\",\"room_creator\":\"Léa Moreau\",\"topic\":\"\","
            + "\"export_date\":\"04/05/2026\",\"exported_by\":\"Noé\",\"messages\":[]}");
    Files.createFile(
        source.resolve("Tchap - Cellule - Chat Export - 2026-05-04T09-12-33.120Z.txt"));
    Files.writeString(
        source.resolve("messages.html"),
        "<!DOCTYPE html><html lang=\"fr\"><body><section id=\"matrixchat\"><main>"
            + "<ol class=\"mx_RoomView_MessageList\"></ol></main></section></body></html>");
    Scene.Run run = triage(source);
    assertThat(run.exit()).as(ledger()).isZero();
    assertThat(ledger().lines().filter(line -> line.contains("an export without messages")))
        .hasSize(3)
        .allMatch(line -> line.contains("element-") && line.contains(",read,"));
  }

  private int contradictions(Path source) throws IOException {
    triage(source);
    var said =
        Scene.json(folder.resolve("case/report/report.json")).at("/authenticity/consistency");
    for (var check : said) {
      if (check.get("check").asText().equals("same-event")) {
        return check.get("contradict").asInt();
      }
    }
    return -1;
  }

  @Test
  void twoTextsOfOneEventContradictEachOtherWithBothPlaces() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(source.resolve("un.json"), "[" + EVENT + "]");
    Files.writeString(
        source.resolve("deux.json"), "{\"chunk\":[" + EVENT.replace("14 h", "15 h") + "]}");
    assertThat(contradictions(source)).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("case/report/problems.csv")))
        .contains("expected one text of the event id $un", "dump/un.json", "dump/deux.json");
  }

  @Test
  void aTextThatAServerSaysItReplacedContradictsNothing() throws IOException {
    Path source = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(source.resolve("un.json"), "[" + EVENT + "]");
    String applied =
        EVENT
            .replace("14 h", "15 h")
            .replace(
                "\"content\"",
                "\"unsigned\":{\"m.relations\":{\"m.replace\":{\"event_id\":\"$deux\","
                    + "\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\"}}},"
                    + "\"content\"");
    Files.writeString(source.resolve("deux.json"), "{\"chunk\":[" + applied + "]}");
    assertThat(contradictions(source)).isZero();
  }

  @Test
  void anUnknownOption() {
    Scene.Run run = scelle("triage", folder, "--case", folder.resolve("case"), "--wrong");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--wrong");
  }
}

package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reach on the borders between files, the order of the record, and the rules. */
class ReachTest {
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";

  @TempDir Path folder;
  private Path dump;
  private final List<String> salon = new ArrayList<>();
  private final List<String> forum = new ArrayList<>();
  private long clock = 1_780_000_000_000L;

  /** Paul may read a room from his join on, until he leaves. */
  @BeforeEach
  void twoRoomsOfOneHistory() throws IOException {
    dump = Files.createDirectories(folder.resolve("dump"));
    room("salon", "joined", salon);
    room("forum", "shared", forum);
  }

  private void room(String name, String visibility, List<String> into) {
    state(into, name, "lea", "m.room.create", "", "{'room_version':'10'}");
    member(into, name, "lea", "join");
    state(into, name, "lea", "m.room.join_rules", "", "{'join_rule':'public'}");
    state(
        into,
        name,
        "lea",
        "m.room.history_visibility",
        "",
        "{'history_visibility':'" + visibility + "'}");
    message(into, name, "one");
    member(into, name, "paul", "join");
    message(into, name, "two");
    member(into, name, "paul", "leave");
    message(into, name, "three");
  }

  private void member(List<String> into, String room, String who, String membership) {
    String content = "{'membership':'" + membership + "'}";
    state(into, room, who, "m.room.member", "@" + who + ":" + SERVER, content);
  }

  private void state(List<String> into, String room, String who, String... typeAndKeyAndContent) {
    String id = room + into.size();
    String key = "'state_key':'" + typeAndKeyAndContent[1] + "',";
    into.add(event(id, room, who, typeAndKeyAndContent[0], key, typeAndKeyAndContent[2]));
  }

  private void message(List<String> into, String room, String label) {
    String content = "{'msgtype':'m.text','body':'Réunion'}";
    into.add(event(room + "-" + label, room, "lea", "m.room.message", "", content));
  }

  private String event(String id, String room, String who, String... typeAndKeyAndContent) {
    clock += 1000;
    return ("{'event_id':'$"
            + id
            + "','room_id':'!"
            + room
            + ":"
            + SERVER
            + "','sender':'@"
            + who
            + ":"
            + SERVER
            + "','type':'"
            + typeAndKeyAndContent[0]
            + "',"
            + typeAndKeyAndContent[1]
            + "'origin_server_ts':"
            + clock
            + ",'content':"
            + typeAndKeyAndContent[2]
            + "}")
        .replace('\'', '"');
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(dump.resolve(name), content.replace('\'', '"'));
  }

  private String verdicts(String account, Object... options) throws IOException {
    Path caseFolder = folder.resolve("case");
    Scene.Run read = scelle("ingest", dump, "--case", caseFolder);
    assertThat(read.exit()).as(read.err()).isZero();
    List<Object> command = new ArrayList<>(List.of("reach", "--case", caseFolder, "--events"));
    command.addAll(List.of("--account", "@" + account + ":" + SERVER));
    command.addAll(List.of(options));
    Scene.Run run = scelle(command.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    StringBuilder said = new StringBuilder();
    for (JsonNode line : Scene.jsonLines(run.out())) {
      String event = line.get("event").asText();
      if (event.contains("-")) {
        said.append(event.substring(1)).append(' ').append(line.get("verdict").asText());
        said.append(' ').append(line.get("content").asText()).append('\n');
      }
    }
    return said.toString();
  }

  private static final String SALON =
      """
      salon-one no clear
      salon-two yes clear
      salon-three no clear
      """;

  private static final String FORUM =
      """
      forum-one yes clear
      forum-two yes clear
      forum-three no clear
      """;

  @Test
  void eventsOfTwoRoomsMixedInOneFileKeepTheOrderOfTheirRooms() throws IOException {
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < salon.size(); i++) {
      mixed.add(salon.get(i));
      mixed.add(forum.get(i));
    }
    file("events.jsonl", String.join("\n", mixed));
    assertThat(verdicts("paul")).isEqualTo(FORUM + SALON);
  }

  @Test
  void twoListsThatShareAnEventAreOneRecord() throws IOException {
    file("first.json", salon.subList(0, 6).toString());
    file("second.json", salon.subList(5, 9).toString());
    assertThat(verdicts("paul")).isEqualTo(SALON);
  }

  @Test
  void betweenTwoListsThatShareNothingAnythingMayHaveHappened() throws IOException {
    file("first.json", salon.subList(0, 7).toString());
    file("second.json", salon.subList(8, 9) + "");
    assertThat(verdicts("paul")).contains("salon-three unknown");
  }

  @Test
  void answersOfSyncThatBeginWhereTheLastEndedAreOneRecord() throws IOException {
    sync("a", "s1", "'limited':true,'prev_batch':'s0'", salon.subList(0, 5));
    sync("b", "s2", "'limited':false,'prev_batch':'s1'", salon.subList(5, 9));
    assertThat(verdicts("paul")).isEqualTo(SALON);
  }

  @Test
  void aLimitedAnswerOfSyncHasAHoleBeforeIt() throws IOException {
    sync("a", "s1", "'limited':true,'prev_batch':'s0'", salon.subList(0, 7));
    sync("b", "s3", "'limited':true,'prev_batch':'s2'", salon.subList(8, 9));
    assertThat(verdicts("paul")).contains("salon-three unknown");
  }

  private void sync(String name, String next, String timeline, List<String> events)
      throws IOException {
    file(
        name + ".json",
        "{'next_batch':'"
            + next
            + "','rooms':{'join':{'!salon:"
            + SERVER
            + "':{'timeline':{"
            + timeline
            + ",'events':"
            + events
            + "}}}}}");
  }

  @Test
  void stateInTheOrderOfTimeIsStillStateWhenTheFileSaysSo() throws IOException {
    file("messages.json", "{'chunk':" + salon.subList(4, 5) + ",'start':'t5','end':'t6'}");
    file("state.json", salon.subList(0, 4).toString());
    assertThat(verdicts("lea")).isEqualTo("salon-one yes clear\n");
    assertThat(verdicts("paul")).isEqualTo("salon-one unknown clear\n");
  }

  @Test
  void whatWasRedactedLaterWasClearBefore() throws IOException {
    String redaction =
        event("r", "salon", "lea", "m.room.redaction", "'redacts':'$salon-two',", "{}");
    String whole = salon.get(6);
    String emptied =
        whole.substring(0, whole.indexOf("{\"msgtype"))
            + "{},\"unsigned\":{\"redacted_because\":"
            + redaction
            + "}}";
    salon.set(6, emptied);
    salon.add(redaction);
    file("events.json", salon.toString());
    assertThat(verdicts("paul")).contains("salon-two yes redacted");
    assertThat(verdicts("paul", "--as-of", "$salon-three")).contains("salon-two yes clear");
    assertThat(verdicts("paul", "--as-of", "$r")).contains("salon-two yes redacted");
  }

  @Test
  void aMomentMayBeATimeMillisecondsOrAnEvent() throws IOException {
    file("events.json", salon.toString());
    String before = "salon-one no clear\nsalon-two no clear\nsalon-three no clear\n";
    assertThat(verdicts("paul", "--as-of", "2026-05-28T20:26:45.500Z")).isEqualTo(before);
    assertThat(verdicts("paul", "--as-of", "1780000005500")).isEqualTo(before);
    assertThat(verdicts("paul", "--as-of", "$salon-one")).isEqualTo(before);
  }

  @Test
  void roomsThatOnlyTheDirectoryShowsAreAmongTheDoors() throws IOException {
    file("events.json", salon.toString());
    file(
        "publicRooms.json",
        "{'chunk':[{'room_id':'!ailleurs:autre.tchap.gouv.fr','name':'Forum','num_joined_members':3,"
            + "'world_readable':true,'guest_can_join':false,'join_rule':'public'}],"
            + "'total_room_count_estimate':1}");
    verdicts("paul");
    Scene.Run run =
        scelle(
            "reach", "--case", folder.resolve("case"), "--joins", "--account", "@paul:" + SERVER);
    List<JsonNode> doors = Scene.jsonLines(run.out());
    assertThat(doors)
        .extracting(line -> line.get("room").asText() + " " + line.get("verdict").asText())
        .containsExactly("!ailleurs:autre.tchap.gouv.fr unknown", "!salon:" + SERVER + " yes");
  }

  private JsonNode reported(Object... options) throws IOException {
    file("events.jsonl", String.join("\n", salon) + "\n" + String.join("\n", forum));
    Path caseFolder = folder.resolve("case");
    List<Object> command = new ArrayList<>(List.of("triage", dump, "--case", caseFolder));
    command.addAll(List.of(options));
    command.add("--json");
    Scene.Run run = scelle(command.toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    return Scene.json(folder.resolve("case/report/report.json")).get("reach");
  }

  @Test
  void theReportSaysWhatAccountItIsAboutAndUpToWhenItCounts() throws IOException {
    long afterTheJoin = 1_780_000_000_000L + 16_000; // forum-two was sent then
    JsonNode reach =
        reported("--account", "@paul:" + SERVER, "--as-of", afterTheJoin, "--from", afterTheJoin);
    assertThat(reach.at("/taken/accounts/0").asText()).isEqualTo("@paul:" + SERVER);
    assertThat(reach.at("/window/asOf").asText()).isEqualTo("2026-05-28T20:26:56Z");
    assertThat(reach.at("/taken/own/messages/low").asInt()).isEqualTo(3);
    assertThat(reach.at("/taken/since/messages/low").asInt()).isEqualTo(1);
    String html = Files.readString(folder.resolve("case/report/report.html"));
    assertThat(html).contains("2026-05-28 20:26:56 UTC").contains("Of these, sent since");
  }

  @Test
  void withoutAWindowTheReportSpeaksOfNone() throws IOException {
    JsonNode reach = reported("--account", "@paul:" + SERVER);
    assertThat(reach.has("window")).isFalse();
    assertThat(reach.at("/taken").has("since")).isFalse();
  }

  @Test
  void aRedactedReportKeepsThePictureUnderAPseudonym() throws IOException {
    JsonNode reach = reported("--account", "@paul:" + SERVER, "--redact");
    assertThat(reach.at("/taken/accounts/0").asText()).startsWith("@account-").endsWith(SERVER);
    String html = Files.readString(folder.resolve("case/report/report.html"));
    assertThat(html).contains("class=\"ways\"").doesNotContain("@paul");
  }

  @Test
  void aMomentThatIsNoneIsRefusedBeforeAnythingIsRead() throws IOException {
    Path caseFolder = folder.resolve("case");
    for (String wrong : List.of("--as-of=hier", "--to=2026-06-07T10:00:00", "--from=$salon-one")) {
      Scene.Run run = scelle("triage", dump, "--case", caseFolder, wrong);
      assertThat(run.exit()).as(wrong).isEqualTo(2);
      assertThat(run.err()).contains("expected a time as 2026-06-07T08:30:00Z");
      assertThat(caseFolder).doesNotExist();
    }
  }

  @Test
  void twoRoomsOfOneNameStayTwo() throws IOException {
    String name = "{'name':'Cellule de crise'}";
    state(salon, "salon", "lea", "m.room.name", "", name);
    state(forum, "forum", "lea", "m.room.name", "", name);
    file("events.jsonl", String.join("\n", salon) + "\n" + String.join("\n", forum));
    assertThat(verdicts("paul")).isEqualTo(FORUM + SALON);
  }

  @Test
  void pagesTwiceAndInAnyOrderAreOneRecord() throws IOException {
    for (String copy : List.of("a", "b")) {
      page(copy + "-3", "t0-0", "t3-3", salon.subList(0, 4));
      page(copy + "-1", "t6-6", "t9-9", salon.subList(7, 9));
      page(copy + "-2", "t3-3", "t6-6", salon.subList(4, 7));
    }
    assertThat(verdicts("paul")).isEqualTo(SALON);
  }

  private void page(String name, String start, String end, List<String> events) throws IOException {
    file(name + ".json", "{'start':'" + start + "','end':'" + end + "','chunk':" + events + "}");
  }
}

package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is a second leak new? */
class CompareTest {

  private static final String SERVER = "agent.dinum.tchap.gouv.fr";

  @TempDir Path folder;

  private static String event(int number, String body) {
    return ("{\"type\":\"m.room.message\",\"room_id\":\"!salon:%s\","
            + "\"sender\":\"@lea.moreau-dinum.gouv.fr:%s\",\"event_id\":\"$evenement-%d\","
            + "\"origin_server_ts\":%d,\"content\":%s}")
        .formatted(SERVER, SERVER, number, 1_780_000_000_000L + number, body);
  }

  private static String text(String words) {
    return "{\"msgtype\":\"m.text\",\"body\":\"" + words + "\"}";
  }

  private Path read(String name, String... events) throws IOException {
    Path dump = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        dump.resolve("messages.json"),
        "{\"start\":\"t9\",\"chunk\":[" + String.join(",", events) + "]}");
    Path made = folder.resolve("case " + name);
    Scene.Run run = scelle("ingest", dump, "--case", made, "--quiet");
    assertThat(run.exit()).as(run.err()).isEqualTo(0);
    return made;
  }

  @Test
  void whatIsNewAndWhatWasRemovedInBetweenIsToldInWordsAndInJson() throws IOException {
    Path first = read("un", event(1, text("Bonjour")), event(2, text("Effacé plus tard")));
    Path second = read("deux", event(1, text("Bonjour")), event(2, "{}"), event(3, text("Neuf")));

    Scene.Run words = scelle("compare", "--case", first, "--case", second);
    assertThat(words.exit()).as(words.err()).isEqualTo(0);
    assertThat(words.out())
        .containsPattern("events +2 +0 +1\n")
        .containsPattern("rooms +1 +0 +0\n")
        .containsPattern("removed in the second +1\n")
        .contains("The second case holds things that the first does not: 1 event.")
        .contains("1  !salon:" + SERVER + "\n");

    List<JsonNode> lines =
        jsonLines(scelle("compare", "--case", first, "--case", second, "--json").out());
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).toString())
        .isEqualTo(
            "{\"what\":\"event\",\"change\":\"removed-in-second\",\"id\":\"$evenement-2\","
                + "\"room\":\"!salon:"
                + SERVER
                + "\"}");
    assertThat(lines.get(1).get("change").asText()).isEqualTo("only-second");
    assertThat(lines.get(2).at("/events/both").asInt()).isEqualTo(2);
    assertThat(lines.get(2).get("secondIsNew").asBoolean()).isTrue();
  }

  @Test
  void theSameDumpTwiceIsNotNew() throws IOException {
    Path first = read("un", event(1, text("Bonjour")));
    Path second = read("deux", event(1, text("Bonjour")));
    Scene.Run run = scelle("compare", "--case", first, "--case", second);
    assertThat(run.out()).contains("The second case holds nothing that the first does not.");
  }

  @Test
  void aPartOfTheFirstIsNotNewAndTheOtherWayRoundIs() throws IOException {
    Path whole =
        read("tout", event(1, text("Un")), event(2, text("Deux")), event(3, text("Trois")));
    Path part = read("partie", event(2, text("Deux")));
    assertThat(scelle("compare", "--case", whole, "--case", part).out())
        .contains("holds nothing that the first does not")
        .containsPattern("events +1 +2 +0\n");
    assertThat(scelle("compare", "--case", part, "--case", whole).out())
        .contains("holds things that the first does not: 2 events.");
  }

  @Test
  void anEditMadeInBetweenIsToldOfTheEventThatWasEdited() throws IOException {
    Path first = read("un", event(1, text("Bonjour")));
    String edit =
        "{\"msgtype\":\"m.text\",\"body\":\"* Bonsoir\",\"m.new_content\":{\"msgtype\":\"m.text\","
            + "\"body\":\"Bonsoir\"},\"m.relates_to\":{\"rel_type\":\"m.replace\","
            + "\"event_id\":\"$evenement-1\"}}";
    Path second = read("deux", event(1, text("Bonjour")), event(2, edit));
    assertThat(scelle("compare", "--case", first, "--case", second).out())
        .containsPattern("edited in the second +1\n")
        .containsPattern("read differently +0\n");
  }

  @Test
  void anotherFormatOfTheSameEventsIsNoDifference() throws IOException {
    Path first = read("pages", event(1, text("Bonjour")), event(2, text("À demain")));
    Path lines = Files.createDirectories(folder.resolve("lignes"));
    String aged = "{\"unsigned\":{\"age\":77},\"age\":77,";
    Files.writeString(
        lines.resolve("events.jsonl"),
        aged + event(2, text("À demain")).substring(1) + "\n" + event(1, text("Bonjour")) + "\n");
    assertThat(scelle("compare", "--case", first, lines).out())
        .contains("holds nothing that the first does not")
        .containsPattern("events +2 +0 +0\n")
        .containsPattern("read differently +0\n");
  }

  @Test
  void twoDumpsAreReadForTheOccasionAndNothingIsLeftBehind() throws IOException {
    read("un", event(1, text("Bonjour")));
    read("deux", event(1, text("Bonjour")), event(2, text("Neuf")));
    long before = leftBehind();
    Scene.Run run = scelle("compare", folder.resolve("un"), folder.resolve("deux"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 event.");
    assertThat(leftBehind()).isEqualTo(before);
    Scene.Run missing = scelle("compare", folder.resolve("un"), folder.resolve("rien"));
    assertThat(missing.exit()).isEqualTo(4);
    assertThat(missing.err()).contains("there is nothing at");
  }

  private static long leftBehind() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("scelle-compare"))
          .count();
    }
  }

  @Test
  void compareNeedsTwoDifferentCases() throws IOException {
    Path first = read("un", event(1, text("Bonjour")));
    assertThat(scelle("compare", "--case", first).exit()).isEqualTo(2);
    assertThat(scelle("compare", "--case", first, "--case", first).err()).contains("the same case");
    Scene.Run missing = scelle("compare", "--case", first, "--case", folder.resolve("rien"));
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("is not a case");
  }
}

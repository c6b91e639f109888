package org.scelle.format.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.format.Counted;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.event.StateFields;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.RoomSeen;

class MatrixClientServerTest {

  private static final String SENDER = "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";

  private final ExportFormat format = new MatrixClientServer();

  private static String event(String id, String content) {
    return "{\"type\":\"m.room.message\",\"sender\":\""
        + SENDER
        + "\",\"event_id\":\""
        + id
        + "\",\"origin_server_ts\":1777882800000,\"content\":"
        + content
        + "}";
  }

  private static String text(String id, String body) {
    return event(id, "{\"msgtype\":\"m.text\",\"body\":\"" + body + "\"}");
  }

  private List<Entry> read(String name, String json) throws IOException {
    return Samples.read(format, MemoryFile.of(name, json));
  }

  private static List<String> ids(List<Entry> entries) {
    return Counted.events(entries).stream().map(Counted::id).toList();
  }

  private static <T extends Entry> List<T> only(Class<T> type, List<Entry> entries) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void whatAProgramPutBeforeItDoesNotHideAnEvent() throws IOException {
    String odd = text("$1", "bonjour").replaceFirst("\\{", "{\"_meta\":{\"saved\":[1,{\"a\":2}]},");
    List<Entry> entries = read("a.json", "[" + odd + "," + text("$2", "oui") + "]");
    assertThat(ids(entries)).containsExactly("$1", "$2");
    assertThat(only(Problem.class, entries)).isEmpty();
  }

  private static final String ROOM = "!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr";
  private static final String OTHER = "!LzXcVbNmQwErTyUiOp:agent.pm.tchap.gouv.fr";

  /** Events are %s, rooms are R and O. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'room_id':'R','chunk':[%s],'start':'a','end':'b'}",
        "{'chunk':[%s],'start':'a','end':'b','room_id':'R'}",
        "{'data':{'chunk':[%s],'start':'a','end':'b'},'room_id':'R'}",
        "{'data':{'page':{'chunk':[%s],'start':'a','end':'b'}},'room_id':'R'}",
        "{'pages':[{'chunk':[%s],'start':'a','end':'b'},{'chunk':[%s]}],'room_id':'R'}",
        "{'room_id':'R','data':{'page':{'chunk':[%s],'start':'a'}}}",
        "[{'room':{'room_id':'R','name':'Cellule'},'messages':[%s]}]",
        "[{'messages':[%s],'room':{'id':'R','name':'Cellule'}}]",
        "{'rooms':[{'id':'R','name':'Cellule','timeline':{'events':[%s]}}]}",
        "{'rooms':[{'timeline':{'events':[%s]},'roomId':'R'}]}",
        "{'room':'R','events':[%s]}",
        "{'R':{'events':[%s]}}",
        "{'R':{'a':{'b':[%s]}}}",
        "[{'meta':{'room_id':'R'},'events':[%s]},{'meta':{'room_id':'O'},'events':[]}]",
      })
  void eventsWithoutARoomAreOfTheOneThatTheObjectsAroundThemSay(String shape) throws IOException {
    String events = text("$1", "bonjour") + "," + text("$2", "oui");
    String json =
        shape
            .replace('\'', '"')
            .replace("\"R\"", '"' + ROOM + '"')
            .replace("\"O\"", '"' + OTHER + '"')
            .replace("%s", events);
    List<Entry> entries = read("a.json", json);
    assertThat(ids(entries)).contains("$1", "$2");
    for (Event event : only(Event.class, entries)) {
      List<Page> pages =
          only(Page.class, entries).stream().filter(p -> p.number() == event.page()).toList();
      assertThat(pages).hasSize(1);
      String said = event.envelope().room();
      assertThat(said == null ? pages.getFirst().room() : said).as(json).isEqualTo(ROOM);
    }
  }

  @Test
  void whatIsNoObjectAmongTheEventsOfAPageIsAProblem() throws IOException {
    String json = "{\"chunk\":[" + text("$1", "oui") + ",null,5," + text("$2", "non") + "]}";
    List<Entry> entries = read("a.json", json);
    assertThat(ids(entries)).containsExactly("$1", "$2");
    assertThat(only(Problem.class, entries))
        .extracting(problem -> problem.source().length())
        .containsExactly(4L, 1L);
  }

  @Test
  void aTimeThatIsNoneIsAProblemAndTheEventIsRead() throws IOException {
    for (String time : List.of("-5", "1e30", "\"hier\"", "1.5", "253402300800000")) {
      String odd =
          text("$1", "bonjour")
              .replaceFirst("\"origin_server_ts\":\\d+", "\"origin_server_ts\":" + time);
      List<Entry> entries = read("a.json", "[" + odd + "," + text("$2", "oui") + "]");
      assertThat(entries).as(time).filteredOn(Event.class::isInstance).hasSize(2);
      assertThat(entries)
          .as(time)
          .filteredOn(Problem.class::isInstance)
          .singleElement()
          .satisfies(problem -> {
            assertThat(((Problem) problem).what()).contains(time.replace("\"", ""));
            assertThat(problem.source().length())
                .isEqualTo(odd.getBytes(StandardCharsets.UTF_8).length);
          });
    }
  }

  @Test
  void aSenderThatIsNoAccountIsAProblemAndTheEventIsRead() throws IOException {
    for (String sender : List.of("7", "\"7\"", "true", "\"Léa Moreau\"", "\"\"")) {
      String odd =
          text("$1", "bonjour").replaceFirst("\"sender\":\"[^\"]*\"", "\"sender\":" + sender);
      List<Entry> entries = read("a.json", "[" + odd + "," + text("$2", "oui") + "]");
      assertThat(only(Event.class, entries)).as(sender).hasSize(2);
      assertThat(only(Event.class, entries).get(0).envelope().sender()).as(sender).isNull();
      assertThat(only(Problem.class, entries))
          .as(sender)
          .singleElement()
          .satisfies(problem -> assertThat(problem.what()).contains(sender.replace("\"", "")));
    }
  }

  @Test
  void anAccountWithoutServerIsOne() throws IOException {
    String odd = text("$1", "bonjour").replaceFirst("\"sender\":\"[^\"]*\"", "\"sender\":\"@lea\"");
    assertThat(read("a.json", "[" + odd + "]")).filteredOn(Problem.class::isInstance).isEmpty();
  }

  @Test
  void whatIsBesideEventsOfAnotherRoomSaysNothingOfTheirs() throws IOException {
    String json =
        "{\"next\":{\"room_id\":\"" + ROOM + "\"},\"events\":[" + text("$1", "bonjour") + "]}";
    List<Entry> entries = read("a.json", json);
    assertThat(only(Page.class, entries)).extracting(Page::room).containsOnlyNulls();
  }

  @Test
  void aLongListBeforeTheMarksOfAnEventIsStillLookedInto() throws IOException {
    String many = (text("$1", "bonjour ".repeat(2000)) + ",").repeat(40);
    String wrapped =
        "{\"data\":["
            + many
            + text("$2", "oui")
            + "],\"type\":\"m.x\",\"sender\":\"@a:b\",\"content\":{}}";
    assertThat(ids(read("a.json", wrapped))).contains("$1", "$2").hasSize(41);
  }

  @Test
  void anInvitationTellsWhatItShowsOfItsRoom() throws IOException {
    String invite =
        event("$1", "{\"membership\":\"invite\"}")
            .replace(
                "\"type\":\"m.room.message\"", "\"type\":\"m.room.member\",\"state_key\":\"@b:c\"")
            .replaceFirst(
                "\\{",
                "{\"unsigned\":{\"invite_room_state\":[{\"type\":\"m.room.name\",\"state_key\":\"\",\"content\":{\"name\":\"Cellule"
                    + " de crise\"},\"sender\":\"@a:b\"}]},");
    List<Entry> entries =
        read(
            "a.json",
            "{\"room_id\":\"!salon:agent.dinum.tchap.gouv.fr\",\"chunk\":[" + invite + "]}");
    assertThat(only(RoomSeen.class, entries))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.how()).isEqualTo(RoomSeen.How.PREVIEW);
          assertThat(seen.fields().toString()).contains("/name", "Cellule de crise");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "[1,2]",
        "{\"name\":\"appli\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"1\"}}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{}}]}",
        "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"bonjour\",\"ts\":\"1.2\"}]",
        "{\"name\":\"S\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":"
            + "\"message\",\"date\":\"2026-05-04T10:00:00\",\"from\":\"Lea\",\"text\":\"x\"}]}",
        "{\"guild\":{\"id\":\"1\"},\"messages\":[{\"id\":\"2\",\"type\":\"Default\","
            + "\"content\":\"x\",\"author\":{\"id\":\"3\"}}]}",
        "{\"type\":\"version\",\"version\":1}\n{\"type\":\"post\",\"post\":{\"message\":\"x\"}}",
        "{\"errcode\":\"oups\"}",
        "{\"results\":[{\"user_id\":12,\"avatar_url\":\"x\"}]}",
        "bonjour {\"type\":\"m.room.message\"}"
      })
  void otherJsonIsNotClaimed(String json) throws IOException {
    for (ExportFormat each : ExportFormats.ALL) {
      assertThat(each.recognises(MemoryFile.of("a.json", json))).as(each.id()).isFalse();
    }
  }

  @Test
  void aHeadThatEndsInsideTheFirstEventIsRecognised() throws IOException {
    String users = "\"@a:b.fr\":50,".repeat(20_000);
    String json =
        "[{\"content\":{\"events\":{\"m.room.name\":50},\"users\":{"
            + users
            + "\"@z:b.fr\":0}},\"type\":\"m.room.power_levels\",\"state_key\":\"\",\"sender\":\""
            + SENDER
            + "\"}]";
    assertThat(format.recognises(MemoryFile.of("a.json", json))).isTrue();
    assertThat(only(Event.class, read("a.json", json))).hasSize(1);
    assertThat(only(Problem.class, read("a.json", json))).as("more fields than kept").hasSize(1);
  }

  @Test
  void tooManyValuesAreCutAndSaid() throws IOException {
    String json =
        "{\"type\":\"x.y\",\"sender\":\""
            + SENDER
            + "\",\"event_id\":\"$a\",\"content\":{\"l\":["
            + "1,".repeat(StateFields.MOST)
            + "1]}}";
    List<Entry> entries = read("a.json", json);
    Content content = only(Event.class, entries).get(0).content();
    assertThat(((Content.Other) content).fields()).hasSize(StateFields.MOST);
    assertThat(only(Problem.class, entries)).hasSize(1);
  }

  @Test
  void deepNestingCostsNoMoreThanItself() throws IOException {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    String json =
        "[" + text("$a", "un") + "," + event("$b", deep) + "," + deep + "," + text("$c", "x");
    List<Entry> entries = read("a.json", json + "]");
    assertThat(ids(entries)).containsExactly("$a", "$b", "$c");
    assertThat(only(Problem.class, entries)).isNotEmpty();
  }

  @Test
  void aTextOfMillionsOfCharactersIsReadWhole() throws IOException {
    String body = "é".repeat(12_000_000);
    List<Entry> entries = read("a.json", "[" + text("$a", body) + "," + text("$b", "fin") + "]");
    assertThat(ids(entries)).containsExactly("$a", "$b");
    Content.Message message = (Content.Message) only(Event.class, entries).get(0).content();
    assertThat(message.body()).hasSize(12_000_000);
    assertThat(only(Problem.class, entries)).isEmpty();
  }

  @Test
  void anEventTooLargeForMemoryIsOneProblemAndTheNextIsRead() throws IOException {
    byte[] start =
        ("[" + text("$a", "un") + ",{\"type\":\"m.x\",\"sender\":\"@a:b\",\"content\":{\"x\":\"")
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = ("\"}}," + text("$b", "deux") + "]").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + ByteWindow.LARGEST + (1 << 20) + end.length];
    Arrays.fill(all, (byte) 'x');
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(end, 0, all, all.length - end.length, end.length);
    List<Entry> entries = Samples.read(format, new MemoryFile("a.json", all));
    assertThat(ids(entries)).containsExactly("$a", "$b");
    assertThat(only(Problem.class, entries)).hasSize(1);
  }

  @Test
  void aBrokenLineCostsItself() throws IOException {
    String json =
        text("$a", "un") + "\n" + text("$b", "deux").substring(0, 60) + "\n" + text("$c", "trois");
    List<Entry> entries = read("a.jsonl", json);
    assertThat(ids(entries)).containsExactly("$a", "$c");
    Problem problem = only(Problem.class, entries).get(0);
    assertThat(json.substring((int) problem.source().offset()))
        .startsWith(text("$b", "deux").substring(0, 60));
  }

  @Test
  void aPageTornOffBeforeTheNextLineDoesNotSwallowIt() throws IOException {
    String json =
        "{\"start\":\"1\",\"end\":\"2\",\"chunk\":["
            + text("$a", "un")
            + ","
            + text("$b", "x").substring(0, 70)
            + "\n{\"start\":\"2\",\"end\":\"3\",\"chunk\":["
            + text("$c", "deux")
            + "]}\n";
    List<Entry> entries = read("a.jsonl", json);
    assertThat(ids(entries)).containsExactly("$a", "$c");
    assertThat(only(Page.class, entries)).extracting(Page::to).containsExactly("2", "3");
  }

  @Test
  void manyUnclosedObjectsTakeBoundedTime() throws IOException {
    assertThat(read("a.json", "[{\"a\":".repeat(200_000))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "rooms/!abc:serveur.fr/page-1.json, !abc:serveur.fr",
    "rooms/!abc:serveur.fr_messages_0001.json, !abc:serveur.fr",
    "rooms/!abc:serveur.fr-2026-05-01.json, !abc:serveur.fr",
    "%21abc%3Aserveur.fr%3A8448.json, !abc:serveur.fr:8448",
    "_21abc_3Aserveur.fr/log.json, !abc:serveur.fr",
    "Salon_!QwErTyUiOpAsDfGhJk_agent.dinum.tchap.gouv.fr.json,"
        + " !QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr",
    "!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ.json,"
        + " !abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
    "Important!.json, ",
    "archive!/a.json, ",
    "!pas_un_salon.json, "
  })
  void theRoomIsTakenFromTheNameOnlyWhenCertain(String name, String room) throws IOException {
    List<Entry> entries = read(name, text("$a", "un"));
    assertThat(only(Event.class, entries).get(0).envelope().room()).isEqualTo(room);
  }

  @Test
  void stateReadAfterTheTimelineIsNumberedBeforeIt() throws IOException {
    String json =
        "{\"next_batch\":\"s2\",\"rooms\":{\"join\":{\"!a:b.fr\":{\"timeline\":{\"limited\":true,"
            + "\"prev_batch\":\"t1\",\"events\":["
            + text("$a", "un")
            + "]},\"state\":{\"events\":["
            + text("$b", "x").replace("\"content\"", "\"state_key\":\"\",\"content\"")
            + "]}}}}}";
    List<Page> pages = only(Page.class, read("sync.json", json));
    assertThat(pages)
        .extracting(Page::kind)
        .containsExactly(Page.Kind.STATE_BEFORE, Page.Kind.TIMELINE);
    assertThat(pages.get(1).from()).isEqualTo("t1");
    assertThat(pages.get(1).to()).isEqualTo("s2");
    assertThat(pages.get(1).limited()).isTrue();
  }

  @Test
  void whatAnUnfinishedObjectOfAnEventIsIsSaid() throws IOException {
    List<Entry> entries =
        read("a.json", "[" + text("$a", "x").replace("\"type\"", "\"typo\"") + "]");
    assertThat(only(Problem.class, entries)).hasSize(1);
  }
}

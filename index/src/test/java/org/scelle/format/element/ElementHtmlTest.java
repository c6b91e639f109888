package org.scelle.format.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.format.MemoryFile;
import org.scelle.format.Samples;
import org.scelle.format.html.HtmlToken;
import org.scelle.format.html.HtmlTokens;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Problem;

/** Pages of HTML exports that no sample holds. */
class ElementHtmlTest {

  private static final long SEED = Long.getLong("scelle.seed", 20260504L);
  private static final String ROOM = "!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr";
  private final ElementHtml format = new ElementHtml();

  private static String tile(String id, String inner) {
    return "<div class=\"mx_Export_EventWrapper\" id=\""
        + id
        + "\"><li class=\"mx_EventTile\"><a href=\"https://matrix.to/#/"
        + ROOM
        + "/"
        + id
        + "\"><span class=\"mx_MessageTimestamp\">10:00</span></a>"
        + inner
        + "</li></div>";
  }

  private static String text(String body) {
    return "<div class=\"mx_MTextBody\"><span class=\"mx_EventTile_body\">"
        + body
        + "</span></div>";
  }

  private List<Entry> read(String page) throws IOException {
    return Samples.read(format, MemoryFile.of("messages.html", page));
  }

  private static List<Event> events(List<Entry> entries) {
    return entries.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  @Test
  void aTelegramExportOfTheSameFileNameIsNotClaimed() throws IOException {
    String telegram =
        "<!DOCTYPE html><html><head><link href=\"css/style.css\" rel=\"stylesheet\"/>"
            + "<script src=\"js/script.js\"></script></head><body><div class=\"page_wrap\">"
            + "<div class=\"message default clearfix\" id=\"message42\"><div class=\"text\">"
            + "Bonjour</div></div></div></body></html>";
    assertThat(format.recognises(MemoryFile.of("messages.html", telegram))).isFalse();
  }

  @Test
  void tokensTileAnyBytes() throws IOException {
    Random random = new Random(SEED);
    byte[] letters = "<>/=\"'-! abp\n&;é".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = letters[random.nextInt(letters.length)];
      }
      HtmlTokens tokens = new HtmlTokens(new ByteArrayInputStream(bytes));
      long at = 0;
      for (HtmlToken token = tokens.next(); token != null; token = tokens.next()) {
        assertThat(token.start()).as("round %d, seed %d", round, SEED).isEqualTo(at);
        assertThat(token.end()).as("round %d, seed %d", round, SEED).isGreaterThan(at);
        at = token.end();
      }
      assertThat(at).as("round %d, seed %d", round, SEED).isEqualTo(bytes.length);
    }
  }

  @Test
  void aLongTextComesWholeThroughItsPieces() throws IOException {
    String body = "é&amp;".repeat(60_000);
    List<Event> events = events(read(tile("$a", text(body)) + "</html>"));
    assertThat(((Content.Message) events.get(0).content()).body()).isEqualTo("é&".repeat(60_000));
  }

  @Test
  void aNameThatLooksLikeAnAccountIsOnlyAnAccountWhereTheProgramSaysSo() throws IOException {
    String name =
        "<span class=\"mx_DisambiguatedProfile_displayName\">Chef (@chef:a.fr</span>"
            + text("Virez les fonds");
    assertThat(events(read(tile("$a", name) + "</html>")).get(0).envelope().sender())
        .isEqualTo("name:Chef (@chef:a.fr");
  }

  @Test
  void aDayThatCannotBeReadLeavesTheTimeUnknown() throws IOException {
    String heading = "<h2 class=\"mx_DateSeparator_dateHeading\">04/05/2026</h2>";
    Moment time =
        events(read(heading + tile("$a", text("x")) + "</html>")).get(0).envelope().time();
    assertThat(time).isEqualTo(new Moment.Unknown("04/05/2026 10:00"));
  }

  @Test
  void anEditOfATileWithoutAnIdIsStillAnEdit() throws IOException {
    String edited =
        text("Rendez-vous à 11 h")
            + "<span class=\"mx_EventTile_edited\" title=\"Modifié le 4 mai 2026 à 10:02\">"
            + "(modifié)</span>";
    List<Event> events = events(read(tile("", edited) + "</html>"));
    assertThat(events).hasSize(2);
    assertThat(events.get(1).relations())
        .containsExactly(new Event.Relation(Event.Relation.Kind.REPLACE, ""));
    assertThat(events.get(1).envelope().time())
        .isEqualTo(new Moment.Unknown("Modifié le 4 mai 2026 à 10:02"));
  }

  @Test
  void theIdOfATileMayStandInsideIt() throws IOException {
    String page = tile("", text("x")).replace("<li ", "<li data-event-id=\"$dedans\" ") + "</html>";
    assertThat(events(read(page)).get(0).envelope().id()).isEqualTo("$dedans");
  }

  @Test
  void aLinkInAMessageDoesNotNameTheRoom() throws IOException {
    String page =
        "<div class=\"mx_Export_EventWrapper\" id=\"$a\">"
            + text("<a href=\"https://matrix.to/#/!autre:a.fr/$a\">lien</a>")
            + "</div></html>";
    assertThat(events(read(page)).get(0).envelope().room()).isNull();
  }

  @Test
  void aTileThatIsNotClosedEndsWhereTheNextBegins() throws IOException {
    String open = tile("$a", text("Avant")).replace("</li></div>", "");
    List<Entry> entries = read(open + tile("$b", text("Suite")) + "</html>");
    assertThat(events(entries)).extracting(e -> e.envelope().id()).containsExactly("$a", "$b");
    assertThat(entries.get(1)).isInstanceOf(Problem.class);
    assertThat(entries.get(1).source()).isEqualTo(entries.get(0).source());
    assertThat(entries.get(0).source().length()).isEqualTo(open.length());
  }

  @Test
  void deepAndUnclosedElementsCostOneTile() throws IOException {
    String deep = tile("$a", text("<b>".repeat(100_000)));
    List<Entry> entries = read(deep + tile("$b", text("Suite")) + "</html>");
    assertThat(events(entries)).extracting(e -> e.envelope().id()).containsExactly("$a", "$b");
    assertThat(entries).noneMatch(e -> e instanceof Problem);
  }
}

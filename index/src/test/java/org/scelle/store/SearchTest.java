package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.store.CaseView.Hit;
import org.scelle.store.CaseView.Hits;
import org.scelle.store.CaseView.Query;

class SearchTest {
  @TempDir Path directory;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    file = Invented.open(directory.resolve("case"));
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  private void messages(String... bodies) throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    int n = 0;
    for (String body : bodies) {
      events.message("$m" + n++, Invented.LEA, body);
    }
    events.readInto(file);
    Invented.settle(file);
  }

  private static Query query(String text) {
    return new Query(text, null, null, null, null, null, null, 50);
  }

  private List<String> found(String text) {
    return file.view().search(query(text)).hits().stream().map(Hit::quote).toList();
  }

  @Test
  void phraseFindsEveryWayToWriteAMarking() throws IOException {
    messages(
        "DIFFUSION RESTREINTE",
        "voir note_Diffusion_Restreinte_v2.pdf",
        "Diffusion\u00a0restreinte",
        "diffusion\nrestreinte",
        "diffusion-restreinte",
        "d'Diffusion restreinte",
        "restreinte diffusion",
        "diffusions restreintes",
        "diffusion très restreinte");
    assertThat(found("\"diffusion restreinte\"")).hasSize(6);
  }

  @Test
  void bareWordsMatchTheirFrenchInflections() throws IOException {
    messages("les budgets votés", "le budget", "budgétaire", "rien");
    assertThat(found("budget")).containsExactlyInAnyOrder("les budgets votés", "le budget");
    assertThat(found("\"budget\"")).containsExactly("le budget");
    assertThat(found("budgets")).hasSize(2);
  }

  @Test
  void accentsCaseAndTheirEncodingNeverMatter() throws IOException {
    String decomposed = Normalizer.normalize("la clé d'accès", Normalizer.Form.NFD);
    messages("La Clé d'Accès", decomposed, "la cle d’acces", "Œuvre");
    assertThat(found("\"clé d'accès\"")).hasSize(3);
    assertThat(found("acces")).hasSize(3);
    assertThat(found("l'accès")).hasSize(3);
    assertThat(found(Normalizer.normalize("CLÉ", Normalizer.Form.NFD))).hasSize(3);
    assertThat(found("oeuvre")).containsExactly("Œuvre");
  }

  @Test
  void operatorsWildcardsAndNegationsWork() throws IOException {
    messages("restreinte budget", "restreinte", "budget", "réunion");
    assertThat(found("restreinte AND budget")).containsExactly("restreinte budget");
    assertThat(found("restr*")).hasSize(2);
    assertThat(found("*union")).containsExactly("réunion");
    assertThat(found("*reint")).isEmpty();
    assertThat(found("NOT budget")).containsExactlyInAnyOrder("restreinte", "réunion");
    assertThat(found("")).hasSize(4);
  }

  @Test
  void marksAreTheExactCharacters() throws IOException {
    messages("😀".repeat(300) + " la Diffusion   Restreinte du budget " + "x ".repeat(300));
    Hit hit = file.view().search(query("\"diffusion restreinte\"")).hits().get(0);
    assertThat(hit.quote()).hasSizeLessThanOrEqualTo(201);
    assertThat(hit.marks().stream().map(m -> hit.quote().substring(m[0], m[1])).toList())
        .containsExactly("Diffusion", "Restreinte");
  }

  @Test
  void queriesThatCannotBeParsedSayWhy() throws IOException {
    messages("bonjour");
    assertThatThrownBy(() -> found("(bonjour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be understood");
    assertThatThrownBy(() -> found("secret:1")).hasMessageContaining("no field secret");
  }

  @Test
  void whatIsWrongWithAQueryIsSaidInOurOwnWordsWithItsPlace() throws IOException {
    messages("bonjour");
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("de (bonjour", "( at character 4 is never closed");
    wrong.put("(a (b) c", "( at character 1 is never closed");
    wrong.put("bonjour]", "] at character 8 closes nothing");
    wrong.put("\"bonjour", "\" at character 1 is never closed");
    wrong.put("24/7", "/ at character 3 is never closed");
    wrong.put("bonjour\\", "\\ at character 8 is followed by nothing");
    wrong.put("a AND", "something is to follow AND at its end");
    wrong.put("AND a", "AND at character 1 has no meaning there");
    wrong.put("a ()", ") at character 4 has no meaning there");
    wrong.put("mot~1.5", "after ~ or ^ stands something that is no number");
    wrong.put("/[/", "its pattern between slashes has no meaning");
    wrong.put("/(a|b)*a(a|b){20}/", "its pattern is too complex");
    wrong.put("(".repeat(5000) + "a" + ")".repeat(5000), "it has too many parts");
    for (int words : new int[] {600, 3000}) { // refused while it is read, and while it is asked
      wrong.put(
          IntStream.range(0, words).mapToObj(i -> "mot" + i).collect(Collectors.joining(" AND ")),
          "it has too many parts");
    }
    wrong.forEach((query, why) ->
        assertThatThrownBy(() -> found(query))
            .as(query)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("the query cannot be understood: " + why));
  }

  @Test
  void aPartOfANameThatThousandsOfRoomsHaveFindsThemAll() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    int rooms = 1100;
    for (int i = 0; i < rooms; i++) {
      events.in("!salon" + i + ":agent.dinum.tchap.gouv.fr");
      events.event(
          "$nom" + i,
          Invented.LEA,
          "m.room.name",
          "",
          new org.scelle.model.Content.State(
              List.of(new org.scelle.model.Content.Field("/name", "Équipe " + i)), List.of()));
      events.message("$" + i, Invented.LEA, "bonjour");
    }
    events.readInto(file);
    Invented.settle(file);
    assertThat(filtered("équipe", null, null, null).total()).isEqualTo(rooms);
  }

  private Hits filtered(
      @Nullable String room, @Nullable String account, @Nullable Long from, @Nullable Long to) {
    return file.view().search(new Query("", room, account, from, to, null, null, 10));
  }

  @Test
  void filtersNarrowByRoomAccountAndTime() throws IOException {
    Invented.Events events = new Invented.Events("dump/a.json");
    events.message("$1", Invented.LEA, "un").message("$2", Invented.PAUL, "deux");
    events.in(Invented.OTHER_ROOM).message("$3", Invented.LEA, "trois");
    events.event(
        "$4",
        Invented.LEA,
        "m.room.name",
        "",
        new org.scelle.model.Content.State(
            List.of(new org.scelle.model.Content.Field("/name", "Équipe Réseau")), List.of()));
    events.readInto(file);
    Invented.settle(file);
    assertThat(filtered(Invented.ROOM, null, null, null).total()).isEqualTo(2);
    assertThat(filtered("equipe res", null, null, null).total()).isEqualTo(1);
    assertThat(filtered("nulle part", null, null, null).total()).isZero();
    assertThat(filtered(null, Invented.PAUL, null, null).total()).isEqualTo(1);
    assertThat(filtered(null, null, Invented.MORNING + 100, null).total()).isEqualTo(2);
    assertThat(filtered(null, null, null, Invented.MORNING + 100).total()).isEqualTo(1);
    assertThat(found("account:\"" + Invented.PAUL + "\"")).containsExactly("deux");
  }

  @Test
  void hugeAndBrokenTextIsFoundAndNeverThrows() throws IOException {
    messages("a".repeat(100_000) + " fin", "nul\u0000milieu \ud83d seul", "\u0001budget");
    assertThat(found("fin")).hasSize(1);
    assertThat(found("milieu")).containsExactly("nul\u0000milieu \ud83d seul");
    assertThat(found("budget")).hasSize(1);
  }
}

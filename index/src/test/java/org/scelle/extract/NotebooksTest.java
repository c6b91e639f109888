package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.extract.MadeNotes.Revision;
import org.scelle.extract.MadeNotes.Space;
import org.scelle.extract.MadeNotes.Thing;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Notebooks of OneNote: as they are on a disk, and as servers hand them out. */
class NotebooksTest extends ExaminedDocuments {

  /** Packs a section. */
  interface Packing extends BiFunction<List<Space>, Map<String, byte[]>, byte[]> {}

  static Stream<Named<Packing>> packings() {
    return Stream.of(
        Named.of("on a disk", MadeOneNote::section),
        Named.of("from a server", MadeOnePackage::section));
  }

  private static Passage body(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "", text);
  }

  private static Passage older(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "older version", text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A page of two revisions: the second one changes a paragraph and drops another. */
  private static Space changed(int n) {
    Revision first =
        new Revision(
            n * 10, 0, MadeNotes.paragraphs("Accès", "mot de passe : Été-2026!", "à jeter"));
    List<Thing> then = new ArrayList<>(MadeNotes.paragraphs("Accès", "mot de passe : voir coffre"));
    then.remove(3); // the first paragraph stays as it is
    return new Space(n, List.of(first, new Revision(n * 10 + 1, n * 10, then)));
  }

  private static byte[] section(Packing packing) {
    List<Thing> third = new ArrayList<>(MadeNotes.paragraphs("Pièces", "voir le plan"));
    third.set(1, MadeNotes.thing(2, 0x0006000B, MadeNotes.to(0x24001C20, 3, 50)));
    third.addAll(MadeNotes.attached(50, "plan.txt", "plan"));
    third.add(
        MadeNotes.thing(
            60,
            0x00020030,
            MadeNotes.words(MadeNotes.TITLE, "Ancien titre"),
            MadeNotes.number(0x18001C65, 134_271_648_000_000_000L)));
    third.add(MadeNotes.thing(61, 0x00120001, MadeNotes.words(0x1C001D75, "Léa Moreau")));
    return packing.apply(
        List.of(
            MadeNotes.section(4, 3, 2),
            changed(2),
            new Space(3, List.of(new Revision(30, 0, third))),
            MadeNotes.page(4, "Réunion du 12 mars", "Présents : Léa, Karim"),
            MadeNotes.page(5, "Page retirée")),
        Map.of("plan", bytes("Plan du site"), "perdu", bytes("Annexe oubliée")));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void aSectionKeepsItsPagesInTheirOrderAndWhatOnlyOlderRevisionsSayApart(Packing packing)
      throws IOException {
    Document document = examine("réunions.one", section(packing));
    assertThat(document.why()).isEmpty();
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
    assertThat(document.type()).isEqualTo("application/onenote; format=one");
    assertThat(document.passages())
        .containsExactlyInAnyOrder(
            body(1, "Réunion du 12 mars\nPrésents : Léa, Karim"),
            body(2, "Pièces\nvoir le plan"),
            older(2, "Ancien titre"),
            body(3, "Accès\nmot de passe : voir coffre"),
            older(3, "mot de passe : Été-2026!\nà jeter"),
            older(0, "Page retirée"));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void itSaysWhoWroteItAndWhenAndOfHowManyPagesItIs(Packing packing) throws IOException {
    Document document = examine("réunions.one", section(packing));
    assertThat(document.metadata())
        .containsExactly(
            new Content.Field("author", "Léa Moreau"),
            new Content.Field("created", "2026-06-29T00:00:00Z"),
            new Content.Field("pages", "3"));
    assertThat(document.flags()).contains(Flag.AUTHOR, Flag.EMBEDDED_FILES);
  }

  @ParameterizedTest
  @MethodSource("packings")
  void filesOnItsPagesAndThoseThatNoPageShowsAreReadByThemselves(Packing packing)
      throws IOException {
    Document document = examine("réunions.one", section(packing));
    assertThat(document.embedded())
        .extracting(Document.Embedded::name)
        .containsExactly("plan.txt", "left over 1");
    assertThat(document.embedded())
        .flatExtracting(Document.Embedded::passages)
        .containsExactly(body(0, "Plan du site"), body(0, "Annexe oubliée"));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void textInOneByteACharacterAndAddressesBehindWordsAreRead(Packing packing) throws IOException {
    List<Thing> things = new ArrayList<>(MadeNotes.paragraphs("x", "y"));
    things.set(
        3, MadeNotes.thing(11, MadeNotes.TEXT, MadeNotes.narrow(0x1C003498, "Été à Orléans")));
    things.set(
        4, MadeNotes.text(12, "Voir \uFDDFHYPERLINK \"https://intranet.exemple.fr/plan\"le plan"));
    Space page = new Space(2, List.of(new Revision(20, 0, things)));
    Document document =
        examine("lien.one", packing.apply(List.of(MadeNotes.section(2), page), Map.of()));
    assertThat(document.passages())
        .containsExactly(body(1, "Été à Orléans\nVoir <https://intranet.exemple.fr/plan> le plan"));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void handwritingIsSaidToBeUnread(Packing packing) throws IOException {
    List<Thing> things = new ArrayList<>(MadeNotes.paragraphs("Croquis"));
    things.set(1, MadeNotes.thing(2, 0x0006000B, MadeNotes.to(0x24001C20, 3, 50)));
    things.add(MadeNotes.thing(50, 0x00060014));
    Space page = new Space(2, List.of(new Revision(20, 0, things)));
    Document document =
        examine("croquis.one", packing.apply(List.of(MadeNotes.section(2), page), Map.of()));
    assertThat(document.passages()).containsExactly(body(1, "Croquis"));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("handwriting was not read");
  }

  @ParameterizedTest
  @MethodSource("packings")
  void objectsInCirclesAndWithoutEndCostOnlyThemselves(Packing packing) throws IOException {
    List<Thing> things = new ArrayList<>(MadeNotes.paragraphs("Plan du site"));
    things.set(1, MadeNotes.thing(2, 0x0006000B, MadeNotes.to(0x24001C20, 3, 1, 2)));
    Space page = new Space(2, List.of(new Revision(20, 0, things)));
    byte[] circle = packing.apply(List.of(MadeNotes.section(2), page), Map.of());
    assertThat(examine("cercle.one", circle).passages()).containsExactly(body(1, "Plan du site"));
  }

  @Test
  void aSectionThatNeedsAPasswordIsSaidToNeedOne() throws IOException {
    Document document =
        examine(
            "secret.one",
            MadeOneNote.lockedSection(List.of(MadeNotes.section(2), new Space(2, List.of()))));
    assertThat(document.flags()).contains(Flag.ENCRYPTED);
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("needs a password");
  }

  @Test
  void theTableOfContentsOfANotebookSaysItsSections() throws IOException {
    Thing first =
        MadeNotes.thing(2, 0x00020001, MadeNotes.words(MadeNotes.NAME_IN_CONTENTS, "Réunions.one"));
    Thing second =
        MadeNotes.thing(3, 0x00020001, MadeNotes.words(MadeNotes.NAME_IN_CONTENTS, "Crise.one"));
    Thing all = MadeNotes.thing(1, 0x00020001, MadeNotes.to(0x24001CF6, 3, 2));
    Space space = new Space(1, List.of(new Revision(1, 0, List.of(all, first, second))));
    Document document = examine("Open Notebook.onetoc2", MadeOneNote.contents(space));
    assertThat(document.type()).isEqualTo("application/onenote; format=onetoc2");
    assertThat(document.passages()).containsExactly(body(0, "Crise.one\nRéunions.one"));
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
  }

  @ParameterizedTest
  @MethodSource("packings")
  void aPageWhoseEarlierRevisionIsMissingIsNotCalledWhole(Packing packing) throws IOException {
    Revision later = new Revision(21, 20, MadeNotes.paragraphs("Reste"));
    Document document =
        examine(
            "reste.one",
            packing.apply(List.of(MadeNotes.section(2), new Space(2, List.of(later))), Map.of()));
    assertThat(document.passages()).containsExactly(body(1, "Reste"));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("part of it is damaged or cut off");
  }

  @ParameterizedTest
  @MethodSource("packings")
  void aFileThatIsCutShortKeepsWhatIsLeftAndSaysSo(Packing packing) throws IOException {
    byte[] whole = section(packing);
    Document document = examine("coupé.one", Arrays.copyOf(whole, whole.length - 600));
    assertThat(document.outcome()).isNotEqualTo(Outcome.READ);
    assertThat(document.why()).contains("damaged or cut off");
  }

  @ParameterizedTest
  @MethodSource("packings")
  void damageAnywhereIsNeverMoreThanALineInTheLedger(Packing packing) throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    byte[] whole = section(packing);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 1 + i / 10; k++) {
        damaged[64 + random.nextInt(damaged.length - 64)] = (byte) random.nextInt(256);
      }
      Document document = examine("abîmé.one", damaged);
      assertThat(document.why())
          .as("seed " + seed + ", file " + i)
          .doesNotContain("took longer", "needed more", "worker");
      assertThat(document.outcome() == Outcome.READ).isEqualTo(document.why().isEmpty());
    }
  }
}

package org.scelle.extract.visio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.extract.ExaminedDocuments;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Drawings of Visio before 2013. */
class OldDrawingsTest extends ExaminedDocuments {

  private static Passage body(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "", text);
  }

  private static Passage behind(int page, String text) {
    return new Passage(Where.DOC_HEADER, page, "", text);
  }

  private static byte[] network(MadeVisio made) throws IOException {
    var behind = made.background("DIFFUSION RESTREINTE");
    var second = made.page("Pare-feu du ministère");
    var first = made.packedPage("Réseau à protéger", "Accès de Léa\u001E");
    var master = made.list(MadeVisio.MASTER, made.shape("Serveur"));
    var pages =
        made.pages(
            List.of(behind, second, first), List.of(2, 0, 1), List.of("Fond", "Accès", "Schéma"));
    return made.file(pages, made.list(MadeVisio.MASTERS, master));
  }

  private static void keepsItsPages(Document document) {
    assertThat(document.why()).isEmpty();
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
    assertThat(document.type()).isEqualTo("application/vnd.visio");
    assertThat(outside(document, Where.METADATA))
        .containsExactlyInAnyOrder(
            body(1, "Schéma"),
            body(1, "Réseau à protéger\nAccès de Léa"),
            body(2, "Accès"),
            body(2, "Pare-feu du ministère"),
            body(3, "Fond"),
            behind(3, "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 0, "master", "Serveur"));
    assertThat(document.passages())
        .contains(new Passage(Where.METADATA, 0, "title", "Réseau du ministère"));
  }

  @Test
  void aDrawingKeepsItsPagesInTheirOrderAndThoseBehindThemLast() throws IOException {
    keepsItsPages(examine("réseau.vsd", network(MadeVisio.of2003())));
  }

  @Test
  void theAccentsOfADrawingOf2002AreKept() throws IOException {
    keepsItsPages(examine("réseau-2002.vsd", network(MadeVisio.of2002())));
  }

  @Test
  void shapesInGroupsBelongToThePageTheyAreOn() throws IOException {
    MadeVisio made = MadeVisio.of2003();
    var inner = made.list(MadeVisio.GROUP, made.shape("Bâtiment B"), made.shape("Étage 2"));
    var page = made.list(0x15, made.shape("Plan"), inner);
    Document document = examine("plan.vsd", made.file(made.list(MadeVisio.PAGES, page)));
    // a page that is a list has an even format: it stands behind others
    assertThat(outside(document, Where.METADATA))
        .containsExactly(behind(1, "Plan\nBâtiment B\nÉtage 2"));
  }

  @Test
  void streamsThatPointInCirclesCostOnlyThemselves() throws IOException {
    MadeVisio made = MadeVisio.of2003();
    var page = made.page("Plan du site");
    int size = 16 + 18 * 3;
    var itself = new MadeVisio.Pointer(MadeVisio.PAGES, made.next(), size, MadeVisio.POINTERS);
    var pages = made.list(MadeVisio.PAGES, itself, page, itself);
    Document document = examine("cercle.vsd", made.file(pages));
    assertThat(outside(document, Where.METADATA)).containsExactly(body(1, "Plan du site"));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("some of its streams point in circles");
  }

  @Test
  void streamsOutsideTheFileCostOnlyThemselves() throws IOException {
    int last = Integer.MAX_VALUE;
    int[][] places = {{last, 10}, {0, last}, {last, last}, {-1, 10}, {10, -1}, {1 << 20, 1}};
    for (int[] place : places) {
      MadeVisio made = MadeVisio.of2003();
      var page = made.page("Plan du site");
      var lost = new MadeVisio.Pointer(0x15, place[0], place[1], 0xD1);
      Document document = examine("perdu.vsd", made.file(made.list(MadeVisio.PAGES, lost, page)));
      assertThat(outside(document, Where.METADATA))
          .as(Arrays.toString(place))
          .containsExactly(body(2, "Plan du site"));
      assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(document.why()).isEqualTo("some of its streams are cut off");
    }
  }

  @Test
  void aDrawingWithoutAnyStreamLeftIsFailed() throws IOException {
    MadeVisio made = MadeVisio.of2003();
    var lost = new MadeVisio.Pointer(MadeVisio.PAGES, 1 << 28, 100, MadeVisio.POINTERS);
    Document document = examine("perdu.vsd", made.file(lost));
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).contains("some of its streams are cut off");
  }

  @Test
  void groupsInGroupsWithoutEndAreLeft() throws IOException {
    MadeVisio made = MadeVisio.of2003();
    var page = made.page("Plan du site");
    var deep = made.shape("Caché");
    for (int i = 0; i < 5_000; i++) {
      deep = made.list(MadeVisio.GROUP, deep);
    }
    Document document = examine("profond.vsd", made.file(made.list(MadeVisio.PAGES, page, deep)));
    assertThat(outside(document, Where.METADATA)).containsExactly(body(1, "Plan du site"));
    assertThat(document.why()).isEqualTo("nested too deeply to be read");
  }

  @Test
  void streamsThatUnpackToFarMoreThanTheFileAreCut() throws IOException {
    MadeVisio made = MadeVisio.of2003();
    var page = made.page("Plan du site");
    byte[] bomb = new byte[17 * 60_000];
    for (int i = 0; i < bomb.length; i++) {
      // eight copies of 18 bytes
      bomb[i] = (byte) (i % 17 > 0 && i % 17 % 2 == 0 ? 0x0F : 0);
    }
    var whole = made.add(MadeVisio.GROUP, 0xD3, bomb);
    MadeVisio.Pointer[] all = new MadeVisio.Pointer[40];
    Arrays.setAll(
        all,
        i ->
            new MadeVisio.Pointer(
                MadeVisio.GROUP, whole.offset() + 17 * i, whole.length() - 17 * i, 0xD3));
    all[0] = page;
    Document document = examine("bombe.vsd", made.file(made.list(MadeVisio.PAGES, all)));
    assertThat(outside(document, Where.METADATA)).containsExactly(body(1, "Plan du site"));
    assertThat(document.why())
        .isEqualTo("not all of its streams were read: they are too many or too large");
  }

  @Test
  void damageAnywhereIsNeverMoreThanALineInTheLedger() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    byte[] whole = network(MadeVisio.of2003());
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 1 + i / 10; k++) {
        damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt(256);
      }
      Document document = examine("abîmé.vsd", damaged);
      assertThat(document.why())
          .as("seed " + seed + ", file " + i)
          .doesNotContain("took longer", "needed more", "worker");
      assertThat(document.outcome() == Outcome.READ).isEqualTo(document.why().isEmpty());
    }
  }
}

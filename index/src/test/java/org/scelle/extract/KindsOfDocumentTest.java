package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Kinds of documents beyond the usual four: each text once, at its place. */
class KindsOfDocumentTest extends ExaminedDocuments {

  private static final String OFFICE = "http://schemas.openxmlformats.org/";

  private static Document whole(String name, byte[] bytes) throws IOException {
    Document document = examine(name, bytes);
    assertThat(document.outcome()).describedAs(document.why()).isEqualTo(Outcome.READ);
    return document;
  }

  private static Document whole(String name, String text) throws IOException {
    return whole(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Passage> shown(Document document) {
    return outside(document, Where.METADATA);
  }

  private static Passage body(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "", text);
  }

  private static Passage header(int page, String text) {
    return new Passage(Where.DOC_HEADER, page, "", text);
  }

  private static Passage footer(int page, String text) {
    return new Passage(Where.DOC_FOOTER, page, "", text);
  }

  private static Passage sheet(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "sheet name", text);
  }

  private static Passage comment(int page, String text) {
    return new Passage(Where.DOC_BODY, page, "comment", text);
  }

  @Test
  void oldSheetsKeepHeadersCommentsShapesAndHiddenSheets() throws IOException {
    Document document = whole("suivi.xls", MadeOldDocuments.sheets());
    assertThat(document.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(shown(document))
        .containsExactlyInAnyOrder(
            header(1, "DIFFUSION RESTREINTE"),
            sheet(1, "Suivi"),
            body(1, "Budget"),
            body(1, "Encadré"),
            sheet(2, "Réserve"),
            body(2, "Cellule cachée"),
            footer(1, "Usage interne, page"),
            comment(1, "Léa : à vérifier"));
    assertThat(document.flags())
        .containsExactlyInAnyOrder(Flag.COMMENTS, Flag.HIDDEN_PARTS, Flag.AUTHOR);
    assertThat(document.metadata())
        .contains(
            new Content.Field("author", "Léa Moreau"),
            new Content.Field("label", "Classification=NON PROTÉGÉ"));
  }

  @Test
  void oldSlidesKeepNumbersFootersAndHiddenSlides() throws IOException {
    Document document = whole("exposé.ppt", MadeOldDocuments.slides());
    assertThat(document.category()).isEqualTo(Category.SLIDES);
    assertThat(shown(document))
        .containsExactly(
            body(1, "Diapositive 1"),
            body(2, "Diapositive 2"),
            footer(1, "Usage interne"),
            footer(2, "Usage interne"));
    assertThat(document.flags()).containsExactly(Flag.HIDDEN_PARTS);
  }

  @Test
  void richTextKeepsEachGroupAtItsPlace() throws IOException {
    Document document = whole("pv.rtf", MadeOldDocuments.rich());
    assertThat(shown(document))
        .containsExactly(
            new Passage(Where.DOC_HEADER, 0, "watermark", "BROUILLON"),
            header(0, "DIFFUSION RESTREINTE"),
            body(0, "Corps gras du procès-verbal\nČeský €\nlien"),
            footer(0, "Pied de page"),
            new Passage(Where.DOC_BODY, 0, "note", "Voir annexe"),
            comment(0, "À relire"),
            new Passage(Where.DOC_BODY, 0, "deleted", "ancien"));
    assertThat(document.metadata())
        .contains(
            new Content.Field("author", "Léa Moreau"),
            new Content.Field("title", "Procès-verbal"),
            new Content.Field("company", "Ministère fictif"),
            new Content.Field("label", "Classification=NON PROTÉGÉ"));
    assertThat(document.flags())
        .containsExactlyInAnyOrder(Flag.COMMENTS, Flag.TRACKED_CHANGES, Flag.AUTHOR);
  }

  @Test
  void richTextThatEndsInTheMiddleIsPartial() throws IOException {
    String rich = MadeOldDocuments.rich();
    byte[] cut = rich.substring(0, rich.indexOf("annexe")).getBytes(StandardCharsets.US_ASCII);
    Document document = examine("coupé.rtf", cut);
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("it ends in the middle");
    assertThat(document.passages()).contains(header(0, "DIFFUSION RESTREINTE"));
  }

  @Test
  void anOutlookMessageKeepsSubjectBodyAndAttachment() throws IOException {
    byte[] note = "DIFFUSION RESTREINTE".getBytes(StandardCharsets.UTF_8);
    Document document = whole("point.msg", MadeOldDocuments.message(note, "note.txt"));
    assertThat(document.type()).isEqualTo("application/vnd.ms-outlook");
    assertThat(document.category()).isEqualTo(Category.EMAIL);
    assertThat(document.passages())
        .anyMatch(p -> p.where() == Where.DOC_BODY && p.text().contains("Bonjour Paul"))
        .contains(new Passage(Where.METADATA, 0, "title", "Point hebdomadaire"));
    assertThat(document.embedded()).extracting(Embedded::name).containsExactly("note.txt");
    assertThat(document.embedded().getFirst().passages())
        .containsExactly(body(0, "DIFFUSION RESTREINTE"));
  }

  @Test
  void anOfficeDocumentInsideAnotherIsReadWhole() throws IOException {
    byte[] inner = MadeOldDocuments.message(new byte[] {'a'}, "a.txt");
    Document document = whole("lot.zip", MadeDocuments.zip("transmis/point.msg", inner));
    assertThat(document.embedded().getFirst().passages())
        .anyMatch(p -> p.text().contains("Bonjour Paul"));
    byte[] outer = MadeEmbedded.oleInsideOle(MadeOldDocuments.sheets());
    Document sheets = whole("classeur.xls", outer);
    assertThat(sheets.embedded()).hasSize(1);
    assertThat(sheets.embedded().getFirst().passages())
        .contains(body(1, "Budget"), header(1, "DIFFUSION RESTREINTE"));
    assertThat(sheets.flags()).contains(Flag.EMBEDDED_FILES);
  }

  @Test
  void aMailboxKeepsItsMessagesApart() throws IOException {
    String mailbox =
        """
        From lea@exemple.fr Mon Jun 08 10:00:00 2026
        From: lea@exemple.fr
        Subject: Premier

        Bonjour Paul

        From paul@exemple.fr Mon Jun 08 11:00:00 2026
        From: paul@exemple.fr
        Subject: Second

        Bonjour Léa
        """;
    Document document = whole("archive.mbox", mailbox);
    assertThat(document.type()).isEqualTo("application/mbox");
    assertThat(document.embedded()).hasSize(2);
    assertThat(document.embedded().getLast().passages())
        .contains(new Passage(Where.METADATA, 0, "Subject", "Second"));
    assertThat(document.embedded().getFirst().passages()).contains(body(0, "Bonjour Paul"));
  }

  @Test
  void aBookIsReadInTheOrderOfItsSpine() throws IOException {
    byte[] book =
        MadeDocuments.zip(
            List.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"c.opf\" media-type=\"application/"
                    + "oebps-package+xml\"/></rootfiles></container>",
                "c.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata xmlns:dc=\""
                    + "http://purl.org/dc/elements/1.1/\"><dc:title>Guide</dc:title></metadata>"
                    + "<manifest><item id=\"a\" href=\"a.xhtml\" media-type=\""
                    + "application/xhtml+xml\"/><item id=\"b\" href=\"b.xhtml\" media-type=\""
                    + "application/xhtml+xml\"/></manifest><spine><itemref idref=\"b\"/>"
                    + "<itemref idref=\"a\"/></spine></package>",
                "a.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Fin</p></body></html>",
                "b.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Début</p></body></html>"));
    Document document = whole("guide.epub", book);
    assertThat(document.type()).isEqualTo("application/epub+zip");
    assertThat(shown(document).getFirst().text()).contains("Début").contains("Fin");
    assertThat(shown(document).getFirst().text().indexOf("Début"))
        .isLessThan(shown(document).getFirst().text().indexOf("Fin"));
    assertThat(document.passages()).contains(new Passage(Where.METADATA, 0, "title", "Guide"));
  }

  @Test
  void openSheetsAndSlidesKeepTheirNumbers() throws IOException {
    Document sheets =
        whole(
            "suivi.ods",
            MadeOpenDocuments.of(
                "spreadsheet",
                "<office:spreadsheet><table:table table:name=\"Suivi\"><table:table-row>"
                    + "<table:table-cell><text:p>Budget</text:p><office:annotation><text:p>À"
                    + " vérifier</text:p></office:annotation></table:table-cell></table:table-row>"
                    + "</table:table><table:table table:name=\"Notes\" table:style-name=\"ta2\">"
                    + "<table:table-row><table:table-cell><text:p>Caché</text:p>"
                    + "</table:table-cell></table:table-row></table:table></office:spreadsheet>"));
    assertThat(sheets.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(shown(sheets))
        .containsExactlyInAnyOrder(
            header(0, "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 1, "sheet name", "Suivi"),
            body(1, "Budget"),
            new Passage(Where.DOC_BODY, 2, "sheet name", "Notes"),
            body(2, "Caché"),
            footer(0, "Pied de page"),
            comment(1, "À vérifier"));
    assertThat(sheets.flags()).containsExactlyInAnyOrder(Flag.COMMENTS, Flag.HIDDEN_PARTS);
    Document slides =
        whole(
            "exposé.odp",
            MadeOpenDocuments.of(
                "presentation",
                "<office:presentation><draw:page><draw:frame><draw:text-box><text:p>Un</text:p>"
                    + "</draw:text-box></draw:frame><presentation:notes><text:p>Dire bonjour"
                    + "</text:p></presentation:notes></draw:page><draw:page><text:p>Deux</text:p>"
                    + "</draw:page></office:presentation>"));
    assertThat(slides.category()).isEqualTo(Category.SLIDES);
    assertThat(shown(slides))
        .contains(body(1, "Un"), body(2, "Deux"))
        .contains(new Passage(Where.DOC_BODY, 1, "note", "Dire bonjour"));
  }

  @Test
  void anOpenDocumentThatIsOneFileIsReadLikeItsPackage() throws IOException {
    Document document = whole("note.fodt", MadeOpenDocuments.flat());
    assertThat(shown(document))
        .containsExactly(header(0, "DIFFUSION RESTREINTE"), body(0, "Corps du texte"));
    assertThat(document.passages()).contains(new Passage(Where.METADATA, 0, "title", "Note"));
  }

  @Test
  void aDrawingKeepsItsPages() throws IOException {
    String relations = "<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\">";
    String visio = "http://schemas.microsoft.com/visio/2010/relationships/";
    byte[] drawing =
        MadeDocuments.zip(
            List.of(
                "[Content_Types].xml",
                "<Types xmlns=\""
                    + OFFICE
                    + "package/2006/content-types\"><Default Extension=\"rels\" ContentType=\""
                    + "application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/visio/document.xml\" ContentType=\""
                    + "application/vnd.ms-visio.drawing.main+xml\"/></Types>",
                "_rels/.rels",
                relations
                    + "<Relationship Id=\"r1\" Type=\""
                    + visio
                    + "document\" Target=\"visio/document.xml\"/></Relationships>",
                "visio/document.xml",
                "<VisioDocument><HeaderFooter><HeaderCenter>DIFFUSION RESTREINTE</HeaderCenter>"
                    + "<FooterLeft>Page &amp;p</FooterLeft></HeaderFooter></VisioDocument>",
                "visio/_rels/document.xml.rels",
                relations
                    + "<Relationship Id=\"r1\" Type=\""
                    + visio
                    + "pages\" Target=\"pages/pages.xml\"/></Relationships>",
                "visio/pages/pages.xml",
                "<Pages xmlns:r=\"x\"><Page Name=\"Réseau\"><Rel r:id=\"r1\"/></Page></Pages>",
                "visio/pages/_rels/pages.xml.rels",
                relations
                    + "<Relationship Id=\"r1\" Type=\""
                    + visio
                    + "page\" Target=\"page1.xml\"/></Relationships>",
                "visio/pages/page1.xml",
                "<PageContents><Shapes><Shape><Text><cp IX=\"0\"/>Pare-feu</Text></Shape>"
                    + "</Shapes></PageContents>"));
    Document document = whole("réseau.vsdx", drawing);
    assertThat(document.type()).isEqualTo("application/vnd.ms-visio.drawing");
    assertThat(shown(document))
        .containsExactly(
            header(0, "DIFFUSION RESTREINTE"),
            body(1, "Réseau"),
            body(1, "Pare-feu"),
            footer(0, "Page"));
  }
}

package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.extract.MadePackages.link;
import static org.scelle.extract.MadePackages.links;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Document.Flag;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Where programs put text that is easily missed: changes, masters, margins, headers of mail. */
class PlacesByProgramTest extends ExaminedDocuments {

  private static final String LABEL = "MSIP_Label_9a1b2c3d-0000-4000-8000-000000000001_";

  private static Passage body(int page, String detail, String text) {
    return new Passage(Where.DOC_BODY, page, detail, text);
  }

  private static Passage metadata(String key, String value) {
    return new Passage(Where.METADATA, 0, key, value);
  }

  @Test
  void whatWasDeletedIsToldApartFromWhatIsThere() throws IOException {
    Document word =
        examine(
            "note.docx",
            MadePackages.word(
                "<p><r><t>La note est </t></r><ins author=\"Léa\"><r><t>restreinte</t></r></ins>"
                    + "<del author=\"Léa\"><r><delText>publique</delText></r></del></p>"));
    assertThat(word.passages())
        .containsExactly(body(0, "", "La note est restreinte"), body(0, "deleted", "publique"));
    Document open =
        examine(
            "note.odt",
            MadePackages.open(
                "<tracked-changes><changed-region><deletion><p>publique</p></deletion>"
                    + "</changed-region></tracked-changes><p>La note est <change-start/>"
                    + "restreinte<change-end/></p>"));
    assertThat(open.passages())
        .containsExactly(body(0, "", "La note est restreinte"), body(0, "deleted", "publique"));
  }

  @Test
  void anOldWordDocumentKeepsItsMarginsCommentsAndChanges() throws IOException {
    Document old = examine("note.doc", MadeWord97.of(""));
    assertThat(old.passages())
        .containsExactly(
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            body(0, "", "Corps restreint texte"),
            new Passage(Where.DOC_FOOTER, 0, "", "Pied de page"),
            body(0, "deleted", "ancien"),
            body(0, "comment", "À relire"));
    assertThat(old.flags()).containsExactlyInAnyOrder(Flag.COMMENTS, Flag.TRACKED_CHANGES);
  }

  private static String shape(String holder, String top, String text) {
    String place =
        holder.isEmpty() ? "" : "<nvSpPr><nvPr><ph type=\"" + holder + "\"/></nvPr></nvSpPr>";
    return "<sp>"
        + place
        + "<spPr><xfrm><off x=\"1\" y=\""
        + top
        + "\"/></xfrm></spPr><txBody><p><r><t>"
        + text
        + "</t></r></p></txBody></sp>";
  }

  @Test
  void mastersNotesAndPlaceHoldersOfSlidesKeepTheirPlaces() throws IOException {
    Document slides =
        examine(
            "exposé.pptx",
            MadePackages.slide(
                "",
                shape("title", "1", "Titre") + shape("ftr", "9", "Usage interne"),
                "ppt/slides/_rels/slide1.xml.rels",
                links(
                    link("l1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                    link("n1", "notesSlide", "../notesSlides/notesSlide1.xml")),
                "ppt/slideLayouts/slideLayout1.xml",
                "<sldLayout>" + shape("title", "1", "Modifiez le titre") + "</sldLayout>",
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                links(link("m1", "slideMaster", "../slideMasters/slideMaster1.xml")),
                "ppt/slideMasters/slideMaster1.xml",
                "<sldMaster>"
                    + shape("", "100", "DIFFUSION RESTREINTE")
                    + shape("", "6500000", "Ministère fictif")
                    + "</sldMaster>",
                "ppt/notesSlides/notesSlide1.xml",
                "<notes>"
                    + shape("body", "1", "Dire bonjour")
                    + shape("hdr", "1", "En-tête des notes")
                    + "</notes>"));
    assertThat(slides.passages())
        .containsExactlyInAnyOrder(
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_HEADER, 1, "note", "En-tête des notes"),
            body(1, "", "Titre"),
            body(1, "note", "Dire bonjour"),
            new Passage(Where.DOC_FOOTER, 0, "", "Ministère fictif"),
            new Passage(Where.DOC_FOOTER, 1, "", "Usage interne"));
  }

  @Test
  void declaredMarginsOfOpenSlidesAreNoBody() throws IOException {
    Document slides =
        examine(
            "exposé.odp",
            MadeOpenDocuments.of(
                "presentation",
                "<office:presentation><presentation:header-decl presentation:name=\"h\">"
                    + "DIFFUSION RESTREINTE</presentation:header-decl>"
                    + "<presentation:footer-decl presentation:name=\"f\">Usage interne"
                    + "</presentation:footer-decl><draw:page><text:p>Un</text:p></draw:page>"
                    + "</office:presentation>"));
    assertThat(slides.passages())
        .contains(
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_FOOTER, 0, "", "Usage interne"),
            body(1, "", "Un"));
  }

  @Test
  void marginsOfSheetsAreJoinedToPlainWords() throws IOException {
    Document sheets =
        examine(
            "suivi.xlsx",
            MadePackages.sheet(
                "<sheetData/><headerFooter><oddHeader>&amp;C&amp;\"Arial,Bold\"&amp;14&amp;KFF0000"
                    + "DIFFUSION &amp;\"Arial\"RESTREINTE</oddHeader><oddFooter>&amp;LMinistère"
                    + "&amp;R&amp;8&amp;P/&amp;N</oddFooter></headerFooter>"));
    assertThat(sheets.passages())
        .containsExactly(
            new Passage(Where.DOC_HEADER, 1, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_FOOTER, 1, "", "Ministère\n/"),
            body(1, "sheet name", "Suivi"));
  }

  @Test
  void headersThatClassifyAMailAreReadAsLabels() throws IOException {
    String mail =
        """
        From: lea@exemple.fr
        To: paul@exemple.fr
        Subject: Point
        X-Classification: DIFFUSION RESTREINTE
        Sensitivity: Company-Confidential
        msip_labels: %1$sEnabled=true; %1$sName=C2 - Restreint; %1$sMethod=Privileged;
        Content-Type: text/plain; charset=utf-8

        D'accord.

        Le 8 juin 2026, Paul a écrit :
        > Peux-tu relire la note restreinte ?
        """
            .formatted(LABEL);
    Document document = examine("point.eml", MadePackages.utf8(mail));
    assertThat(document.passages())
        .contains(
            metadata("X-Classification", "DIFFUSION RESTREINTE"),
            metadata("Sensitivity", "Company-Confidential"),
            metadata(LABEL + "Name", "C2 - Restreint"))
        .anyMatch(
            p -> p.where() == Where.DOC_BODY && p.text().contains("relire la note restreinte"));
    assertThat(document.metadata())
        .contains(
            new Content.Field("label", LABEL + "Name=C2 - Restreint"),
            new Content.Field("label", "X-Classification=DIFFUSION RESTREINTE"));
    assertThat(document.flags()).doesNotContain(Flag.AUTHOR);
  }

  @Test
  void aFileAttachedToAPdfIsReadAsAFileInsideIt() throws Exception {
    Twins pair =
        MadePdfTwins.all().stream()
            .filter(each -> each.flag() == Flag.EMBEDDED_FILES)
            .findFirst()
            .orElseThrow();
    Document pdf = examine("rapport.pdf", pair.earns().bytes());
    assertThat(pdf.embedded()).extracting(Embedded::name).containsExactly("a.txt");
    assertThat(pdf.embedded().getFirst().passages()).isEqualTo(List.of(body(0, "", "Bonjour")));
  }

  @Test
  void anOpenDocumentInsideAnotherIsRead() throws IOException {
    Document document =
        examine(
            "note.odt",
            MadePackages.open(
                "<p>Voir le tableau</p>",
                "Object 1/content.xml",
                "<document-content><body><spreadsheet><table name=\"T\"><table-row><table-cell>"
                    + "<p>Budget</p></table-cell></table-row></table></spreadsheet></body>"
                    + "</document-content>"));
    assertThat(document.passages())
        .extracting(Passage::text)
        .containsExactlyInAnyOrder("Voir le tableau", "Budget", "T");
  }
}

package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Each text is said once, with the place where a reader of the document sees it. */
class PlacesOfTextTest extends ExaminedDocuments {

  @Test
  void wordKeepsHeadersFootersWatermarksAndComments() throws IOException {
    Document document = examine("rapport.docx", MadeDocuments.word());
    assertThat(document.category()).isEqualTo(Category.TEXT_DOCUMENT);
    assertThat(document.why()).isEmpty();
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
    assertThat(outside(document, Where.METADATA))
        .containsExactly(
            new Passage(Where.DOC_HEADER, 0, "watermark", "BROUILLON"),
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 0, "", "Corps du rapport\nNom\tLéa"),
            new Passage(Where.DOC_FOOTER, 0, "", "Pied de page"),
            new Passage(Where.DOC_BODY, 0, "comment", "À relire"));
    assertThat(document.passages())
        .contains(
            new Passage(Where.METADATA, 0, "title", "Rapport annuel"),
            new Passage(Where.METADATA, 0, "company", "Ministère fictif"),
            new Passage(Where.METADATA, 0, MadeDocuments.LABEL, "C2 - Restreint"));
    assertThat(document.metadata())
        .contains(
            new Content.Field("author", "Léa Moreau"),
            new Content.Field("label", MadeDocuments.LABEL + "=C2 - Restreint"));
    assertThat(document.flags()).contains(Flag.COMMENTS);
  }

  @Test
  void sheetsKeepPageHeadersWithoutTheirCodes() throws IOException {
    Document document = examine("suivi.xlsx", MadeDocuments.sheets());
    assertThat(document.category()).isEqualTo(Category.SPREADSHEET);
    assertThat(outside(document, Where.METADATA))
        .containsExactly(
            new Passage(Where.DOC_HEADER, 1, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 1, "", "Budget"),
            new Passage(Where.DOC_BODY, 2, "", "Cellule cachée"),
            new Passage(Where.DOC_FOOTER, 1, "", "R&D page"),
            new Passage(Where.DOC_BODY, 1, "sheet name", "Suivi"),
            new Passage(Where.DOC_BODY, 2, "sheet name", "Secret"));
    assertThat(document.flags()).containsExactlyInAnyOrder(Flag.HIDDEN_PARTS, Flag.AUTHOR);
  }

  @Test
  void slidesKeepTheirNumbersFootersAndNotes() throws IOException {
    Document document = examine("exposé.pptx", MadeDocuments.slides());
    assertThat(document.category()).isEqualTo(Category.SLIDES);
    assertThat(outside(document, Where.METADATA))
        .containsExactly(
            new Passage(Where.DOC_BODY, 1, "", "Diapositive 1"),
            new Passage(Where.DOC_BODY, 2, "", "Diapositive 2"),
            new Passage(Where.DOC_FOOTER, 1, "", "Usage interne"),
            new Passage(Where.DOC_FOOTER, 2, "", "Usage interne"),
            new Passage(Where.DOC_BODY, 1, "note", "Note de l'orateur"));
  }

  @Test
  void openDocumentKeepsMasterPagesAndNotes() throws IOException {
    Document document = examine("note.odt", MadeDocuments.openText());
    assertThat(document.type()).isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(document.outcome()).describedAs(document.why()).isEqualTo(Outcome.READ);
    assertThat(document.passages())
        .containsExactly(
            new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 0, "", "Corps du texte libre"),
            new Passage(Where.DOC_FOOTER, 0, "", "Pied de page"),
            new Passage(Where.DOC_BODY, 0, "comment", "Remarque"),
            new Passage(Where.METADATA, 0, "title", "Note libre"),
            new Passage(Where.METADATA, 0, "Classification", "NON PROTÉGÉ"));
  }

  @Test
  void pdfKeepsPagesReturningLinesAndSlantedText() throws IOException {
    Document document = examine("rapport.pdf", MadeDocuments.pdf(3));
    assertThat(document.category()).isEqualTo(Category.PDF);
    assertThat(document.outcome()).describedAs(document.why()).isEqualTo(Outcome.READ);
    assertThat(outside(document, Where.METADATA))
        .containsExactly(
            new Passage(Where.DOC_HEADER, 1, "watermark", "BROUILLON"),
            new Passage(Where.DOC_HEADER, 1, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_HEADER, 2, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_HEADER, 3, "", "DIFFUSION RESTREINTE"),
            new Passage(Where.DOC_BODY, 1, "", "Corps de la page 1\nSuite numéro b"),
            new Passage(Where.DOC_BODY, 2, "", "Corps de la page 2\nSuite numéro c"),
            new Passage(Where.DOC_BODY, 3, "", "Corps de la page 3\nSuite numéro d"),
            new Passage(Where.DOC_FOOTER, 1, "", "page 1 sur 3"),
            new Passage(Where.DOC_FOOTER, 2, "", "page 2 sur 3"),
            new Passage(Where.DOC_FOOTER, 3, "", "page 3 sur 3"),
            new Passage(Where.DOC_BODY, 1, "comment", "À relire"));
    assertThat(document.metadata())
        .contains(
            new Content.Field("author", "Léa Moreau"),
            new Content.Field("label", MadeDocuments.LABEL + "=C2 - Restreint"));
  }

  @Test
  void markupShowsItsVisibleTextOnly() throws IOException {
    String html =
        "<html><head><title>Accueil</title><script>var x = 1;</script></head>"
            + "<body><p>Bonjour</p><img src=\"https://suivi.exemple.fr/p.gif\"></body></html>";
    Document document = examine("page.html", html);
    assertThat(document.passages())
        .containsExactly(
            new Passage(Where.DOC_BODY, 0, "", "Bonjour"),
            new Passage(Where.METADATA, 0, "title", "Accueil"));
    assertThat(document.flags())
        .containsExactlyInAnyOrder(Flag.ACTIVE_CONTENT, Flag.EXTERNAL_REFERENCE);
    Document rich = examine("a.rtf", "{\\rtf1\\ansi\\ansicpg1252 Proc\\'e8s-verbal\\par}");
    assertThat(rich.passages())
        .containsExactly(new Passage(Where.DOC_BODY, 0, "", "Procès-verbal"));
  }

  @Test
  void mailKeepsSubjectBodyAndAttachments() throws IOException {
    String mail =
        """
        From: Léa <lea@exemple.fr>
        To: paul@exemple.fr
        Subject: Point hebdomadaire
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="xx"

        --xx
        Content-Type: text/plain; charset=utf-8

        Bonjour Paul
        --xx
        Content-Type: text/plain; name="notes.txt"
        Content-Disposition: attachment; filename="notes.txt"

        DIFFUSION RESTREINTE
        --xx--
        """;
    Document document = examine("point.eml", mail);
    assertThat(document.category()).isEqualTo(Category.EMAIL);
    assertThat(document.passages())
        .contains(
            new Passage(Where.DOC_BODY, 0, "", "Bonjour Paul"),
            new Passage(Where.METADATA, 0, "Subject", "Point hebdomadaire"));
    assertThat(document.embedded()).extracting(Embedded::name).containsExactly("notes.txt");
    assertThat(document.embedded().getFirst().passages())
        .containsExactly(new Passage(Where.DOC_BODY, 0, "", "DIFFUSION RESTREINTE"));
    assertThat(document.flags()).contains(Flag.EMBEDDED_FILES);
  }

  @Test
  void filesInAnArchiveAreExaminedLikeAnyOther() throws IOException {
    byte[] inner = MadeDocuments.zip("dossier/rapport.docx", MadeDocuments.word());
    Document document = examine("envoi.zip", MadeDocuments.zip("envoi.zip", inner));
    assertThat(document.category()).isEqualTo(Category.ARCHIVE);
    assertThat(document.embedded())
        .extracting(Embedded::name)
        .containsExactly("envoi.zip", "envoi.zip!/dossier/rapport.docx");
    assertThat(document.embedded().getLast().passages())
        .contains(new Passage(Where.DOC_HEADER, 0, "", "DIFFUSION RESTREINTE"));
  }
}

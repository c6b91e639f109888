package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.scelle.model.Document.Flag;

/** The pairs that are PDF. */
final class MadePdfTwins {

  /** What is done with the only page. */
  @FunctionalInterface
  private interface Change {
    void to(PDDocument document, PDPage page) throws IOException;
  }

  private MadePdfTwins() {}

  static List<Twins> all() {
    return List.of(
        twins(
            Flag.ACTIVE_CONTENT,
            "à l'ouverture",
            (pdf, page) ->
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
            (pdf, page) -> pdf.getDocumentCatalog().setOpenAction(new PDActionGoTo())),
        twins(
            Flag.ACTIVE_CONTENT,
            "à l'ouverture d'une page",
            (pdf, page) -> atOpening(page, new PDActionLaunch()),
            (pdf, page) -> atOpening(page, new PDActionGoTo())),
        twins(
            Flag.ACTIVE_CONTENT,
            "au clic",
            (pdf, page) -> linked(page, new PDActionLaunch()),
            (pdf, page) -> linked(page, uri())),
        twins(
            Flag.ACTIVE_CONTENT,
            "ensuite",
            (pdf, page) -> {
              PDActionGoTo first = new PDActionGoTo();
              first.setNext(List.of(new PDActionJavaScript("app.alert(1)")));
              pdf.getDocumentCatalog().setOpenAction(first);
            },
            (pdf, page) -> {
              PDActionGoTo first = new PDActionGoTo();
              first.setNext(List.of(new PDActionGoTo()));
              pdf.getDocumentCatalog().setOpenAction(first);
            }),
        twins(
            Flag.EXTERNAL_REFERENCE,
            "adresse",
            (pdf, page) -> pdf.getDocumentCatalog().setOpenAction(uri()),
            (pdf, page) -> linked(page, uri())),
        twins(
            Flag.COMMENTS,
            "note",
            (pdf, page) -> page.getAnnotations().add(noted(new PDAnnotationText())),
            (pdf, page) -> page.getAnnotations().add(noted(new PDAnnotationLink()))),
        twins(Flag.EMBEDDED_FILES, "pièce", MadePdfTwins::attached, (pdf, page) -> {}),
        twins(
            Flag.AUTHOR,
            "rapport",
            (pdf, page) -> pdf.getDocumentInformation().setAuthor("Léa Moreau"),
            (pdf, page) -> pdf.getDocumentInformation().setTitle("Rapport")));
  }

  private static Twins twins(Flag flag, String what, Change earns, Change twin) {
    return Twins.of(flag, "rapport.pdf", () -> pdf(earns), () -> pdf(twin)).as("PDF " + what);
  }

  private static byte[] pdf(Change change) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      change.to(document, page);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDActionURI uri() {
    PDActionURI uri = new PDActionURI();
    uri.setURI("https://suivi.exemple.fr/p");
    return uri;
  }

  private static void atOpening(PDPage page, PDAction action) {
    COSDictionary actions = new COSDictionary();
    actions.setItem(COSName.O, action);
    page.getCOSObject().setItem(COSName.AA, actions);
  }

  private static void linked(PDPage page, PDAction action) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    page.getAnnotations().add(link);
  }

  private static PDAnnotation noted(PDAnnotation annotation) {
    annotation.setContents("À relire");
    return annotation;
  }

  private static void attached(PDDocument document, PDPage page) throws IOException {
    byte[] bytes = MadePackages.utf8("Bonjour");
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("a.txt");
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("a", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}

package org.scelle.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.record.Labels;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/** Reads a PDF: text by place on the page, notes, forms, properties, files inside. */
public final class PdfReader {

  private static final int TREE = 20;

  /** Keys of the information dictionary that have a name of their own here. */
  private static final Set<String> COMMON =
      Set.of(
          "Title",
          "Subject",
          "Keywords",
          "Author",
          "Creator",
          "Producer",
          "CreationDate",
          "ModDate",
          "Trapped");

  private final PDDocument document;
  private final Recorder recorder;
  private final Members members;

  private PdfReader(PDDocument document, Recorder recorder, Members members) {
    this.document = document;
    this.recorder = recorder;
    this.members = members;
  }

  /** Says what the document has, page by page, and has the files inside examined. */
  public static void read(Path path, Recorder recorder, Members members)
      throws IOException, InterruptedException {
    try (PDDocument document =
        Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      new PdfReader(document, recorder, members).read();
    }
  }

  private void read() throws IOException, InterruptedException {
    recorder.fact("pages", Integer.toString(document.getNumberOfPages()));
    facts();
    PdfActions.judge(document, recorder);
    new PdfText(recorder, members).read(document);
    int page = 0;
    for (PDPage each : document.getPages()) {
      page++;
      for (PDAnnotation annotation : each.getAnnotations()) {
        annotation(annotation, page);
      }
    }
    form();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      files(names.getEmbeddedFiles(), 0);
    }
  }

  private void facts() throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    recorder.words("title", information.getTitle());
    recorder.words("Subject", information.getSubject());
    recorder.words("keywords", information.getKeywords());
    recorder.fact("author", information.getAuthor());
    recorder.fact("application", information.getCreator());
    recorder.fact("application", information.getProducer());
    recorder.fact("created", time(information.getCreationDate()));
    recorder.fact("modified", time(information.getModificationDate()));
    for (String key : information.getMetadataKeys()) {
      if (!COMMON.contains(key)) {
        Labels.property(key, information.getCustomMetadataValue(key), recorder);
      }
    }
    PDMetadata xmp = document.getDocumentCatalog().getMetadata();
    if (xmp != null) {
      Xmp.read(new ByteArrayInputStream(xmp.toByteArray()), recorder);
    }
  }

  private static @Nullable String time(@Nullable Calendar calendar) {
    return calendar == null ? null : calendar.toInstant().toString();
  }

  private void annotation(PDAnnotation annotation, int page)
      throws IOException, InterruptedException {
    if (annotation instanceof PDAnnotationFileAttachment attachment
        && attachment.getFile() instanceof PDComplexFileSpecification file) {
      file(file);
    }
    String kind = annotation.getSubtype();
    String contents = annotation.getContents();
    boolean note = kind != null && !kind.equals("Link") && !kind.equals("Widget");
    if (note && contents != null && !contents.isBlank()) {
      recorder.flag(Flag.COMMENTS);
      recorder.text(Where.DOC_BODY, page, "comment", contents);
    }
  }

  private void form() throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form == null) {
      return;
    }
    for (PDField field : form.getFieldTree()) {
      String value = field.getValueAsString();
      if (value != null && !value.isBlank() && !value.equals("Off")) {
        recorder.text(Where.DOC_BODY, 0, "field", value);
      }
    }
  }

  private void files(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException, InterruptedException {
    Map<String, PDComplexFileSpecification> names = node.getNames();
    if (names != null) {
      for (PDComplexFileSpecification file : names.values()) {
        file(file);
      }
    }
    if (node.getKids() != null && depth < TREE) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        files(kid, depth + 1);
      }
    }
  }

  private void file(@Nullable PDComplexFileSpecification file)
      throws IOException, InterruptedException {
    PDEmbeddedFile embedded = file == null ? null : file.getEmbeddedFile();
    if (file == null || embedded == null) {
      return;
    }
    String name = file.getFileUnicode() == null ? file.getFile() : file.getFileUnicode();
    try (InputStream in = embedded.createInputStream()) {
      members.examine(name == null ? "unnamed" : name, in, recorder);
    }
  }
}

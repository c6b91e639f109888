package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Labels that classification products leave in a document, each in its own way. */
class LabelsTest extends ExaminedDocuments {

  private static final String ID = "9a1b2c3d-0000-4000-8000-000000000001";
  private static final String LIST =
      "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\">"
          + "<clbl:label id=\"{"
          + ID
          + "}\" enabled=\"1\" method=\"Privileged\" siteId=\"{1}\" removed=\"0\"/>"
          + "</clbl:labelList>";

  private static Document word(String... partsAndTexts) throws IOException {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "word/document.xml",
                "<document><body><p><t>Bonjour</t></p></body></document>"));
    parts.addAll(List.of(partsAndTexts));
    return examine("note.docx", MadeDocuments.zip(parts));
  }

  private static Document custom(String name, String value) throws IOException {
    return word(
        "docProps/custom.xml",
        "<Properties><property name=\""
            + name
            + "\"><lpwstr>"
            + value
            + "</lpwstr></property></Properties>");
  }

  private static Content.Field label(String value) {
    return new Content.Field("label", value);
  }

  @Test
  void propertiesThatProductsWriteAreLabels() throws IOException {
    String microsoft = "MSIP_Label_" + ID + "_Name";
    for (String name : List.of(microsoft, "TitusClassification", "bjDocumentSecurityLabel")) {
      Document document = custom(name, "NON PROTÉGÉ");
      assertThat(document.metadata()).contains(label(name + "=NON PROTÉGÉ"));
      assertThat(document.passages()).contains(new Passage(Where.METADATA, 0, name, "NON PROTÉGÉ"));
    }
    assertThat(custom("Projet", "Aurore").metadata())
        .contains(new Content.Field("Projet", "Aurore"))
        .noneMatch(field -> field.pointer().equals("label"));
  }

  @Test
  void aListOfLabelsGivesNumbers() throws IOException {
    Document document = word("docMetadata/LabelInfo.xml", LIST);
    assertThat(document.metadata()).contains(label("id " + ID));
    assertThat(document.passages()).contains(new Passage(Where.METADATA, 0, "label-id", ID));
    Document removed =
        word("docMetadata/LabelInfo.xml", LIST.replace("removed=\"0\"", "removed=\"1\""));
    assertThat(removed.metadata()).contains(label("removed " + ID));
    assertThat(removed.passages()).noneMatch(passage -> passage.detail().equals("label-id"));
  }

  @Test
  void theLabelOfAnEncryptedDocumentStandsInClear() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("éclair");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(MadeDocuments.word());
      }
      container.writeFilesystem(out);
    }
    Document document = examine("a.docx", MadeOldDocuments.labelled(out.toByteArray(), LIST));
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.flags()).contains(Flag.ENCRYPTED);
    assertThat(document.metadata()).contains(label("id " + ID));
    assertThat(document.passages()).contains(new Passage(Where.METADATA, 0, "label-id", ID));
  }

  @Test
  void natoLabelsAreRead() throws IOException {
    Document document =
        word(
            "customXml/item1.xml",
            "<slab:originatorConfidentialityLabel"
                + " xmlns:slab=\"urn:nato:stanag:4774:confidentialitymetadatalabel:1:0\">"
                + "<slab:ConfidentialityInformation><slab:PolicyIdentifier>FRANCE"
                + "</slab:PolicyIdentifier><slab:Classification>NON PROTÉGÉ"
                + "</slab:Classification></slab:ConfidentialityInformation>"
                + "</slab:originatorConfidentialityLabel>");
    assertThat(document.metadata()).contains(label("stanag4774.Classification=NON PROTÉGÉ"));
    assertThat(document.passages())
        .contains(new Passage(Where.METADATA, 0, "stanag4774.Classification", "NON PROTÉGÉ"));
    assertThat(word("customXml/item1.xml", "<a><Classification>X</Classification></a>").metadata())
        .noneMatch(field -> field.pointer().equals("label"));
  }

  @Test
  void labelsInTheExtensiblePropertiesOfAPdfAreRead() throws IOException {
    String packet =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
            + " xmlns:pdfx=\"http://ns.adobe.com/pdfx/1.3/\"><pdfx:MSIP_Label_"
            + ID
            + "_Name>C1 - Interne</pdfx:MSIP_Label_"
            + ID
            + "_Name></rdf:Description></rdf:RDF></x:xmpmeta>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      byte[] bytes = packet.getBytes(StandardCharsets.UTF_8);
      pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(bytes)));
      pdf.save(out);
    }
    assertThat(examine("a.pdf", out.toByteArray()).metadata())
        .contains(label("MSIP_Label_" + ID + "_Name=C1 - Interne"));
  }
}

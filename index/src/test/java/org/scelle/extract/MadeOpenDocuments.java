package org.scelle.extract;

import java.io.IOException;
import java.util.List;

/** OpenDocument files made by hand. */
final class MadeOpenDocuments {

  private static final String NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

  private static final String MASTER =
      "<office:master-styles><style:master-page>"
          + "<style:header><text:p>DIFFUSION RESTREINTE</text:p></style:header>";

  private MadeOpenDocuments() {}

  /**
   * @param kind {@code spreadsheet} or the like
   * @param body what {@code office:body} holds
   */
  static byte[] of(String kind, String body) throws IOException {
    return MadeDocuments.zip(
        List.of(
            "mimetype",
            "application/vnd.oasis.opendocument." + kind,
            "META-INF/manifest.xml",
            "<manifest/>",
            "content.xml",
            "<office:document-content"
                + NAMES
                + "><office:automatic-styles><style:style style:name=\"ta2\""
                + " style:family=\"table\"><style:table-properties"
                + " table:display=\"false\"/></style:style></office:automatic-styles><office:body>"
                + body
                + "</office:body></office:document-content>",
            "styles.xml",
            "<office:document-styles"
                + NAMES
                + ">"
                + MASTER
                + "<style:footer><text:p>Pied de page</text:p></style:footer>"
                + "</style:master-page></office:master-styles></office:document-styles>"));
  }

  /** A text that is one XML file, with a picture in it. */
  static String flat() {
    return "<?xml version=\"1.0\"?><office:document"
        + NAMES
        + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta>"
        + "<dc:title>Note</dc:title></office:meta>"
        + MASTER
        + "</style:master-page></office:master-styles><office:body><office:text>"
        + "<text:p>Corps du texte<draw:frame><draw:image><office:binary-data>iVBORw0KGgo="
        + "</office:binary-data></draw:image></draw:frame></text:p>"
        + "</office:text></office:body></office:document>";
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Office packages made part by part: only what a reader needs. */
final class MadePackages {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private MadePackages() {}

  /**
   * @param body what the body holds
   * @param parts name, text, name, text
   */
  static byte[] word(String body, String... parts) throws IOException {
    return zip("word/document.xml", "<document><body>" + body + "</body></document>", parts);
  }

  /** A workbook of one sheet. */
  static byte[] sheet(String sheet, String... parts) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "xl/_rels/workbook.xml.rels",
                links(link("r1", "worksheet", "worksheets/sheet1.xml")),
                "xl/worksheets/sheet1.xml",
                "<worksheet>" + sheet + "</worksheet>"));
    all.addAll(List.of(parts));
    return zip(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Suivi\" r:id=\"r1\"/></sheets></workbook>",
        all.toArray(String[]::new));
  }

  /** A presentation of one slide. */
  static byte[] slide(String attributes, String shapes, String... parts) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "ppt/_rels/presentation.xml.rels",
                links(link("r1", "slide", "slides/slide1.xml")),
                "ppt/slides/slide1.xml",
                "<sld " + attributes + "><spTree>" + shapes + "</spTree></sld>"));
    all.addAll(List.of(parts));
    return zip(
        "ppt/presentation.xml",
        "<presentation xmlns:r=\"r\"><sldIdLst><sldId id=\"256\" r:id=\"r1\"/></sldIdLst>"
            + "</presentation>",
        all.toArray(String[]::new));
  }

  /** An OpenDocument text. */
  static byte[] open(String body, String... parts) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<document-content><body><text>" + body + "</text></body></document-content>"));
    all.addAll(List.of(parts));
    return MadeDocuments.zip(all);
  }

  static String links(String... links) {
    return "<Relationships>" + String.join("", links) + "</Relationships>";
  }

  static String link(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE + type, target);
  }

  static String outward(String type, String target) {
    return link("x1", type, target).replace("/>", " TargetMode=\"External\"/>");
  }

  private static byte[] zip(String main, String text, String... parts) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                main,
                text));
    all.addAll(List.of(parts));
    return MadeDocuments.zip(all);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of older programs with a text in each of their places. */
final class MadeOldDocuments {

  private MadeOldDocuments() {}

  static byte[] sheets() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet open = workbook.createSheet("Suivi");
      open.createRow(0).createCell(0).setCellValue("Budget");
      open.getHeader().setCenter("&\"Arial,Bold\"DIFFUSION &BRESTREINTE");
      open.getFooter().setLeft("Usage interne, page &P");
      HSSFPatriarch drawing = open.createDrawingPatriarch();
      HSSFComment comment = drawing.createCellComment(anchor());
      comment.setString(new HSSFRichTextString("Léa : à vérifier"));
      open.getRow(0).getCell(0).setCellComment(comment);
      HSSFTextbox box = drawing.createTextbox(anchor());
      box.setString(new HSSFRichTextString("Encadré"));
      HSSFSheet hidden = workbook.createSheet("Réserve");
      hidden.createRow(0).createCell(0).setCellValue("Cellule cachée");
      workbook.setSheetHidden(1, true);
      workbook.createInformationProperties();
      CustomProperties custom = new CustomProperties();
      custom.put("TitusGUID", "0b7c");
      custom.put("Classification", "NON PROTÉGÉ");
      workbook.getDocumentSummaryInformation().setCustomProperties(custom);
      workbook.getSummaryInformation().setAuthor("Léa Moreau");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** A workbook of one row, hidden when it has no height. */
  static byte[] row(int height) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var row = workbook.createSheet("Suivi").createRow(0);
      row.createCell(0).setCellValue("Budget");
      row.setZeroHeight(height == 0);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The same with one more, empty, storage. */
  static byte[] with(byte[] document, String storage) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(document));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      file.getRoot().createDirectory(storage);
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static HSSFClientAnchor anchor() {
    return new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 4);
  }

  static byte[] slides() throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 2; i++) {
        HSLFSlide slide = show.createSlide();
        HSLFTextBox box = slide.createTextBox();
        box.setText("Diapositive " + i);
        slide.getHeadersFooters().setFooterVisible(true);
        slide.getHeadersFooters().setFootersText("Usage interne");
      }
      show.getSlides().get(1).setHidden(true);
      show.write(out);
      return out.toByteArray();
    }
  }

  /** Rich text with a text in each place that it has. */
  static String rich() {
    return "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238"
        + " Arial CE;}}{\\info{\\title Proc\\'e8s-verbal}{\\author L\\'e9a Moreau}"
        + "{\\company Minist\\'e8re fictif}}{\\*\\userprops{\\propname Classification}"
        + "\\proptype30{\\staticval NON PROT\\'c9G\\'c9}}"
        + "{\\header\\pard DIFFUSION RESTREINTE\\par{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}"
        + "{\\sv BROUILLON}}}}}{\\footer\\pard Pied de page\\par}"
        + "\\pard Corps \\b gras\\b0  du proc\\'e8s-verbal{\\footnote Voir annexe}\\par "
        + "\\f1 \\'c8esk\\'fd\\f0  \\u8364?\\par"
        + "{\\*\\atnid LM}{\\*\\atnauthor L\\'e9a}{\\*\\annotation \\'c0 relire}"
        + "{\\deleted ancien}{\\field{\\*\\fldinst HYPERLINK \"http://exemple.fr\"}"
        + "{\\fldrslt lien}}\\par}";
  }

  /** A saved Outlook message ([MS-OXMSG]) with a text file attached. */
  static byte[] message(byte[] attached, String name) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DirectoryEntry root = file.getRoot();
      DirectoryEntry names = root.createDirectory("__nameid_version1.0");
      for (String stream : new String[] {"00020102", "00030102", "00040102"}) {
        put(names, "__substg1.0_" + stream, new byte[0]);
      }
      put(root, "__properties_version1.0", new byte[32]);
      text(root, "001A", "IPM.Note");
      text(root, "0037", "Point hebdomadaire");
      text(root, "0C1A", "Léa Moreau");
      text(root, "1000", "Bonjour Paul");
      DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
      put(attachment, "__properties_version1.0", new byte[8]);
      text(attachment, "3707", name);
      put(attachment, "__substg1.0_37010102", attached);
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void text(DirectoryEntry in, String property, String value) throws IOException {
    put(in, "__substg1.0_" + property + "001F", value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void put(DirectoryEntry in, String name, byte[] bytes) throws IOException {
    in.createDocument(name, new ByteArrayInputStream(bytes));
  }

  /** A workbook that is encrypted, its label beside the ciphertext ([MS-OFFCRYPTO] 2.6.2). */
  static byte[] labelled(byte[] encrypted, String labels) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(encrypted));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DirectoryEntry root = file.getRoot();
      DirectoryEntry spaces =
          root.hasEntry("\6DataSpaces")
              ? (DirectoryEntry) root.getEntry("\6DataSpaces")
              : root.createDirectory("\6DataSpaces");
      DirectoryEntry transforms =
          spaces.hasEntry("TransformInfo")
              ? (DirectoryEntry) spaces.getEntry("TransformInfo")
              : spaces.createDirectory("TransformInfo");
      put(transforms, "LabelInfo", labels.getBytes(StandardCharsets.UTF_8));
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}

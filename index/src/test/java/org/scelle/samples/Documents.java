package org.scelle.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of many types, byte for byte the same for the same words. */
final class Documents {

  /** A file to post; it is marked when its pages bear a marking. */
  static final class Made {
    final String name;
    final String type;
    final String msgtype;
    final byte[] bytes;
    final boolean marked;

    Made(String name, String type, String msgtype, byte[] bytes, boolean marked) {
      this.name = name;
      this.type = type;
      this.msgtype = msgtype;
      this.bytes = bytes;
      this.marked = marked;
    }
  }

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** How many kinds of file there are. */
  static final int KINDS = 15;

  private Documents() {}

  /** The file number {@code n} of a dump; types take turns. */
  static Made made(int n, Random random) {
    return made(n % KINDS, n, random);
  }

  /** A file of one of the {@link #KINDS}. */
  static Made made(int kind, int n, Random random) {
    String subject = Words.subject(random);
    String text = Words.sentence(random) + " Référence " + n + ".";
    return switch (kind) {
      case 0 -> new Made("Note-" + n + ".docx", DOCX, "m.file", docx("", text, subject), false);
      case 1 -> new Made("Compte-rendu-" + n + ".pdf", PDF, "m.file", pdf("", text, 3), false);
      case 2 -> new Made("Tableau-" + n + ".xlsx", XLSX, "m.file", xlsx(subject, n), false);
      case 3 -> new Made("IMG_" + n + ".png", "image/png", "m.image", png(n), false);
      case 4 -> new Made("suivi-" + n + ".csv", "text/csv", "m.file", csv(n), false);
      case 5 ->
          new Made(
              "Plan-acces-" + n + ".docx",
              DOCX,
              "m.file",
              docx("DIFFUSION RESTREINTE", text, subject),
              true);
      case 6 -> new Made("lisez-moi-" + n + ".txt", "text/plain", "m.file", utf8(text), false);
      case 7 ->
          new Made(
              "Synthese-exercice-" + n + ".pdf",
              PDF,
              "m.file",
              pdf("DIFFUSION RESTREINTE", text, 2),
              true);
      case 8 -> new Made("IMG_" + n + ".jpg", "image/jpeg", "m.image", jpeg(n), false);
      case 9 -> new Made("lot-" + n + ".zip", "application/zip", "m.file", zip(text, n), false);
      case 10 -> new Made("photo-" + n + ".jpg", "image/jpeg", "m.image", pdf("", text, 1), false);
      case 11 -> new Made("script-" + n + ".ps1", "text/plain", "m.file", script(n), false);
      case 12 ->
          new Made("courriel-" + n + ".eml", "message/rfc822", "m.file", mail(text, n), false);
      case 13 -> new Made("page-" + n + ".html", "text/html", "m.file", html(subject, text), false);
      default -> new Made("message-" + n + ".ogg", "audio/ogg", "m.audio", ogg(n), false);
    };
  }

  private static final String PDF = "application/pdf";

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] docx(String header, String text, String title) {
    List<String[]> parts = new ArrayList<>();
    parts.add(
        part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\""
                + DOCX
                + ".main+xml\"/><Override PartName=\"/word/header1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>"));
    parts.add(part("_rels/.rels", relations("rId1", R + "/officeDocument", "word/document.xml")));
    parts.add(
        part("word/_rels/document.xml.rels", relations("rId1", R + "/header", "header1.xml")));
    parts.add(
        part(
            "word/document.xml",
            "<w:document xmlns:w=\""
                + W
                + "\" xmlns:r=\""
                + R
                + "\"><w:body>"
                + paragraph(title)
                + paragraph(text)
                + "<w:sectPr><w:headerReference w:type=\"default\""
                + " r:id=\"rId1\"/></w:sectPr></w:body></w:document>"));
    parts.add(
        part("word/header1.xml", "<w:hdr xmlns:w=\"" + W + "\">" + paragraph(header) + "</w:hdr>"));
    return zip(parts);
  }

  private static byte[] xlsx(String sheet, int n) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    List<String[]> parts = new ArrayList<>();
    parts.add(
        part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/xl/workbook.xml\" ContentType=\""
                + XLSX
                + ".main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"));
    parts.add(part("_rels/.rels", relations("rId1", R + "/officeDocument", "xl/workbook.xml")));
    parts.add(
        part(
            "xl/_rels/workbook.xml.rels",
            relations("rId1", R + "/worksheet", "worksheets/sheet1.xml")));
    parts.add(
        part(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + main
                + "\" xmlns:r=\""
                + R
                + "\"><sheets><sheet name=\"Suivi\" sheetId=\"1\""
                + " r:id=\"rId1\"/></sheets></workbook>"));
    parts.add(
        part(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\""
                + main
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                + escape(sheet)
                + "</t></is></c><c r=\"B1\"><v>"
                + n
                + "</v></c></row></sheetData></worksheet>"));
    return zip(parts);
  }

  private static String[] part(String name, String xml) {
    return new String[] {
      name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml
    };
  }

  private static String relations(String id, String type, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\""
        + id
        + "\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + escape(text) + "</w:t></w:r></w:p>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static byte[] zip(List<String[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String[] part : parts) {
        ZipEntry entry = new ZipEntry(part[0]);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(utf8(part[1]));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String text, int n) {
    return zip(
        List.of(
            new String[] {"annexe-" + n + "/lisez-moi.txt", text},
            new String[] {"annexe-" + n + "/liste.csv", "nom;service\nLéa;DSI\n"}));
  }

  /** A PDF in which each page begins with the header, when there is one. */
  static byte[] pdf(String header, String text, int pages) {
    StringBuilder kids = new StringBuilder();
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("");
    objects.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (int page = 1; page <= pages; page++) {
      String stream =
          (header.isEmpty() ? "" : "BT /F1 14 Tf 210 810 Td (" + header + ") Tj ET\n")
              + "BT /F1 11 Tf 60 700 Td ("
              + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
              + ") Tj ET\nBT /F1 9 Tf 290 30 Td ("
              + page
              + "/"
              + pages
              + ") Tj ET\n";
      kids.append(objects.size() + 1).append(" 0 R ");
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >>"
              + " >> /Contents "
              + (objects.size() + 2)
              + " 0 R >>");
      objects.add(
          "<< /Length " + stream.getBytes(WINDOWS).length + " >>\nstream\n" + stream + "endstream");
    }
    objects.set(1, "<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    out.writeBytes("%PDF-1.4\n".getBytes(ISO_8859_1));
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      out.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(WINDOWS));
    }
    int table = out.size();
    out.writeBytes(("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n").getBytes(UTF_8));
    for (int offset : offsets) {
      String digits = "0000000000" + offset;
      out.writeBytes((digits.substring(digits.length() - 10) + " 00000 n \n").getBytes(UTF_8));
    }
    out.writeBytes(
        ("trailer\n<< /Size "
                + (objects.size() + 1)
                + " /Root 1 0 R >>\nstartxref\n"
                + table
                + "\n%%EOF\n")
            .getBytes(UTF_8));
    return out.toByteArray();
  }

  private static final java.nio.charset.Charset WINDOWS =
      java.nio.charset.Charset.forName("windows-1252");

  private static byte[] png(int n) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(out, "IHDR", new byte[] {0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0});
    byte[] rows = new byte[16 * 17];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % 17 == 0 ? 0 : (byte) (n * 31 + i);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[1024];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    out.writeBytes(bigEndian(data.length));
    out.writeBytes(type.getBytes(ISO_8859_1));
    out.writeBytes(data);
    out.writeBytes(bigEndian((int) crc.getValue()));
  }

  private static byte[] bigEndian(int value) {
    return new byte[] {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
  }

  /** A small photograph of nothing: sky, ground, and a sun that wanders. */
  private static byte[] jpeg(int n) {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        boolean sun = Math.hypot(x - n % 64, y - 12.0) < 6;
        picture.setRGB(x, y, sun ? 0xFFE9A0 : y < 32 ? 0x9CC4E8 : 0x5E8C4A);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] ogg(int n) {
    byte[] bytes = new byte[400];
    new Random(n).nextBytes(bytes);
    byte[] head = {'O', 'g', 'g', 'S', 0, 2};
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy("OpusHead".getBytes(ISO_8859_1), 0, bytes, 28, 8);
    return bytes;
  }

  private static byte[] csv(int n) {
    StringBuilder csv = new StringBuilder("date;service;nombre\n");
    for (int i = 0; i < 20; i++) {
      csv.append("2026-0").append(1 + i % 9).append("-12;Service ").append(i).append(';');
      csv.append(n * i).append('\n');
    }
    return utf8(csv.toString());
  }

  private static byte[] script(int n) {
    return utf8(
        "# Synchronise l'annuaire du site "
            + n
            + "\r\n$annuaire = New-Object System.DirectoryServices.DirectoryEntry("
            + "\"LDAP://dc01.education.invalid/ou=agents\", \"EDUC\\svc-annuaire\","
            + " \""
            + bindPassword(n)
            + "\")\r\nGet-ChildItem $annuaire | Export-Csv comptes.csv\r\n");
  }

  /** What the script number {@code n} binds to the directory with; two scripts share one. */
  static String bindPassword(int n) {
    return "Brumaire!Pont-" + n / 30;
  }

  private static byte[] mail(String text, int n) {
    return utf8(
        "From: lea.moreau@dinum.gouv.fr\r\nTo: noe.garnier@finances.gouv.fr\r\nSubject: Suivi "
            + n
            + "\r\nDate: Mon, 04 May 2026 09:12:33 +0000\r\nContent-Type: text/plain;"
            + " charset=utf-8\r\n\r\n"
            + text
            + "\r\n");
  }

  private static byte[] html(String title, String text) {
    return utf8(
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>"
            + escape(title)
            + "</title></head><body><p>"
            + escape(text)
            + "</p></body></html>\n");
  }
}

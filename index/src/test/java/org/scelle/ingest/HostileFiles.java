package org.scelle.ingest;

import static org.scelle.samples.MadeZip.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.scelle.evidence.ZipQuine;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files made to hang, fill, fool or leave the program that reads them. */
final class HostileFiles {

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String address;

  private HostileFiles(String address) {
    this.address = address;
  }

  /**
   * Content by name.
   *
   * @param address a place on the network that none of them may reach
   */
  static Map<String, byte[]> make(String address) throws IOException {
    HostileFiles made = new HostileFiles(address);
    made.bombs();
    made.entities();
    made.loops();
    made.nested();
    made.liars();
    made.memberNames();
    made.names();
    made.polyglots();
    made.truncated();
    return made.files;
  }

  private void put(String name, byte[] content) {
    if (files.put(name, content) != null) {
      throw new IllegalArgumentException("made twice: " + name);
    }
  }

  private void put(String name, String content) {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void bombs() throws IOException {
    byte[] zeros = new byte[32 << 20];
    put("bomb.zip", zip("zeros", zeros));
    put("bomb.gz", gzip(zeros));
    byte[] nested = zip("zeros", zeros);
    for (int i = 0; i < 20; i++) {
      nested = zip("n.zip", nested);
    }
    put("bomb-nested.zip", nested);
    put("quine.zip", ZipQuine.make());
    byte[] twice = gzip(gzip(zeros));
    put("bomb-twice.gz.gz", twice);
    put("bomb-overlapping.zip", overlapping(noise(20_000), 500));
    put("bomb.docx", zip("[Content_Types].xml", text(" "), "word/document.xml", zeros));
    put("bomb.7z", sevenZip(new byte[8 << 20]));
  }

  private void entities() throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 20; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    String laugh = laughs + "]><l>&l19;</l>";
    String file =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><x>&x;</x>";
    String net = file.replace("file:///etc/hostname", address);
    String dtd = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + address + "\"><x/>";
    String include =
        "<x xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"" + address + "\"/></x>";
    Map<String, String> kinds =
        Map.of("laughs", laugh, "xxe-file", file, "xxe-net", net, "dtd", dtd, "include", include);
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      byte[] xml = text(kind.getValue());
      put(kind.getKey() + ".xml", xml);
      put(
          kind.getKey() + ".svg",
          text(kind.getValue().replace("<x", "<svg").replace("</x>", "</svg>")));
      put(kind.getKey() + ".docx", zip("[Content_Types].xml", xml, "word/document.xml", xml));
      put(kind.getKey() + ".xlsx", zip("[Content_Types].xml", text(TYPES), "xl/workbook.xml", xml));
      put(kind.getKey() + ".odt", zip("mimetype", text(ODT), "content.xml", xml));
    }
    put("remote.html", "<img src=\"" + address + "\"><iframe src=\"" + address + "\"></iframe>");
    put("remote.rtf", "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "\"}}}");
    put("sheet.xml", "<?xml-stylesheet href=\"" + address + "\"?><x/>");
  }

  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
          + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

  private void loops() throws IOException {
    String pages = "2 0 obj <</Type/Pages/Count 1/Kids[2 0 R 1 0 R]/Parent 2 0 R>> endobj ";
    String catalog = "1 0 obj <</Type/Catalog/Pages 2 0 R/Outlines 3 0 R>> endobj ";
    String outline = "3 0 obj <</First 3 0 R/Next 3 0 R/Last 3 0 R/Count 1>> endobj ";
    String trailer = "trailer <</Root 1 0 R/Prev 9/Size 4>> startxref 9 %%EOF";
    put("loop.pdf", "%PDF-1.7\nxref\n0 1\n" + catalog + pages + outline + trailer);
    put(
        "loop-stream.pdf",
        "%PDF-1.7\n"
            + catalog
            + "2 0 obj <</Length 2 0 R/Filter[/FlateDecode "
            + "/FlateDecode]>> stream\nx endstream endobj "
            + trailer);
    put("length.pdf", "%PDF-1.7\n" + catalog + "2 0 obj <</Length 99999999999>> stream x");
    byte[] ole = ole();
    byte[] fat = ole.clone();
    Arrays.fill(fat, 512, Math.min(1024, fat.length), (byte) 0);
    put("loop-fat.doc", fat);
    byte[] directory = ole.clone();
    ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN).putInt(48, 0).putInt(60, 0);
    put("loop-directory.xls", directory);
  }

  private void nested() {
    int deep = 60_000;
    put("deep.json", "[".repeat(deep));
    put("deep.html", "<div>".repeat(deep) + "fond");
    put("deep.xml", "<a>".repeat(deep) + "</a>".repeat(deep));
    put("deep.rtf", "{\\rtf1" + "{".repeat(deep) + "fond" + "}".repeat(deep) + "}");
    StringBuilder mail = new StringBuilder("From: a@exemple.fr\nMIME-Version: 1.0\n");
    for (int i = 0; i < 2000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=\"b" + i + "\"\n\n--b" + i + "\n");
    }
    put("deep.eml", mail.toString());
    put("long-header.eml", "From: a@exemple.fr\nSubject: " + "x".repeat(2 << 20) + "\n\ncorps");
    put("deep.pdf", "%PDF-1.7\n1 0 obj " + "[".repeat(deep) + " endobj trailer <</Root 1 0 R>>");
  }

  private void liars() throws IOException {
    ByteBuffer png = ByteBuffer.allocate(100);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put(text("IHDR"));
    put("huge.png", png.putInt(2_000_000_000).putInt(2_000_000_000).putInt(0x08060000).array());
    ByteBuffer seven = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    seven.put(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4}).putInt(1);
    put("huge.7z", seven.putLong(0).putLong(Long.MAX_VALUE >> 8).array());
    byte[] end = zip("a", text("a"));
    ByteBuffer.wrap(end)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(end.length - 14, -1)
        .putInt(end.length - 10, -1);
    put("huge-directory.zip", end);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
      TarArchiveEntry huge = new TarArchiveEntry("huge");
      huge.setSize(0);
      tar.putArchiveEntry(huge);
      tar.closeArchiveEntry();
    }
    byte[] tar = out.toByteArray();
    System.arraycopy(text("77777777777\0"), 0, tar, 124, 12);
    put("huge.tar", checksummed(tar));
    put(
        "utf8.json",
        new byte[] {
          '{',
          '"',
          (byte) 0xff,
          (byte) 0xfe,
          '"',
          ':',
          '"',
          (byte) 0xed,
          (byte) 0xa0,
          (byte) 0x80,
          '"',
          '}'
        });
    put(
        "half.json",
        "{\"chunk\":[{\"type\":\"m.room.message\",\"room_id\":\"!a:b\",\"event_id\":\"\\ud800\",\"origin_server_ts\":1e999999999,\"content\":{\"body\":\"\\u0000\\udfff\"}}]}");
    put("empty.docx", new byte[0]);
    put("bom.txt", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    put("formula.csv", "=cmd|' /C calc'!A0,+1,@SUM(1)\n\u001b[2J\u202e\n");
  }

  private void memberNames() throws IOException {
    byte[] content = text("contenu");
    put(
        "names.zip",
        zip(
            "../../evil.txt",
            content,
            "/etc/evil.txt",
            content,
            "C:\\evil.txt",
            content,
            "a\0b.txt",
            content,
            "\u202Efdp.exe",
            content,
            "n".repeat(255),
            content,
            "",
            content,
            "..",
            content,
            "a//b",
            content,
            "con",
            content,
            "ligne\nsuite",
            content));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (String name :
          new String[] {"../evil.txt", "/evil.txt", "x".repeat(5000), "\u202Ea", "../evil.txt"}) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
      TarArchiveEntry link = new TarArchiveEntry("lien", (byte) '2');
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    put("names.tar", out.toByteArray());
  }

  private void names() {
    put("é".repeat(120) + ".txt", "nom de deux cent quarante-quatre octets");
    put("n".repeat(255), "nom de 255 octets");
    put("\u202Etxt.exe", "MZ");
    put("ligne\nsuite.txt", "x");
    put("-rf", "x");
    put("=cmd|calc.csv", "x");
    put("facture.pdf.exe", "MZ" + "x".repeat(200));
  }

  private void polyglots() throws IOException {
    byte[] zip = zip("a.txt", text("dans le zip"));
    put("polyglot.pdf", join(text("%PDF-1.4\n1 0 obj <<>> endobj\n"), zip));
    put("polyglot.gif", join(text("GIF89a/*"), text("*/=1;alert(1)"), zip));
    put("page.jpg", "<html><script>alert(1)</script>bonjour</html>");
    put("script.png", "#!/bin/sh\ncurl " + address + "\n");
    put("polyglot.zip", join(zip, text("<?php system('x'); ?>")));
  }

  private void truncated() throws IOException {
    byte[] noise = noise(60_000);
    Map<String, byte[]> whole = new LinkedHashMap<>();
    whole.put("cut.docx", word());
    whole.put("cut.xlsx", sheets());
    whole.put("cut.pptx", slides());
    whole.put("cut.xls", ole());
    whole.put("cut.zip", zip("a", noise));
    whole.put("cut.gz", gzip(noise));
    whole.put("cut.tgz", gzip(tar(noise)));
    whole.put("cut.tar", tar(noise));
    whole.put("cut.7z", sevenZip(noise));
    whole.put("cut.xz", xz(noise));
    whole.put("cut.bz2", bzip2(noise));
    whole.put("cut.rtf", text("{\\rtf1\\ansi Bonjour \\'e9{\\b gras"));
    whole.put(
        "cut.eml",
        text("From: a@exemple.fr\nContent-Type: multipart/mixed; boundary=x\n\n--x\nConte"));
    whole.put("cut.html", text("<html><body><p>Bonjour<table><tr><td"));
    whole.put(
        "cut.jpg",
        join(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 40}, noise));
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      byte[] bytes = file.getValue();
      put(file.getKey(), Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }
  }

  /** A file of zeros that takes no room on the disk. */
  static void sparse(Path path, long size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.allocate(1), size - 1);
    }
  }

  /** Links that lead out of the evidence, in circles or nowhere. */
  static void links(Path folder, Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("lien"), outside);
    Files.createSymbolicLink(folder.resolve("boucle"), folder);
    Files.createSymbolicLink(folder.resolve("mort"), folder.resolve("absent"));
    Files.createSymbolicLink(folder.resolve("racine"), Path.of("/"));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] xz(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new XZOutputStream(out, new LZMA2Options(0))) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] tar(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (String name : new String[] {"a", "b"}) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  /** With the sum of the first header made right again. */
  private static byte[] checksummed(byte[] tar) {
    Arrays.fill(tar, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xff;
    }
    String octal = "000000" + Integer.toOctalString(sum);
    System.arraycopy(text(octal.substring(octal.length() - 6) + "\0 "), 0, tar, 148, 8);
    return tar;
  }

  private static byte[] sevenZip(byte[] content) throws IOException {
    SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(out)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a");
      archive.putArchiveEntry(entry);
      archive.write(new ByteArrayInputStream(content));
      archive.closeArchiveEntry();
    }
    return Arrays.copyOf(out.array(), (int) out.size());
  }

  /** One stored member under many names. */
  private static byte[] overlapping(byte[] content, int times) {
    ByteBuffer zip =
        ByteBuffer.allocate(content.length + 200 + times * 60).order(ByteOrder.LITTLE_ENDIAN);
    CRC32 crc = new CRC32();
    crc.update(content);
    zip.putInt(0x04034b50).putShort((short) 20).putInt(0).putInt(0);
    zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
    zip.putShort((short) 2).putShort((short) 0).put(text("m0")).put(content);
    int directory = zip.position();
    for (int i = 0; i < times; i++) {
      byte[] name = text("m" + i);
      zip.putInt(0x02014b50).putInt(20 << 16 | 20).putInt(0).putInt(0);
      zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
      zip.putShort((short) name.length).putLong(0).putLong(0).put(name);
    }
    int end = zip.position();
    zip.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
    zip.putInt(end - directory).putInt(directory).putShort((short) 0);
    return Arrays.copyOf(zip.array(), zip.position());
  }

  private static byte[] ole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Suivi").createRow(0).createCell(0).setCellValue("Budget");
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] word() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Corps");
      document.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] sheets() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Suivi").createRow(0).createCell(0).setCellValue("Budget");
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] slides() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("Diapositive");
      show.write(out);
    }
    return out.toByteArray();
  }
}

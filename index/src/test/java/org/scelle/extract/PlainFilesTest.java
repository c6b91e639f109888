package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** Files that need no parser: no worker is started for any of them. */
class PlainFilesTest {

  @TempDir static Path folder;
  private static Examiner examiner;

  @BeforeAll
  static void open() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    examiner =
        Examiner.open(new Examiner.Budget(1, 256, Duration.ofSeconds(20), 100_000, 50, 8), scratch);
  }

  @AfterAll
  static void noWorkerWasStarted() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
      assertThat(left).isEmpty();
    }
    examiner.close();
  }

  private static Document examine(String name, byte[] bytes) throws IOException {
    return examiner.examine(MadeFile.of(folder, name, bytes));
  }

  private static Document examine(String name, String text) throws IOException {
    return examine(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Document document) {
    return document.passages().stream().map(Passage::text).collect(Collectors.joining());
  }

  @Test
  void textWithoutMarkIsReadAsUtf8WhenItIs() throws IOException {
    Document document = examine("note.txt", "Réunion à l'école\nDIFFUSION RESTREINTE");
    assertThat(document.type()).isEqualTo("text/plain");
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
    assertThat(document.passages())
        .containsExactly(
            new Passage(Where.DOC_BODY, 0, "", "Réunion à l'école\nDIFFUSION RESTREINTE"));
    assertThat(document.metadata()).contains(new Content.Field("charset", "UTF-8"));
  }

  @Test
  void oldWesternTextIsReadAndTheAssumptionIsSaid() throws IOException {
    byte[] bytes = "Procès-verbal – été €".getBytes(Charset.forName("windows-1252"));
    Document document = examine("pv.txt", bytes);
    assertThat(text(document)).isEqualTo("Procès-verbal – été €");
    assertThat(document.metadata()).contains(new Content.Field("charset", "assumed windows-1252"));
  }

  @Test
  void wideTextIsReadWithAndWithoutMark() throws IOException {
    String words = "Compte rendu de la réunion, salle 12\r\n";
    assertThat(text(examine("a.txt", words.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(words.strip());
    assertThat(text(examine("b.txt", words.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo(words.strip());
    assertThat(text(examine("c.txt", ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(words.strip());
    assertThat(text(examine("d.txt", ("\uFEFF" + words).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(words.strip());
  }

  @Test
  void longTextIsCutAtTheBudgetAndSaysSo() throws IOException {
    Document document = examine("long.csv", "à;b;c\n".repeat(40_000));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("text cut after 100000 characters");
    assertThat(document.passages().stream().mapToInt(p -> p.text().length()).sum())
        .isLessThanOrEqualTo(100_000)
        .isGreaterThan(99_000);
    assertThat(document.passages()).allMatch(p -> p.text().length() <= Recorder.PIECE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.ps1       | Bonjour à tous                          | SCRIPT
          a.txt       | $x = 1\\nGet-ADUser -Filter *            | SCRIPT
          a.sh        | echo bonjour                            | SCRIPT
          a           | #!/bin/sh\\necho bonjour                | SCRIPT
          a.txt       | @echo off\\ndir                         | SCRIPT
          a.csv       | nom;mail\\nLéa;lea@exemple.fr           | SPREADSHEET
          a.json      | {"a":1}                                 | TEXT_DOCUMENT
          a.sql       | SELECT 1;                               | DATABASE
          a.txt       | -----BEGIN RSA PRIVATE KEY-----\\nMIIE  | KEY_OR_CERTIFICATE
          a.txt       | -----BEGIN OPENSSH PRIVATE KEY-----\\nb | KEY_OR_CERTIFICATE
          a.pub       | ssh-ed25519 AAAAC3Nza lea               | KEY_OR_CERTIFICATE
          a.txt       | client\\ndev tun\\nremote vpn.exemple.fr 1194 | REMOTE_ACCESS
          a.rdp       | screen mode id:i:2\\nfull address:s:srv | REMOTE_ACCESS
          a.txt       | [Interface]\\nPrivateKey = x            | REMOTE_ACCESS
          a.pdf       | Ceci est du texte                       | TEXT_DOCUMENT
          a.docx      | Ceci est du texte                       | TEXT_DOCUMENT
          """)
  void textIsSortedByShapeAndName(String name, String text, Category category) throws IOException {
    Document document = examine(name, text.replace("\\n", "\n"));
    assertThat(document.category()).isEqualTo(category);
    assertThat(document.outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void aPrivateKeyIsToldFromACertificate() throws IOException {
    assertThat(examine("a.pem", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE").type())
        .isEqualTo("application/x-pem-private-key");
    assertThat(examine("a.pem", "-----BEGIN CERTIFICATE-----\nMIIE").type())
        .isEqualTo("application/x-pem-file");
  }

  @Test
  void binaryTypesAreTakenFromTheBytesWhateverTheName() throws IOException {
    byte[] png = HexBytes.of("89504E470D0A1A0A0000000D4948445200000001000000010802000000907753DE");
    Document document = examine("rapport.pdf", png);
    assertThat(document.type()).isEqualTo("image/png");
    assertThat(document.category()).isEqualTo(Category.IMAGE);
    assertThat(document.flags()).containsExactly(Flag.TRUNCATED);
    assertThat(document.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(document.why()).isEqualTo("image: text in it is not read (no OCR)");
  }

  @Test
  void passwordStoresExecutablesAndDatabasesAreNamed() throws IOException {
    byte[] kdbx = HexBytes.of("03D9A29A67FB4BB50100040002001000");
    assertThat(examine("x.bin", kdbx).category()).isEqualTo(Category.PASSWORD_STORE);
    byte[] elf = HexBytes.of("7F454C46020101000000000000000000" + "02003E0001000000");
    assertThat(examine("x.txt", elf).category()).isEqualTo(Category.EXECUTABLE);
    byte[] sqlite = "SQLite format 3\0\u0010\0\1\1\0@  ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(examine("x.dat", sqlite).category()).isEqualTo(Category.DATABASE);
    assertThat(examine("x.dat", sqlite).why()).isEqualTo("no text in this type");
  }

  @Test
  void evenlySpreadBytesLookEncryptedAndOthersDoNot() throws IOException {
    long seed = 20260611;
    byte[] noise = new byte[20_000];
    new Random(seed).nextBytes(noise);
    noise[0] = 0;
    noise[1] = 7;
    assertThat(examine("coffre", noise).category())
        .describedAs("seed " + seed)
        .isEqualTo(Category.ENCRYPTED_BLOB);
    byte[] pattern = new byte[20_000];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = (byte) (i * i / 97);
    }
    assertThat(examine("coffre", pattern).category()).isEqualTo(Category.UNKNOWN);
  }

  @Test
  void anAnswerOfTheServerSavedAsAFileIsFlagged() throws IOException {
    String refusal = "{\"errcode\":\"M_NOT_FOUND\",\"error\":\"Media scan failed\"}";
    assertThat(examine("photo.jpg", refusal).flags()).contains(Flag.SERVER_REFUSAL);
    assertThat(examine("a.json", "{\"nom\":\"Léa\"}").flags()).isEmpty();
  }

  @Test
  void positionOfAPictureIsFlagged() throws IOException {
    String exif =
        "FFD8FFE10048"
            + "457869660000"
            + "49492A0008000000"
            + "0100"
            + "2588040001000000"
            + "1A000000"
            + "00000000"
            + "0200"
            + "0100020002000000"
            + "4E000000"
            + "0200050003000000"
            + "00000000"
            + "00000000"
            + "FFD9";
    Document document = examine("photo.jpg", HexBytes.of(exif));
    assertThat(document.flags()).containsExactly(Flag.POSITION);
  }

  @Test
  void anEmptyFileHasNoTextAndSaysSo() throws IOException {
    Document document = examine("vide.docx", "");
    assertThat(document.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(document.why()).isEqualTo("empty file");
  }

  @Test
  void aPdfBehindAnotherMagicIsTwoThings() throws IOException {
    String both = "GIF89a\1\0\1\0\0\0\0%PDF-1.4\n1 0 obj\n;";
    Document document = examine("x.gif", both.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(document.type()).isEqualTo("image/gif");
    assertThat(document.flags()).contains(Flag.POLYGLOT);
  }

  private static final class HexBytes {
    static byte[] of(String hex) {
      return java.util.HexFormat.of().parseHex(hex);
    }
  }
}

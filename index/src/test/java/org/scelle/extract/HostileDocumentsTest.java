package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Document.Flag;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;

/** A document may do what it likes to its worker: it costs itself, the next one is read. */
class HostileDocumentsTest {

  @TempDir static Path folder;
  private static Examiner examiner;

  @BeforeAll
  static void open() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    examiner =
        Examiner.open(new Examiner.Budget(1, 128, Duration.ofSeconds(4), 100_000, 20, 4), scratch);
  }

  @AfterAll
  static void close() {
    examiner.close();
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @AfterEach
  void theNextDocumentIsRead() throws IOException {
    Document next = hostile("page Bonjour");
    assertThat(next.outcome()).isEqualTo(Outcome.READ);
    assertThat(next.passages()).extracting(Passage::text).containsExactly("Bonjour");
  }

  private static Document hostile(String commands) throws IOException {
    return examiner.examine(MadeFile.of(folder, "x.hostile", "x-hostile\n" + commands));
  }

  @Test
  void aHangIsEndedAtTheTimeGrantedAndKeepsWhatWasRead() throws IOException {
    Document document = hostile("page Première page\nhang");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("took longer than 4 s");
    assertThat(document.passages()).extracting(Passage::text).containsExactly("Première page");
  }

  @Test
  void aHangWithoutTextIsAFailure() throws IOException {
    Document document = hostile("hang");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.type()).isEqualTo("application/x-hostile");
  }

  @Test
  void lackOfMemoryNamesTheMemoryGranted() throws IOException {
    Document document = hostile("page Avant\noom");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("needed more than 128 MiB");
  }

  @Test
  void aWorkerThatEndsItselfNamesItsExit() throws IOException {
    Document document = hostile("halt 3");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("ended the worker (exit 3)");
  }

  @Test
  void aWorkerThatExitsAsProgramsDoNamesItsExit() throws IOException {
    assertThat(hostile("exit 7").why()).isEqualTo("ended the worker (exit 7)");
  }

  @Test
  void aParserInTheHandsOfItsDocumentReachesNoNetwork() throws IOException {
    assumeTrue(Isolation.hasNoNetwork(), "user namespaces are allowed");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Document document = hostile("connect " + server.getLocalPort());
      assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aParserInTheHandsOfItsDocumentWritesNowhereElse() throws IOException {
    assumeTrue(Isolation.here() == Isolation.FULL, "file systems can be made read-only");
    Path outside = folder.resolve("dehors");
    Document document = hostile("write " + outside.toAbsolutePath());
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(outside).doesNotExist();
    Document evidence = hostile("write " + folder.resolve("made-x.hostile").toAbsolutePath());
    assertThat(evidence.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void endlessRecursionIsAFailureInWords() throws IOException {
    Document document = hostile("deep");
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("nested too deeply to be read");
  }

  @Test
  void whatAParserThrowsIsOneLineWithoutPaths() throws IOException {
    Document document = hostile("throw bad block in /tmp/apache-tika-123.tmp");
    assertThat(document.why())
        .isEqualTo("damaged or not understood: IllegalStateException: bad block in …");
  }

  @Test
  void endlessTextIsCutAtTheBudget() throws IOException {
    Document document = hostile("flood");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("text cut after 100000 characters");
    assertThat(document.passages().stream().mapToInt(p -> p.text().length()).sum())
        .isLessThanOrEqualTo(100_000);
  }

  private static Document examine(String name, byte[] bytes) throws IOException {
    return examiner.examine(MadeFile.of(folder, name, bytes));
  }

  @Test
  void archivesNestedWithoutEndAreFollowedToTheDepthGranted() throws IOException {
    byte[] zip = MadeDocuments.zip("fin.txt", "la fin".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      zip = MadeDocuments.zip("n.zip", zip);
    }
    Document document = examine("poupée.zip", zip);
    assertThat(document.embedded()).hasSize(4);
    assertThat(document.embedded().getLast().outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.embedded().getLast().why())
        .isEqualTo("files nested deeper than 4 were not opened");
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void filesBeyondTheCountGrantedAreToldOf() throws IOException {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      members.add("note" + i + ".txt");
      members.add("note " + i);
    }
    Document document = examine("notes.zip", MadeDocuments.zip(members));
    assertThat(document.embedded()).hasSize(20);
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("only the first 20 files inside were opened");
  }

  @Test
  void aDocumentThatUnpacksWithoutEndIsStopped() throws IOException {
    String spaces = " ".repeat(1 << 20);
    String body =
        "<document><body><p><t>Bonjour</t></p>" + spaces.repeat(80) + "</body></document>";
    Document document = examine("bombe.docx", word(body));
    assertThat(document.type()).contains("wordprocessingml");
    assertThat(document.outcome()).isNotEqualTo(Outcome.READ);
    assertThat(document.why()).contains("zip bomb");
  }

  @Test
  void nothingOutsideTheDocumentIsAskedFor() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      String entity =
          "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + address + "\">]>";
      examine("a.docx", word(entity + "<document><body><p><t>A&x;B</t></p></body></document>"));
      examine("a.xml", (entity + "<d>&x;</d>").getBytes(StandardCharsets.UTF_8));
      examine(
          "a.html",
          ("<html><link rel=stylesheet href=\"" + address + "\"><img src=\"" + address + "\">")
              .getBytes(StandardCharsets.UTF_8));
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aTemplateOnAnotherMachineIsFlaggedAndNotFetched() throws IOException {
    Document document =
        examine("a.docx", word("<document><body><p><t>Bonjour</t></p></body></document>"));
    assertThat(document.flags()).contains(Flag.EXTERNAL_REFERENCE, Flag.MACRO);
    assertThat(document.metadata())
        .contains(
            new Content.Field(
                "externalReference", "attachedTemplate http://modele.exemple.fr/m.dotm"));
  }

  private static byte[] word(String body) throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            + "relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "</Types>";
    String links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/";
    String type = "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return MadeDocuments.zip(
        List.of(
            "[Content_Types].xml",
            types,
            "_rels/.rels",
            links
                + "relationships\"><Relationship Id=\"r1"
                + type
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/_rels/document.xml.rels",
            links
                + "relationships\"><Relationship Id=\"r1"
                + type
                + "attachedTemplate\" Target=\"http://modele.exemple.fr/m.dotm\""
                + " TargetMode=\"External\"/></Relationships>",
            "word/vbaProject.bin",
            "x",
            "word/document.xml",
            body));
  }

  @Test
  void ofACutDocumentTheFirstPartsAreRead() throws IOException {
    byte[] whole = word("<document><body><p><t>Bonjour</t></p></body></document>");
    Document document = examine("coupé.docx", Arrays.copyOf(whole, whole.length - 100));
    assertThat(document.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(document.why()).isEqualTo("its end is missing: only its first parts were read");
    assertThat(document.passages()).extracting(Passage::text).contains("Bonjour");
  }

  @Test
  void aCutDocumentIsNoSuccess() throws IOException {
    byte[] whole = MadeDocuments.word();
    Document document = examine("coupé.docx", Arrays.copyOf(whole, whole.length / 2));
    assertThat(document.flags()).contains(Flag.TRUNCATED);
    assertThat(document.outcome()).isIn(Outcome.FAILED, Outcome.PARTIAL);
    assertThat(document.why()).isNotEmpty();
    byte[] pdf = MadeDocuments.pdf(2);
    Document cut = examine("coupé.pdf", Arrays.copyOf(pdf, pdf.length / 3));
    assertThat(cut.flags()).contains(Flag.TRUNCATED);
  }

  @Test
  void aProtectedDocumentNeedsItsPassword() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("éclair");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(MadeDocuments.word());
      }
      container.writeFilesystem(out);
    }
    Document document = examine("secret.docx", out.toByteArray());
    assertThat(document.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(document.why()).isEqualTo("needs a password");
    assertThat(document.flags()).contains(Flag.ENCRYPTED);
  }
}

package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scelle.evidence.Packed.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/** Archives and folders as people make them. */
final class EvidenceTest {

  @TempDir Path folder;
  private Path dump;
  private Path spool;

  @BeforeEach
  void makeFolders() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
    spool = Files.createDirectory(folder.resolve("spool"));
  }

  private Recorded visit() throws IOException {
    Recorded recorded = new Recorded();
    Evidence.open(List.of(dump), Limits.DEFAULT, spool).visit(recorded);
    assertThat(spool).as("nothing stays in the spool folder").isEmptyDirectory();
    return recorded;
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = dump.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** What a look at a head told. */
  private record Glimpse(String head) {}

  @Test
  void severalWhoLookAtOneFileSeeItOnceAndTheNextFileAfresh() throws IOException {
    write("a.json", bytes("{}"));
    write("b.json", bytes("[]"));
    List<String> looks = new ArrayList<>();
    Visitor looking =
        new Forwarding(new Recorded()) {
          @Override
          public boolean wants(Candidate file) throws IOException {
            for (int i = 0; i < 3; i++) {
              Glimpse glimpse =
                  file.seen(
                      Glimpse.class,
                      looked -> {
                        looks.add(looked.address().label());
                        return new Glimpse(new String(looked.head(), StandardCharsets.UTF_8));
                      });
              assertThat(glimpse.head()).isEqualTo(new String(file.head(), StandardCharsets.UTF_8));
            }
            return super.wants(file);
          }
        };
    Evidence.open(List.of(dump), Limits.DEFAULT, spool).visit(looking);
    assertThat(looks).containsExactly("dump/a.json", "dump/b.json");
  }

  @Test
  void filesComeInTheOrderOfTheUtf8BytesOfTheirNames() throws IOException {
    for (String name :
        List.of("é.json", "z.json", "Z.json", "a/b.json", "\uD83D\uDCCE", "\uFB01")) {
      write(name, bytes("{}"));
    }

    assertThat(visit().labels())
        .containsExactly(
            "dump/Z.json",
            "dump/a/b.json",
            "dump/z.json",
            "dump/é.json",
            "dump/\uFB01",
            "dump/\uD83D\uDCCE");
  }

  @Test
  void everyContainerIsReadInPlaceWhateverItsName() throws IOException {
    Map<String, byte[]> members = Map.of("salon/réunion.json", bytes("{\"a\":1}"));
    write("1.json", Packed.zip(members));
    write("2.json", Packed.tar(members));
    write("3.json", Packed.sevenZip(members));
    write("4.json", Packed.gzip(Packed.tar(members)));
    write("5.json", Packed.bzip2(Packed.tar(members)));
    write("6.json", Packed.xz(Packed.tar(members)));

    Recorded recorded = visit();

    assertThat(recorded.calls())
        .containsExactlyElementsOf(
            List.of(1, 2, 3, 4, 5, 6).stream()
                .flatMap(i ->
                    List.of(
                        "file dump/" + i + ".json!/salon/réunion.json",
                        "archive dump/" + i + ".json")
                        .stream())
                .toList());
    assertThat(recorded.contents.values()).allMatch(text -> text.length == 7);
    assertThat(recorded.rows).allMatch(row -> row.outcome() == Outcome.READ);
  }

  @Test
  void aCompressedFileHoldsTheNameWithoutTheEnding() throws IOException {
    write("a.json.gz", Packed.gzip(bytes("un")));
    write("b.JSON.BZ2", Packed.bzip2(bytes("deux")));
    write("c", Packed.xz(bytes("trois")));

    Recorded recorded = visit();

    assertThat(recorded.text("dump/a.json.gz!/a.json")).isEqualTo("un");
    assertThat(recorded.text("dump/b.JSON.BZ2!/b.JSON")).isEqualTo("deux");
    assertThat(recorded.text("dump/c!/content")).isEqualTo("trois");
  }

  @Test
  void archivesWithinArchivesAreRead() throws IOException {
    byte[] core = Packed.zip(Map.of("noyau.txt", bytes("au fond")));
    byte[] tar = Packed.gzip(Packed.tar(Map.of("core.zip", core)));
    byte[] seven = Packed.sevenZip(Map.of("x.tgz", tar));
    write("tout.zip", Packed.zip(Map.of("s.7z", seven)));

    Recorded recorded = visit();

    assertThat(recorded.text("dump/tout.zip!/s.7z!/x.tgz!/core.zip!/noyau.txt"))
        .isEqualTo("au fond");
    assertThat(recorded.rows).hasSize(5);
  }

  @Test
  void documentsThatAreZipsAreFiles() throws IOException {
    write(
        "a.docx",
        Packed.zip(
            new java.util.TreeMap<>(
                Map.of(
                    "[Content_Types].xml",
                    bytes("<Types/>"),
                    "word/document.xml",
                    bytes("<w/>")))));
    write(
        "late.docx",
        Packed.zip(
            new java.util.TreeMap<>(
                Map.of(
                    "0/big",
                    Packed.bytes("x".repeat(10)),
                    "[Content_Types].xml",
                    bytes("<Types/>")))));
    write(
        "b.odt",
        Packed.zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text")), 0));
    write("c.jar", Packed.zip(Map.of("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0"))));
    write(
        "e.pages",
        Packed.zip(Map.of("index.xml", bytes("<x/>"), "buildVersionHistory.plist", bytes("x"))));
    write("d.zip", Packed.zip(Map.of("a.docx", Files.readAllBytes(dump.resolve("late.docx")))));

    assertThat(visit().calls())
        .containsExactly(
            "file dump/a.docx",
            "file dump/b.odt",
            "file dump/c.jar",
            "file dump/d.zip!/a.docx",
            "archive dump/d.zip",
            "file dump/e.pages",
            "file dump/late.docx");
  }

  @Test
  void hashesAreThoseOfTheBytes() throws IOException {
    byte[] zip = Packed.zip(Map.of("abc.txt", bytes("abc")));
    write("a.zip", zip);

    Recorded recorded = visit();

    // FIPS 180-4, example "abc"
    assertThat(recorded.row("dump/a.zip!/abc.txt").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(recorded.row("dump/a.zip").size()).isEqualTo(zip.length);
  }

  @Test
  void sourcesOfOneNameAreToldApart() throws IOException {
    Path other = Files.createDirectories(folder.resolve("autre/dump"));
    Files.writeString(other.resolve("b"), "b");
    write("a", bytes("a"));
    Recorded recorded = new Recorded();

    Evidence.open(List.of(dump, other), Limits.DEFAULT, spool).visit(recorded);

    assertThat(recorded.labels()).containsExactly("dump/a", "dump (2)/b");
  }

  @Test
  void aSourceMayBeAFile() throws IOException {
    write("seul.json", bytes("{}"));
    Recorded recorded = new Recorded();

    Evidence evidence = Evidence.open(List.of(dump.resolve("seul.json")), Limits.DEFAULT, spool);
    evidence.visit(recorded);

    assertThat(recorded.labels()).containsExactly("seul.json");
    assertThat(evidence.size()).isEqualTo(new Evidence.Size(1, 2));
  }

  @Test
  void aSourceThatDoesNotExistIsSaidAtOnce() {
    Path missing = folder.resolve("absent");

    assertThatThrownBy(() -> Evidence.open(List.of(missing), Limits.DEFAULT, spool))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file or folder")
        .hasMessageContaining("absent");
  }

  @Test
  void theSpoolFolderMayNotLieInTheEvidence() {
    assertThatThrownBy(() -> Evidence.open(List.of(folder), Limits.DEFAULT, spool))
        .hasMessageContaining("choose a folder outside");
  }

  @Test
  void everyVisitIsTheSame() throws IOException {
    write("a.zip", Packed.zip(Map.of("1", bytes("1"))));
    write("b", bytes("b"));
    Evidence evidence = Evidence.open(List.of(dump), Limits.DEFAULT, spool);
    Recorded first = new Recorded();
    Recorded second = new Recorded();

    evidence.visit(first);
    evidence.visit(second);

    assertThat(second.rows).isEqualTo(first.rows).hasSize(3);
  }

  @Test
  void aLargeArchiveThatDidNotChangeIsHashedOnceForAllVisits() throws IOException {
    Path file = dump.resolve("a.zip");
    byte[] zip = Packed.zip(Map.of("1", bytes("1")));
    Files.write(file, zip);
    Limits nothingInMemory = new Limits(8, 100, 1 << 20, 200, 1 << 20, 0);
    Evidence evidence = Evidence.open(List.of(dump), nothingInMemory, spool);
    Recorded first = new Recorded();
    Recorded second = new Recorded();
    Recorded third = new Recorded();
    evidence.visit(first);
    FileTime before = Files.getLastModifiedTime(file);

    zip[10] ^= 1; // the time of the member: whoever hashes again sees it
    Files.write(file, zip);
    Files.setLastModifiedTime(file, before);
    evidence.visit(second);
    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1_000));
    evidence.visit(third);

    String label = first.labels().get(1);
    assertThat(second.row(label).sha256()).isEqualTo(first.row(label).sha256());
    assertThat(third.row(label).sha256()).isNotEqualTo(first.row(label).sha256());
  }

  @Test
  void anArchiveNotEnteredMayBeWantedAsAFile() throws IOException {
    byte[] zip = Packed.zip(Map.of("1", bytes("1")));
    write("a.zip", zip);
    Recorded recorded = new Recorded();

    Evidence.open(List.of(dump), Limits.DEFAULT, spool)
        .visit(
            new Forwarding(recorded) {
              @Override
              public boolean enters(Candidate archive) {
                return false;
              }
            });

    assertThat(recorded.calls()).containsExactly("file dump/a.zip");
    assertThat(recorded.contents.get("dump/a.zip")).isEqualTo(zip);
  }

  @Test
  void theTimesOfTarMembersAreKeptAndDosTimesWithoutZoneAreNot() throws IOException {
    write("a.tar", Packed.tar(Map.of("1", bytes("1"))));
    write("b.zip", Packed.zip(Map.of("1", bytes("1"))));

    Recorded recorded = visit();

    assertThat(recorded.modified)
        .containsEntry("dump/a.tar!/1", 1_781_000_000_000L)
        .containsEntry("dump/b.zip!/1", null);
  }
}

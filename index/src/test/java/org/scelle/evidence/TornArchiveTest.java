package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.evidence.HostileArchiveTest.noise;
import static org.scelle.evidence.HostileArchiveTest.three;
import static org.scelle.evidence.Packed.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/** Archives that were cut off on their way: what arrived is handed over, and said to be torn. */
final class TornArchiveTest {

  @TempDir Path folder;
  private Path dump;
  private Path spool;

  @BeforeEach
  void makeFolders() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
    spool = Files.createDirectory(folder.resolve("spool"));
  }

  private Recorded visit(byte[] archive) throws IOException {
    Files.write(dump.resolve("a"), archive);
    Recorded recorded = new Recorded();
    Evidence.open(List.of(dump), Limits.DEFAULT, spool).visit(recorded);
    assertThat(spool).as("nothing stays in the spool folder").isEmptyDirectory();
    return recorded;
  }

  @Test
  void aZipCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);

    Recorded recorded = visit(Arrays.copyOf(zip, 12_000));

    assertThat(recorded.calls())
        .containsExactly("file dump/a!/1", "file dump/a!/2", "file dump/a!/3", "archive dump/a");
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a").why()).contains("directory is missing or broken");
    assertTorn(recorded, "dump/a!/3", noise('3', 5000));
    assertThat(recorded.contents.get("dump/a!/2")).isEqualTo(three().get("2"));
  }

  @Test
  void aTarCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] tar = Packed.tar(three());

    Recorded recorded = visit(Arrays.copyOf(tar, 13_000));

    assertThat(recorded.calls())
        .containsExactly("file dump/a!/1", "file dump/a!/2", "file dump/a!/3", "archive dump/a");
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a").size()).isEqualTo(13_000);
    assertTorn(recorded, "dump/a!/3", noise('3', 5000));
  }

  @Test
  void aCompressedTarCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] tgz = Packed.gzip(Packed.tar(three()));

    Recorded recorded = visit(Arrays.copyOf(tgz, 12_000));

    assertThat(recorded.calls()).startsWith("file dump/a!/1", "file dump/a!/2");
    assertTorn(recorded, "dump/a!/3", noise('3', 5000));
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
  }

  /** Some of the beginning is there, and it is said that the rest is not. */
  private static void assertTorn(Recorded recorded, String label, byte[] whole) {
    assertThat(recorded.row(label).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row(label).why()).isNotEmpty();
    byte[] read = recorded.contents.getOrDefault(label, new byte[0]);
    assertThat(read).isNotEmpty().hasSizeLessThan(whole.length);
    assertThat(read).isEqualTo(Arrays.copyOf(whole, read.length));
  }

  @Test
  void aCompressedFileCutOffIsReadUpToTheCut() throws IOException {
    byte[] content = noise(1, 100_000);

    for (byte[] packed : List.of(Packed.gzip(content), Packed.xz(content))) {
      Recorded recorded = visit(Arrays.copyOf(packed, 90_000));

      assertTorn(recorded, "dump/a!/content", content);
      assertThat(recorded.contents.get("dump/a!/content")).hasSizeGreaterThan(60_000);
      assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
    }
  }

  @Test
  void whatWasUnpackedBeforeTheCutIsNotLostWithTheLastBlock() throws IOException {
    byte[] content = bytes("{\"event_id\": \"$a\"}\n".repeat(2000));
    byte[] gz = Packed.gzip(content);

    Recorded recorded = visit(Arrays.copyOf(gz, gz.length - 9));

    assertThat(recorded.row("dump/a!/content").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.contents.get("dump/a!/content")).hasSizeGreaterThan(37_000);
  }

  @Test
  void anArchiveCutOffInsideACompressedOneIsReadAsFarAsItGoes() throws IOException {
    byte[] outer = Packed.gzip(Packed.zip(three(), ZipArchiveEntry.STORED));

    Recorded recorded = visit(Arrays.copyOf(outer, 12_000));

    assertThat(recorded.contents.get("dump/a!/content!/2")).isEqualTo(three().get("2"));
    assertThat(recorded.row("dump/a!/content").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void aCutIsSaidOfTheArchiveEvenWhenNobodyWantsItsContent() throws IOException {
    byte[] gz = Packed.gzip(noise(1, 100_000));
    Recorded recorded = new Recorded();
    Files.write(dump.resolve("a"), Arrays.copyOf(gz, 90_000));

    Evidence.open(List.of(dump), Limits.DEFAULT, spool)
        .visit(
            new Forwarding(recorded) {
              @Override
              public boolean wants(Candidate file) {
                return false;
              }
            });

    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void aTarCutBetweenTwoMembersIsNotTakenForWhole() throws IOException {
    byte[] tar = Packed.tar(three());

    Recorded recorded = visit(Arrays.copyOf(tar, 2 * (512 + 5120)));

    assertThat(recorded.contents).hasSize(2);
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a").why()).contains("no end mark");
  }
}

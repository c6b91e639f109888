package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.evidence.Packed.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/** One archive that lies, breaks or explodes at a time. */
final class HostileArchiveTest {

  private static final int CENTRAL = 0x02014b50;

  @TempDir Path folder;
  private Path dump;
  private Path spool;

  @BeforeEach
  void makeFolders() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
    spool = Files.createDirectory(folder.resolve("spool"));
  }

  private Recorded visit(byte[] archive) throws IOException {
    return visit(archive, Limits.DEFAULT);
  }

  private Recorded visit(byte[] archive, Limits limits) throws IOException {
    Files.write(dump.resolve("a"), archive);
    Recorded recorded = new Recorded();
    Evidence.open(List.of(dump), limits, spool).visit(recorded);
    assertThat(spool).as("nothing stays in the spool folder").isEmptyDirectory();
    assertThat(recorded.labels()).doesNotHaveDuplicates().contains("dump/a");
    return recorded;
  }

  private static Limits limits(int depth, long members, long memberBytes) {
    return new Limits(depth, members, memberBytes, 10, 100_000, 1000);
  }

  static Map<String, byte[]> three() {
    Map<String, byte[]> members = new TreeMap<>();
    for (String name : List.of("1", "2", "3")) {
      members.put(name, noise(name.charAt(0), 5000));
    }
    return members;
  }

  static byte[] noise(long seed, int length) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  @Test
  void aZipWithABrokenDirectoryIsReadByItsMembers() throws IOException {
    byte[] zip = Packed.zip(three());
    int central = find(zip, CENTRAL);
    Arrays.fill(zip, central, central + 40, (byte) 0x55);

    Recorded recorded = visit(zip);

    assertThat(recorded.contents).hasSize(3);
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void headersOfATarMayNotFillTheMemory() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry first = new TarArchiveEntry("1");
      first.setSize(3 << 20);
      tar.putArchiveEntry(first);
      tar.write(new byte[3 << 20]);
      tar.closeArchiveEntry();
      TarArchiveEntry headers = new TarArchiveEntry("h", TarConstants.LF_GNUTYPE_LONGNAME);
      headers.setSize(3 << 20);
      tar.putArchiveEntry(headers);
      byte[] name = new byte[3 << 20];
      Arrays.fill(name, (byte) 'x');
      tar.write(name);
      tar.closeArchiveEntry();
    }

    Recorded recorded = visit(out.toByteArray());

    assertThat(recorded.contents).containsOnlyKeys("dump/a!/1");
    assertThat(recorded.row("dump/a").why()).contains("headers of the next member");
  }

  @Test
  void a7zWithoutItsDirectoryIsPartial() throws IOException {
    byte[] seven = Packed.sevenZip(three());

    Recorded recorded = visit(Arrays.copyOf(seven, 9000));

    assertThat(recorded.calls()).containsExactly("archive dump/a");
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a").why()).contains("directory cannot be read");
  }

  @Test
  void damageInOneMemberCostsThatMember() throws IOException {
    byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);
    zip[7000] ^= 1;
    byte[] seven = Packed.sevenZip(three());
    seven[7000] ^= 1;

    for (Recorded recorded : List.of(visit(zip), visit(seven))) {
      assertThat(recorded.calls())
          .containsExactly("file dump/a!/1", "file dump/a!/2", "file dump/a!/3", "archive dump/a");
      assertThat(recorded.row("dump/a!/2").outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(recorded.row("dump/a!/2").why()).containsIgnoringCase("checksum");
    }
  }

  @Test
  void aSizeThatIsALieCostsThatMember() throws IOException {
    byte[] zip = Packed.zip(Map.of("1", bytes("x".repeat(1000))));
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(find(zip, CENTRAL) + 24, 500);

    Recorded recorded = visit(zip);

    assertThat(recorded.row("dump/a!/1").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.row("dump/a!/1").why()).contains("says 500 bytes");
  }

  @Test
  void encryptedMembersAreSaidToNeedAPassword() throws IOException {
    byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);
    zip[find(zip, CENTRAL) + 8] |= 1;

    Recorded recorded = visit(zip);

    assertThat(recorded.row("dump/a!/1").why()).contains("password");
    assertThat(recorded.contents).containsOnlyKeys("dump/a!/2", "dump/a!/3");
  }

  @Test
  void membersOfAnEncrypted7zAreSaidToNeedAPassword() throws IOException {
    SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(out, "secret".toCharArray())) {
      for (String name : List.of("1", "2")) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write(bytes("x"));
        archive.closeArchiveEntry();
      }
    }

    Recorded recorded = visit(Arrays.copyOf(out.array(), (int) out.size()));

    assertThat(recorded.calls())
        .containsExactly("lost dump/a!/1", "lost dump/a!/2", "archive dump/a");
    assertThat(recorded.rows.subList(0, 2)).allMatch(row -> row.why().contains("password"));
  }

  @Test
  void unknownCompressionCostsThatMember() throws IOException {
    byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);
    zip[find(zip, CENTRAL) + 10] = 98;

    Recorded recorded = visit(zip);

    assertThat(recorded.row("dump/a!/1").why()).contains("compression method 98");
    assertThat(recorded.contents).hasSize(2);
  }

  @Test
  void compressionWithoutAMemoryLimitOrInNativeCodeIsNotTried() throws IOException {
    for (int method : new int[] {93, 95}) {
      byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);
      zip[find(zip, CENTRAL) + 10] = (byte) method;

      assertThat(visit(zip).row("dump/a!/1").why()).contains("compression method " + method);
    }
  }

  @Test
  void aDirectoryTooLargeToListIsNotListed() throws IOException {
    byte[] zip = Packed.zip(three(), ZipArchiveEntry.STORED);
    byte[] padded = Arrays.copyOf(zip, zip.length + (65 << 20));
    int end = find(zip, 0x06054b50);
    System.arraycopy(zip, end, padded, padded.length - 22, 22);

    Recorded recorded = visit(padded);

    assertThat(recorded.contents).hasSize(3);
    assertThat(recorded.row("dump/a").why()).contains("too much memory");
  }

  @Test
  void aZipOfZip64IsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("1"));
      zip.write(bytes("x"));
      zip.closeArchiveEntry();
    }

    Recorded recorded = visit(out.toByteArray());

    assertThat(recorded.text("dump/a!/1")).isEqualTo("x");
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.READ);
  }

  @Test
  void linksAndDevicesInATarAreNotFiles() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (byte type :
          new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
        TarArchiveEntry entry = new TarArchiveEntry("e" + (char) type, type);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }

    Recorded recorded = visit(out.toByteArray());

    assertThat(recorded.contents).isEmpty();
    assertThat(recorded.rows.subList(0, 3)).allMatch(row -> row.outcome() == Outcome.SKIPPED);
    assertThat(recorded.row("dump/a!/e2").why()).isEqualTo("symbolic link");
  }

  @Test
  void tooManyMembersStopAtTheLimit() throws IOException {
    for (byte[] archive :
        List.of(Packed.zip(three()), Packed.tar(three()), Packed.sevenZip(three()))) {
      Recorded recorded = visit(archive, limits(8, 2, 1 << 20));

      assertThat(recorded.contents).hasSize(2);
      assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(recorded.row("dump/a").why()).contains("more than 2 members");
    }
  }

  @Test
  void aMemberTooLargeIsSkipped() throws IOException {
    Map<String, byte[]> members = three();
    members.put("2", noise(2, 50_000));

    for (byte[] archive :
        List.of(
            Packed.zip(members),
            Packed.tar(members),
            Packed.gzip(Packed.tar(members)),
            Packed.sevenZip(members))) {
      Recorded recorded = visit(archive, limits(8, 100, 10_000));

      assertThat(recorded.row("dump/a!/2").outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(recorded.contents).hasSize(2);
    }
  }

  @Test
  void bombsStopAtTheRatio() throws IOException {
    byte[] zeros = new byte[2 << 20];
    Map<String, byte[]> members = new TreeMap<>(Map.of("1", zeros, "2", zeros));

    for (byte[] archive :
        List.of(
            Packed.zip(members),
            Packed.gzip(Packed.tar(members)),
            Packed.sevenZip(members),
            Packed.xz(zeros),
            Packed.bzip2(zeros))) {
      Recorded recorded = visit(archive, limits(8, 100, 1 << 30));

      assertThat(recorded.contents).isEmpty();
      assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(recorded.row("dump/a").why()).contains("decompression bomb");
    }
  }

  @Test
  void nestingMultipliesNothing() throws IOException {
    byte[] inner = Packed.zip(Map.of("x", new byte[500_000]), ZipArchiveEntry.STORED);
    byte[] outer = Packed.zip(Map.of("inner.zip", Packed.gzip(inner)));

    Recorded recorded = visit(outer, limits(8, 100, 1 << 30));

    assertThat(recorded.contents).isEmpty();
    assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void archivesNestedTooDeepAreSkipped() throws IOException {
    byte[] archive = bytes("fond");
    for (int i = 0; i < 5; i++) {
      archive = Packed.zip(Map.of("n", archive));
    }

    Recorded recorded = visit(archive, limits(3, 100, 1 << 20));

    assertThat(recorded.row("dump/a!/n!/n!/n").outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(recorded.row("dump/a!/n!/n!/n").why()).contains("3 archives");
    assertThat(recorded.row("dump/a!/n!/n").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(recorded.rows).hasSize(4);
  }

  @Test
  void aZipThatContainsItselfEndsAtTheLimitOfDepth() throws IOException {
    byte[] quine = ZipQuine.make();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(quine))) {
      zip.getNextEntry();
      assertThat(zip.readAllBytes()).as("it is its own member").isEqualTo(quine);
    }

    Recorded recorded = visit(quine);

    assertThat(recorded.rows).hasSize(1 + Limits.DEFAULT.depth());
    Recorded.Row deepest = recorded.rows.get(0);
    assertThat(deepest.call()).isEqualTo("lost");
    assertThat(deepest.why()).isEqualTo("more than 8 archives within one another, the limit");
    Recorded.Row around = recorded.rows.get(1);
    assertThat(around.outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(around.why()).isEqualTo(deepest.why());
    assertThat(recorded.rows.subList(2, 9)).allMatch(row -> row.outcome() == Outcome.READ);
  }

  @Test
  void membersOfArchivesInsideCountForTheArchiveAround() throws IOException {
    Map<String, byte[]> archives = new TreeMap<>();
    for (String name : List.of("a", "b", "c")) {
      archives.put(name, Packed.tar(three()));
    }
    for (byte[] archive : List.of(Packed.zip(archives), Packed.gzip(Packed.tar(archives)))) {
      Recorded recorded = visit(archive, limits(8, 6, 1 << 20));

      assertThat(recorded.contents).hasSize(4).containsKey("dump/a!/a!/3");
      assertThat(recorded.row("dump/a!/b").outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(recorded.row("dump/a").outcome()).isEqualTo(Outcome.PARTIAL);
      assertThat(recorded.row("dump/a").why()).contains("more than 6 members");
    }
  }

  @Test
  void membersThatShareTheirBytesAreReadOnce() throws IOException {
    Recorded recorded = visit(overlapping(noise(7, 5000), 50));

    assertThat(recorded.contents).containsOnlyKeys("dump/a!/m0");
    assertThat(recorded.rows).hasSize(51);
    assertThat(recorded.row("dump/a!/m49").why()).contains("another member's");
  }

  /** Many directory entries for one stored member. */
  private static byte[] overlapping(byte[] content, int times) {
    ByteBuffer zip =
        ByteBuffer.allocate(content.length + 100 + times * 60).order(ByteOrder.LITTLE_ENDIAN);
    CRC32 crc = new CRC32();
    crc.update(content);
    zip.putInt(0x04034b50).putShort((short) 20).putInt(0).putInt(0);
    zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
    zip.putShort((short) 2).putShort((short) 0).put(bytes("m0")).put(content);
    int directory = zip.position();
    for (int i = 0; i < times; i++) {
      byte[] name = bytes("m" + i);
      zip.putInt(CENTRAL).putInt(20 << 16 | 20).putInt(0).putInt(0);
      zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
      zip.putShort((short) name.length).putLong(0).putLong(0).put(name);
    }
    int end = zip.position();
    zip.putInt(0x06054b50).putInt(0).putShort((short) times).putShort((short) times);
    zip.putInt(end - directory).putInt(directory).putShort((short) 0);
    return Arrays.copyOf(zip.array(), zip.position());
  }

  @Test
  void emptyArchivesAndEmptyFilesAreAccountedFor() throws IOException {
    assertThat(visit(Packed.zip(Map.of())).calls()).containsExactly("archive dump/a");
    assertThat(visit(Packed.sevenZip(Map.of())).calls()).containsExactly("archive dump/a");
    assertThat(visit(new byte[0]).calls()).containsExactly("file dump/a");
    for (byte[] archive :
        List.of(
            Packed.zip(Map.of("vide", new byte[0])),
            Packed.tar(Map.of("vide", new byte[0])),
            Packed.sevenZip(Map.of("vide", new byte[0])))) {
      assertThat(visit(archive).calls()).containsExactly("file dump/a!/vide", "archive dump/a");
    }
    assertThat(visit(Packed.gzip(new byte[0])).calls())
        .containsExactly("file dump/a!/content", "archive dump/a");
  }

  @Test
  void whatFollowsTheEndOfATarIsNotSilentlyDropped() throws IOException {
    byte[] tar = Packed.tar(Map.of("1", bytes("x")));
    byte[] two = Arrays.copyOf(tar, tar.length * 2);
    System.arraycopy(tar, 0, two, tar.length, tar.length);

    assertThat(visit(two).row("dump/a").why()).contains("after the end mark");
  }

  @Test
  void flippedBitsNeverStopTheWalk() throws IOException {
    List<byte[]> archives =
        List.of(
            Packed.zip(three()),
            Packed.tar(three()),
            Packed.sevenZip(three()),
            Packed.gzip(Packed.tar(three())),
            Packed.bzip2(Packed.tar(three())),
            Packed.xz(Packed.tar(three())));
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] broken = archives.get(seed % archives.size()).clone();
      for (int i = 0; i <= seed % 5; i++) {
        // the directories, at either end, break more than the bytes between
        int at = random.nextInt(Math.min(600, broken.length));
        broken[random.nextBoolean() ? at : broken.length - 1 - at] ^=
            (byte) (1 + random.nextInt(255));
      }
      if (random.nextInt(3) == 0) {
        broken = Arrays.copyOf(broken, random.nextInt(broken.length));
      }
      try {
        visit(broken, limits(8, 100, 1 << 20));
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static int find(byte[] bytes, int magic) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != magic) {
      at++;
    }
    return at;
  }
}

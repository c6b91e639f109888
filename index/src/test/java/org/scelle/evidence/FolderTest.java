package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.scelle.evidence.Packed.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/** What may stand in a folder besides files, and what must not happen to the evidence. */
final class FolderTest {

  private static final Limits SMALL = new Limits(8, 1000, 1L << 40, 200, 256L << 20, 1000);

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
    Evidence.open(List.of(dump), SMALL, spool).visit(recorded);
    return recorded;
  }

  @Test
  void linksAreNeverFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "dehors");
    Files.createSymbolicLink(dump.resolve("lien"), secret);
    Files.createSymbolicLink(dump.resolve("boucle"), dump);
    Files.createSymbolicLink(dump.resolve("mort"), folder.resolve("absent"));

    Recorded recorded = visit();

    assertThat(recorded.labels()).containsExactly("dump/boucle", "dump/lien", "dump/mort");
    assertThat(recorded.rows)
        .allMatch(row -> row.outcome() == Outcome.SKIPPED && row.why().equals("symbolic link"));
  }

  @Test
  void pipesAndSocketsAreNeverOpened() throws IOException, InterruptedException {
    Path socket = dump.resolve("prise");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      int made = new ProcessBuilder("mkfifo", dump.resolve("tuyau").toString()).start().waitFor();
      assumeThat(made).as("mkfifo works here").isZero();

      Recorded recorded = visit();

      assertThat(recorded.calls()).containsExactly("lost dump/prise", "lost dump/tuyau");
      assertThat(recorded.rows).allMatch(row -> row.outcome() == Outcome.SKIPPED);
    }
  }

  @Test
  void whatVanishesDuringTheWalkIsLostAndSaid() throws IOException {
    Files.writeString(dump.resolve("a"), "a");
    Files.writeString(Files.createDirectory(dump.resolve("b")).resolve("c"), "c");
    Files.writeString(dump.resolve("d"), "d");
    Recorded recorded = new Recorded();

    Evidence.open(List.of(dump), SMALL, spool)
        .visit(
            new Forwarding(recorded) {
              @Override
              public void file(OpenFile file) throws IOException {
                super.file(file);
                Files.deleteIfExists(dump.resolve("b/c"));
                Files.deleteIfExists(dump.resolve("b"));
                Files.deleteIfExists(dump.resolve("d"));
              }
            });

    assertThat(recorded.calls()).containsExactly("file dump/a", "lost dump/b", "lost dump/d");
    assertThat(recorded.row("dump/d").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(recorded.row("dump/d").why()).contains("no longer there");
  }

  @Test
  void whatMayNotBeReadIsLostAndSaid() throws IOException {
    Path closed = Files.createDirectory(dump.resolve("b"));
    Files.writeString(dump.resolve("a"), "a");
    Files.setPosixFilePermissions(dump.resolve("a"), Set.of());
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeThat(Files.isReadable(closed)).as("permissions do not bind this user (root)").isFalse();

      Recorded recorded = visit();

      assertThat(recorded.calls()).containsExactly("lost dump/a", "lost dump/b");
      assertThat(recorded.rows).allMatch(row -> row.why().startsWith("permission denied"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void deniedAccessIsExplained() {
    assertThatThrownBy(() ->
            Hostile.call(() -> {
              throw new java.nio.file.AccessDeniedException("/dump/a");
            }))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("permission denied; run again as a user who may read it");
  }

  @Test
  void theEvidenceDoesNotChange() throws IOException {
    Map<String, byte[]> members = Map.of("gros", new byte[5000], "petit", bytes("x"));
    Files.write(dump.resolve("a.zip"), Packed.zip(members));
    Files.write(dump.resolve("b.7z"), Packed.sevenZip(members));
    Files.write(
        Files.createDirectory(dump.resolve("sous")).resolve("c.tgz"),
        Packed.gzip(Packed.tar(members)));
    Files.write(dump.resolve("d"), new byte[5000]);
    try (Stream<Path> all = Files.walk(dump)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_781_000_000_123L));
        boolean isFolder = Files.isDirectory(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(isFolder ? "r-xr-xr-x" : "r--r--r--"));
      }
    }
    try {
      List<String> before = state();
      Recorded recorded = new Recorded();

      Evidence.open(List.of(dump), SMALL, spool)
          .visit(
              new Forwarding(recorded) {
                @Override
                public void file(OpenFile file) throws IOException {
                  assertThat(file.onDisk()).hasSize(file.file().size());
                  super.file(file);
                }
              });

      assertThat(state()).isEqualTo(before);
      assertThat(recorded.rows).hasSize(10).allMatch(row -> row.outcome() == Outcome.READ);
      assertThat(spool).isEmptyDirectory();
    } finally {
      Files.setPosixFilePermissions(dump, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(
          dump.resolve("sous"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> all = Files.walk(dump)) {
      for (Path path : all.sorted().toList()) {
        Map<String, Object> attributes =
            new TreeMap<>(
                Files.readAttributes(path, "unix:ino,size,mode,nlink,lastModifiedTime,ctime"));
        byte[] content = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        state.add(path + " " + attributes + " " + java.util.Arrays.hashCode(content));
      }
    }
    return state;
  }

  @Test
  void aFileThatIsNotWantedCostsItsHeadOnly() throws IOException {
    sparse(10L << 30);
    List<Long> sizes = new ArrayList<>();

    Evidence.open(List.of(dump), SMALL, spool)
        .visit(
            new Forwarding(new Recorded()) {
              @Override
              public boolean wants(Candidate file) throws IOException {
                assertThat(file.head()).hasSize(Candidate.HEAD);
                sizes.add(file.size());
                return false;
              }
            });

    assertThat(sizes).containsExactly(10L << 30);
  }

  @Test
  void aFileLargerThanTheHeapIsHashedWithoutMemory() throws IOException {
    long size = Runtime.getRuntime().maxMemory() + (16 << 20);
    sparse(size);
    List<Path> onDisk = new ArrayList<>();

    Evidence.open(List.of(dump), Limits.DEFAULT, spool)
        .visit(
            new Forwarding(new Recorded()) {
              @Override
              public void file(OpenFile file) throws IOException {
                try (file) {
                  assertThat(file.file().size()).isEqualTo(size);
                  onDisk.add(file.onDisk());
                }
              }
            });

    assertThat(onDisk).containsExactly(dump.toRealPath().resolve("creux"));
    assertThat(dump.resolve("creux")).exists();
  }

  private void sparse(long size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            dump.resolve("creux"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), size - 1);
    }
  }

  @Test
  void openFilesOutliveTheWalk() throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    members.put("gros", "long".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    members.put("petit", bytes("court"));
    Files.write(dump.resolve("a.tar"), Packed.tar(members));
    List<OpenFile> open = new ArrayList<>();

    Evidence.open(List.of(dump), SMALL, spool)
        .visit(
            new Forwarding(new Recorded()) {
              @Override
              public void file(OpenFile file) {
                open.add(file);
              }
            });

    for (OpenFile file : open) {
      for (int twice = 0; twice < 2; twice++) {
        try (InputStream in = file.open()) {
          assertThat(in.readAllBytes()).isEqualTo(members.get(file.file().name()));
        }
      }
      assertThat(Files.readAllBytes(file.onDisk())).isEqualTo(members.get(file.file().name()));
    }
    assertThat(spool).isNotEmptyDirectory();
    for (OpenFile file : open) {
      file.close();
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void aFileThatChangesAfterItWasHashedIsNotReadAsIfItHadNot() throws IOException {
    Path big = Files.write(dump.resolve("a"), new byte[5000]);

    Evidence.open(List.of(dump), SMALL, spool)
        .visit(
            new Forwarding(new Recorded()) {
              @Override
              public void file(OpenFile file) throws IOException {
                Files.write(big, new byte[6000]);
                assertThatThrownBy(file::open).hasMessageContaining("changed after it was hashed");
                file.close();
              }
            });
  }

  @Test
  void namesThatAreNotTextAreToldApart() throws IOException {
    Files.writeString(dump.resolve("a\nb"), "1");
    Files.writeString(dump.resolve("a\\u000ab"), "2");
    Files.writeString(Files.createDirectory(dump.resolve("x!")).resolve("y"), "3");

    assertThat(visit().labels())
        .containsExactly("dump/a\\u000ab", "dump/a\\u005cu000ab", "dump/x\\u0021/y");
  }
}

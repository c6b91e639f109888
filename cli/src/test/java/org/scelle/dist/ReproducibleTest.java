package org.scelle.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds the same sources gets the same jars. */
@Tag("dist")
class ReproducibleTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root")).normalize();
  private static final Set<String> MADE = Set.of("target", ".git");

  @TempDir Path folder;

  @Test
  void aBuildInAnotherFolderGivesTheSameJarsByteForByte() throws Exception {
    Path elsewhere = folder.resolve("ailleurs");
    copySources(elsewhere);
    Path log = folder.resolve("log");
    Process build =
        new ProcessBuilder("mvn", "-o", "-B", "-q", "-DskipTests", "package")
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(build.waitFor()).as(() -> read(log)).isZero();
    Map<String, String> ours = jars(ROOT.resolve("cli/target/scelle"));
    assertThat(ours).hasSizeGreaterThan(3).containsKey("scelle.jar");
    assertThat(jars(elsewhere.resolve("cli/target/scelle"))).isEqualTo(ours);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "the build said nothing";
    }
  }

  private static void copySources(Path to) throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (MADE.contains(from.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(ROOT.relativize(from)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (!MADE.contains(from.getFileName().toString())) {
              Files.copy(from, to.resolve(ROOT.relativize(from)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** SHA-256 of every jar, by name. */
  private static Map<String, String> jars(Path made) throws IOException, NoSuchAlgorithmException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(made)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        hashes.put(made.relativize(jar).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }
}

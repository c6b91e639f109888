package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/** Law: what goes in comes out, each file once, with the hash of its own bytes. */
final class AccountingTest {

  private static final int TREES = 30;
  private static final List<String> NAMES =
      List.of("réunion", "pièce jointe.pdf", "a", "B", "export.json", "été 2026.zip", "x.gz", "n");

  @TempDir Path folder;

  @Test
  void everyFileOfAnyTreeIsVisitedOnceWithItsOwnBytes() throws IOException {
    for (int seed = 0; seed < TREES; seed++) {
      Path dump = Files.createDirectories(folder.resolve("t" + seed).resolve("dump"));
      Path spool = Files.createDirectory(folder.resolve("s" + seed));
      Tree tree = new Tree(seed);
      tree.fill(dump, "dump", 0);
      Limits limits = new Limits(8, 1000, 1 << 30, 200, 256 << 20, 1 + 100 * (seed % 20));
      Recorded recorded = new Recorded();
      Evidence evidence = Evidence.open(List.of(dump), limits, spool);

      evidence.visit(recorded);

      String about = "seed " + seed;
      assertThat(recorded.rows).as(about).allMatch(row -> row.outcome() == Outcome.READ);
      assertThat(recorded.labels()).as(about).doesNotHaveDuplicates();
      assertThat(hashes(recorded)).as(about).isEqualTo(tree.expected);
      assertThat(plain(recorded)).as(about).isEqualTo(regularFiles(dump));
      assertThat(evidence.size()).as(about).isEqualTo(size(dump));
      assertThat(spool).as(about).isEmptyDirectory();
    }
  }

  private static Map<String, String> hashes(Recorded recorded) {
    Map<String, String> hashes = new TreeMap<>();
    recorded.rows.forEach(row -> hashes.put(row.label(), String.valueOf(row.sha256())));
    return hashes;
  }

  private static Set<String> plain(Recorded recorded) {
    Set<String> plain = new TreeSet<>(recorded.labels());
    plain.removeIf(label -> label.contains("!/"));
    return plain;
  }

  private static Set<String> regularFiles(Path dump) throws IOException {
    try (Stream<Path> all = Files.walk(dump)) {
      Set<String> files = new TreeSet<>();
      all.filter(Files::isRegularFile).forEach(path -> files.add("dump/" + dump.relativize(path)));
      return files;
    }
  }

  private static Evidence.Size size(Path dump) throws IOException {
    try (Stream<Path> all = Files.walk(dump)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return new Evidence.Size(files.size(), bytes);
    }
  }

  /** Makes folders, files and archives, and knows what it made. */
  private static final class Tree {

    private final Random random;
    private final Map<String, String> expected = new TreeMap<>();

    Tree(long seed) {
      random = new Random(seed);
    }

    void fill(Path into, String label, int depth) throws IOException {
      for (String name : names()) {
        if (depth < 3 && random.nextInt(4) == 0) {
          fill(Files.createDirectory(into.resolve(name)), label + "/" + name, depth + 1);
        } else {
          Files.write(into.resolve(name), content(label + "/" + name, name, 0));
        }
      }
    }

    private List<String> names() {
      return NAMES.stream().filter(name -> random.nextInt(3) == 0).toList();
    }

    private byte[] content(String label, String name, int depth) throws IOException {
      int kind = depth >= 3 ? 9 : random.nextInt(10);
      String inside = label + "!/";
      byte[] bytes =
          switch (kind) {
            case 0 -> Packed.zip(members(inside, depth));
            case 1 -> Packed.zip(members(inside, depth), 0);
            case 2 -> Packed.tar(members("", inside, depth));
            case 3 -> Packed.gzip(Packed.tar(members("", inside, depth)));
            case 4 -> Packed.xz(Packed.tar(members("", inside, depth)));
            case 5 -> Packed.sevenZip(members(inside, depth));
            case 6 -> {
              boolean ends = name.endsWith(".gz");
              String inner = ends ? name.substring(0, name.length() - 3) : "content";
              yield Packed.gzip(notTar(inside + inner));
            }
            default -> noise();
          };
      expected.put(label, sha256(bytes));
      return bytes;
    }

    private byte[] notTar(String label) {
      byte[] bytes = noise();
      expected.put(label, sha256(bytes));
      return bytes;
    }

    private Map<String, byte[]> members(String prefix, int depth) throws IOException {
      Map<String, byte[]> members = new LinkedHashMap<>();
      for (String name : names()) {
        String path = random.nextBoolean() ? name : "dossier/" + name;
        members.put(path, content(prefix + path, name, depth + 1));
      }
      return members;
    }

    /** A tar has no mark of its own when it is empty, so it gets one member at least. */
    private Map<String, byte[]> members(String least, String prefix, int depth) throws IOException {
      Map<String, byte[]> members = members(prefix, depth);
      String name = least + "toujours";
      members.put(name, content(prefix + name, name, 3));
      return members;
    }

    private byte[] noise() {
      byte[] noise = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(4000)];
      random.nextBytes(noise);
      return noise;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

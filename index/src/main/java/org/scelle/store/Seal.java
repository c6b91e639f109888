package org.scelle.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SHA-256 of every file of a case that a command leaves behind: {@code case.db}, the search
 * index, the reports. Written into the journal when a command has changed any of them, it lets
 * anyone see later that nothing was changed since, with no other tool than {@code sha256sum}.
 */
public final class Seal {

  /** The act under which the journal has it; its fields are {@code sha256 <path>}. */
  public static final String ACT = "seal";

  /** Prefix of the names of its fields; the path in the case follows. */
  public static final String FIELD = "sha256 ";

  /** Lucene leaves its lock behind: an empty file without meaning. */
  private static final String LOCK = "write.lock";

  private Seal() {}

  /**
   * Hashes a case nobody writes to.
   *
   * @return hashes by path in the case, as {@code report/report.json}, sorted
   */
  public static Map<String, String> of(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.exists(root.resolve("case.db"))) {
      files.add(root.resolve("case.db"));
    }
    for (String folder : List.of("lucene", "report")) {
      if (Files.isDirectory(root.resolve(folder))) {
        try (Stream<Path> inside = Files.walk(root.resolve(folder))) {
          inside
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(LOCK))
              .forEach(files::add);
        }
      }
    }
    try {
      return files.parallelStream()
          .collect(
              Collectors.toMap(
                  file -> root.relativize(file).toString().replace('\\', '/'),
                  Seal::sha256,
                  (one, other) -> one,
                  TreeMap::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream hashed =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      hashed.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

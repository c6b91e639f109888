package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are gone when the command ends. */
final class Passing implements AutoCloseable {
  private final List<Path> folders = new ArrayList<>();

  /** A new, empty folder that only this user can read. */
  Path folder() throws IOException {
    Path folder = Files.createTempDirectory("scelle-compare");
    folders.add(folder);
    return folder;
  }

  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}

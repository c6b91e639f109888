package org.scelle.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Walks a folder, names in the order of their UTF-8 bytes, following no link. */
final class Folders {

  private static final Comparator<Path> ORDER =
      Comparator.<Path, byte[]>comparing(
              path -> name(path).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
          .thenComparing(Comparator.naturalOrder());

  private final Found found;

  Folders(Found found) {
    this.found = found;
  }

  /** Told what stands in the folders. */
  interface Found {
    void file(Address address, Path path, BasicFileAttributes attributes) throws IOException;

    void lost(Address address, Unreadable why) throws IOException;
  }

  /**
   * Walks a source.
   *
   * @param name its name in the evidence
   */
  void walk(Path path, String name) throws IOException {
    Address address = new Address(name, "");
    try {
      BasicFileAttributes attributes = attributes(path);
      if (attributes.isDirectory()) {
        walkFolder(path, name);
      } else if (attributes.isRegularFile()) {
        found.file(address, path, attributes);
      } else {
        throw Unreadable.skipped(
            attributes.isSymbolicLink()
                ? "symbolic link"
                : "not a regular file (device, pipe or socket)");
      }
    } catch (Unreadable why) {
      found.lost(address, why);
    }
  }

  private void walkFolder(Path folder, String name) throws IOException {
    Names names = new Names();
    for (Path path : list(folder)) {
      walk(path, name + "/" + names.distinct(NameText.inPath(name(path))));
    }
  }

  /** Lists a folder. */
  static List<Path> list(Path folder) throws Unreadable {
    return Hostile.call(() -> {
      List<Path> paths = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(paths::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      paths.sort(ORDER);
      return paths;
    });
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static BasicFileAttributes attributes(Path path) throws Unreadable {
    return Hostile.call(
        () -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }
}

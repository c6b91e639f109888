package org.scelle.dist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A folder as one file, sorted, owned by nobody in particular. */
record Archive(Path folder, List<Path> paths) {
  private static final int PROGRAM = 0100755;
  private static final int FILE = 0100644;

  static Archive of(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return new Archive(folder, paths.sorted().toList());
    }
  }

  /** Writes a {@code tar.gz} in which everything bears the same time. */
  void writeTo(Path file, Instant time) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        GzipCompressorOutputStream packed = new GzipCompressorOutputStream(out);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path path : paths) {
        add(tar, path, time);
      }
    }
  }

  private void add(TarArchiveOutputStream tar, Path path, Instant time) throws IOException {
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    String name = parent.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
    TarArchiveEntry entry;
    if (Files.isSymbolicLink(path)) {
      entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      entry.setLinkName(Files.readSymbolicLink(path).toString());
    } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      entry = new TarArchiveEntry(name + "/");
    } else {
      entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(path));
      entry.setMode(Files.isExecutable(path) ? PROGRAM : FILE);
    }
    entry.setLastModifiedTime(FileTime.from(time));
    tar.putArchiveEntry(entry);
    if (entry.isFile() && !entry.isSymbolicLink()) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }
}

package org.scelle.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directory of a case: its layout, and the lock that keeps a second process out. */
final class CaseDirectory implements AutoCloseable {
  private static final Set<String> OURS =
      Set.of(
          "case.db",
          "case.db-wal",
          "case.db-shm",
          "lucene",
          "journal.jsonl",
          "journal.head",
          "journal.head.new",
          "report",
          "provisional",
          "tmp",
          "lock");

  private final Path root;
  private final FileChannel channel;

  private CaseDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  static CaseDirectory open(Path root) throws IOException {
    check(root);
    make(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    CaseDirectory directory = new CaseDirectory(root, channel);
    boolean opened = false;
    try {
      directory.lock();
      Files.createDirectories(directory.lucene());
      Files.createDirectories(directory.reports());
      Files.createDirectories(directory.scratch());
      empty(directory.scratch());
      opened = true;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
    return directory;
  }

  private static void make(Path root) throws IOException {
    try {
      Files.createDirectories(root);
    } catch (FileSystemException e) {
      throw new CaseException(
          root + " cannot be made a directory; give --case a place that can be written to");
    }
  }

  private static void check(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw new CaseException(root + " is not a directory; give --case a directory");
    }
    if (Files.exists(root.resolve("case.db"))) {
      return;
    }
    try (Stream<Path> children = Files.list(root)) {
      List<String> foreign =
          children
              .map(child -> String.valueOf(child.getFileName()))
              .filter(name -> !OURS.contains(name))
              .sorted()
              .limit(3)
              .toList();
      if (!foreign.isEmpty()) {
        throw new CaseException(
            root
                + " is not a case: it has no case.db, but holds "
                + String.join(", ", foreign)
                + "; choose a new or an empty directory");
      }
    }
  }

  private void lock() throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      throw inUse();
    }
    if (lock == null) {
      throw inUse();
    }
    byte[] holder =
        ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder), 0);
  }

  private CaseException inUse() {
    return new CaseException(
        root + " is in use" + holder() + "; wait until it has finished, or stop it");
  }

  private String holder() {
    ByteBuffer text = ByteBuffer.allocate(64);
    try {
      channel.read(text, 0);
    } catch (IOException e) {
      return " by a process that cannot be named (" + e.getMessage() + ")";
    }
    String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    return holder.isEmpty() ? "" : " by " + holder;
  }

  Path root() {
    return root;
  }

  Path database() {
    return root.resolve("case.db");
  }

  Path lucene() {
    return root.resolve("lucene");
  }

  Path journal() {
    return root.resolve("journal.jsonl");
  }

  Path reports() {
    return root.resolve("report");
  }

  Path provisional() {
    return root.resolve("provisional");
  }

  Path scratch() {
    return root.resolve("tmp");
  }

  /** Deletes what is in a folder of ours; links are deleted, not followed. */
  static void empty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      empty(scratch());
    } finally {
      channel.close();
    }
  }
}

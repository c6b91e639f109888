package org.scelle.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scelle.model.Entry;

/** The folders {@code samples/exports/<format id>/<case>/}. */
public final class Samples {

  static final String EXPECTED = "expected.jsonl";

  private static final Path ROOT = Path.of("..", "samples", "exports");

  private Samples() {}

  /** One case: what a format makes of one folder. */
  record Case(ExportFormat format, Path folder) {

    List<MemoryFile> files() throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        List<MemoryFile> files = new ArrayList<>();
        for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
          String name = folder.relativize(path).toString().replace('\\', '/');
          if (!name.equals(EXPECTED)) {
            files.add(new MemoryFile(name, Files.readAllBytes(path)));
          }
        }
        return files;
      }
    }

    /** Whether its events stand in the file as JSON objects that name their own ids. */
    boolean namesIds() {
      return Set.of("element-json", "matrix-client-server").contains(format.id());
    }

    /** Whether its files are JSON. */
    boolean isJson() {
      return namesIds() || format.id().equals("synapse-export");
    }

    /** Whether its files are text. */
    boolean isText() {
      return !Set.of("synapse-sqlite", "table-sqlite", "sqlite-wal", "sqlite-journal", "sqlite-shm")
          .contains(format.id());
    }

    @Override
    public String toString() {
      return format.id() + "/" + folder.getFileName();
    }
  }

  static Stream<Case> namingIds() {
    return all().filter(Case::namesIds);
  }

  static Stream<Case> all() {
    return ExportFormats.ALL.stream().flatMap(Samples::of);
  }

  private static Stream<Case> of(ExportFormat format) {
    try (Stream<Path> folders = Files.list(ROOT.resolve(format.id()))) {
      return folders.sorted().map(folder -> new Case(format, folder)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Entry> read(ExportFormat format, MemoryFile file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    format.read(file, entries::add);
    return entries;
  }

  /** With keys that were given. */
  public static List<Entry> read(ExportFormat format, MemoryFile file, List<ServerKey> keys)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    format.read(
        file,
        new EntrySink() {
          @Override
          public List<ServerKey> keys() {
            return keys;
          }

          @Override
          public void add(Entry entry) {
            entries.add(entry);
          }
        });
    return entries;
  }
}

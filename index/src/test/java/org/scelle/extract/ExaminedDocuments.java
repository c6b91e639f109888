package org.scelle.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Document;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** One examiner, without reading pictures, for all tests of a class. */
public abstract class ExaminedDocuments {

  @TempDir static Path folder;
  private static Examiner examiner;

  @BeforeAll
  static void open() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    examiner =
        Examiner.open(
            new Examiner.Budget(1, 256, Duration.ofSeconds(30), 1_000_000, 50, 8), scratch);
  }

  @AfterAll
  static void close() {
    examiner.close();
  }

  static Document examine(MadeFile file) throws IOException {
    return examiner.examine(file.in(folder));
  }

  protected static Document examine(String name, byte[] bytes) throws IOException {
    return examine(MadeFile.of(folder, name, bytes));
  }

  protected static Document examine(String name, String text) throws IOException {
    return examine(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Its texts without those in this place. */
  protected static List<Passage> outside(Document document, Where where) {
    return document.passages().stream().filter(passage -> passage.where() != where).toList();
  }
}

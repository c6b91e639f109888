package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Outcome;

/**
 * 2,000 made documents read by workers, by Tika inside this process, and by the batch mode of
 * tika-app, in turn; each has to account for all of them. Not a test: it measures. {@code
 * -Dbenchmark.documents=N} and {@code -Dbenchmark.rounds=N} set the size, {@code
 * -Dbenchmark.tikaApp=JAR} says where tika-app is; else it is looked for in the local repository.
 */
@Tag("benchmark")
class DocumentScaleBenchmark {

  private static final int DOCUMENTS = Integer.getInteger("benchmark.documents", 2_000);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final String APP = "2.9.2";
  private static final List<String> ENDINGS =
      List.of("docx", "docx", "xlsx", "pptx", "pdf", "pdf", "odt", "html", "xls", "txt");

  @TempDir Path folder;

  /** One reader's work over the dump. */
  @FunctionalInterface
  private interface Reader {
    /** Returns how many documents it read. */
    int read(Path dump) throws Exception;
  }

  private record Named(String name, Reader reader) {}

  /**
   * @param own peak resident memory of this process since it began, in MiB
   * @param others the same of all processes it started, added up
   */
  private record Measured(String name, int round, int read, double seconds, long own, long others) {

    String json() {
      return String.format(
          Locale.ROOT,
          "{\"round\":%d,\"reader\":\"%s\",\"documents\":%d,\"read\":%d,\"seconds\":%.2f,"
              + "\"perSecond\":%.0f,\"peakMiB\":%d,\"childrenMiB\":%d,\"java\":\"%s\","
              + "\"cores\":%d}%n",
          round,
          name,
          DOCUMENTS,
          read,
          seconds,
          DOCUMENTS / seconds,
          own,
          others,
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void throughputAgainstTika() throws Exception {
    Path dump = make();
    List<Named> readers = new ArrayList<>();
    readers.add(new Named("workers", this::workers));
    readers.add(new Named("in-process Tika", DocumentScaleBenchmark::inProcess));
    Path app = app();
    if (Files.exists(app)) {
      readers.add(new Named("tika-app " + APP + " batch", each -> batch(app, each)));
    }
    List<Measured> all = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < readers.size(); i++) {
        Named next = readers.get((i + round - 1) % readers.size());
        all.add(measure(next, round, dump));
      }
    }
    Path raw =
        Files.createDirectories(
            Path.of(System.getProperty("repository.root"), "cli/src/test/benchmarks"));
    StringBuilder lines = new StringBuilder();
    all.forEach(each -> lines.append(each.json()));
    Files.writeString(raw.resolve("documents.jsonl"), lines);
    Files.writeString(raw.resolve("documents.md"), table(readers, all, size(dump)));
    assertThat(all)
        .filteredOn(each -> each.name().equals("workers"))
        .allMatch(each -> each.read() == DOCUMENTS);
  }

  private static String table(List<Named> readers, List<Measured> all, long bytes) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%,d documents, %,d bytes, %d rounds, %d cores, Java %s%n%n"
                    + "| reader | read | not read | median s | documents/s | ratio to workers |"
                    + " peak MiB, this process | peak MiB, its children |%n"
                    + "|---|---|---|---|---|---|---|---|%n",
                DOCUMENTS,
                bytes,
                ROUNDS,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
    double ours = median(all, readers.getFirst().name()).seconds();
    for (Named reader : readers) {
      Measured median = median(all, reader.name());
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.2f | %.0f | %.2f | %d | %d |%n",
              reader.name(),
              median.read(),
              DOCUMENTS - median.read(),
              median.seconds(),
              DOCUMENTS / median.seconds(),
              median.seconds() / ours,
              median.own(),
              median.others()));
    }
    return table.toString();
  }

  private static Measured median(List<Measured> all, String name) {
    List<Measured> sorted =
        all.stream()
            .filter(each -> each.name().equals(name))
            .sorted((a, b) -> Double.compare(a.seconds(), b.seconds()))
            .toList();
    return sorted.get(sorted.size() / 2);
  }

  private static Measured measure(Named reader, int round, Path dump) throws Exception {
    try (PeakMemory memory = PeakMemory.watch()) {
      long began = System.nanoTime();
      int read = reader.reader().read(dump);
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Measured(
          reader.name(), round, read, seconds, memory.own() >> 10, memory.children() >> 10);
    }
  }

  private static Path app() {
    String said = System.getProperty("benchmark.tikaApp");
    String home = System.getProperty("user.home");
    return said != null
        ? Path.of(said)
        : Path.of(System.getProperty("localRepository", home + "/.m2/repository"))
            .resolve("org/apache/tika/tika-app/" + APP + "/tika-app-" + APP + ".jar");
  }

  private Path make() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("dump"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = ("Paragraphe " + i + " du compte rendu de la réunion.\n").repeat(40 + i % 200);
      String html = "<html><body><p>" + text.replace("\n", "</p><p>") + "</p></body></html>";
      byte[] bytes =
          switch (i % ENDINGS.size()) {
            case 0, 1 -> word(text);
            case 2 -> MadeDocuments.sheets();
            case 3 -> MadeDocuments.slides();
            case 4, 5 -> MadeDocuments.pdf(1 + i % 9);
            case 6 -> MadeDocuments.openText();
            case 7 -> html.getBytes(StandardCharsets.UTF_8);
            case 8 -> MadeOldDocuments.sheets();
            default -> text.getBytes(StandardCharsets.UTF_8);
          };
      Files.write(dump.resolve("document" + i + "." + ENDINGS.get(i % ENDINGS.size())), bytes);
    }
    return dump;
  }

  private static byte[] word(String text) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      return out.toByteArray();
    }
  }

  private static List<Path> files(Path dump) throws IOException {
    try (Stream<Path> all = Files.list(dump)) {
      return all.sorted().toList();
    }
  }

  private static long size(Path dump) throws IOException {
    long size = 0;
    for (Path file : files(dump)) {
      size += Files.size(file);
    }
    return size;
  }

  private int workers(Path dump) throws Exception {
    Path scratch = Files.createTempDirectory(folder, "scratch");
    AtomicInteger read = new AtomicInteger();
    try (Examiner examiner = Examiner.open(Examiner.Budget.DEFAULT, scratch)) {
      each(
          dump,
          path -> {
            Outcome outcome = examiner.examine(OnDisk.of(path)).outcome();
            read.addAndGet(outcome == Outcome.READ ? 1 : 0);
          });
    }
    return read.get();
  }

  private static int inProcess(Path dump) throws Exception {
    AutoDetectParser parser = new AutoDetectParser();
    AtomicInteger read = new AtomicInteger();
    each(
        dump,
        path -> {
          ParseContext context = new ParseContext();
          TesseractOCRConfig ocr = new TesseractOCRConfig();
          ocr.setSkipOcr(true);
          context.set(TesseractOCRConfig.class, ocr);
          context.set(Parser.class, parser);
          BodyContentHandler text = new BodyContentHandler(-1);
          try (var in = Files.newInputStream(path)) {
            parser.parse(in, text, new Metadata(), context);
          }
          read.addAndGet(text.toString().isBlank() ? 0 : 1);
        });
    return read.get();
  }

  private int batch(Path app, Path dump) throws Exception {
    Path out = Files.createTempDirectory(folder, "tika-app");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                app.toString(),
                "-t",
                "-numConsumers",
                "2",
                "-i",
                dump.toString(),
                "-o",
                out.toString())
            .directory(Files.createTempDirectory(folder, "at").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(1, TimeUnit.HOURS)).isTrue();
    int read = 0;
    for (Path written : files(out)) {
      read += Files.size(written) > 0 ? 1 : 0;
    }
    return read;
  }

  @FunctionalInterface
  private interface Reading {
    void read(Path file) throws Exception;
  }

  private static void each(Path dump, Reading reading) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> all = new ArrayList<>();
    for (Path file : files(dump)) {
      all.add(
          threads.submit(() -> {
            reading.read(file);
            return file;
          }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }
}

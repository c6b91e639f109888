package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Document;
import org.scelle.model.Outcome;

/**
 * 2,000 made documents read by workers, and by Tika inside this process, in turn. Not a test: it
 * measures. Run it with {@code mvn -B -Pbenchmark verify}; raw results go to {@code
 * target/document-benchmark.txt}. Where {@code TIKA_APP} names a tika-app jar, its batch mode runs
 * over the same folder.
 */
@Tag("benchmark")
class DocumentScaleBenchmark {

  private static final int DOCUMENTS = 2_000;
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void throughputAgainstTika() throws Exception {
    List<MadeFile> files = make();
    Path dump = Files.createDirectory(folder.resolve("dump"));
    for (MadeFile file : files) {
      Files.write(dump.resolve(file.file().name()), file.open().readAllBytes());
    }
    StringBuilder results =
        new StringBuilder(DOCUMENTS + " documents, " + size(dump) + " bytes; seconds\n");
    results.append("round  workers  in-process  ratio  peak MiB: parent  children\n");
    for (int round = 1; round <= ROUNDS; round++) {
      Measured ours = workers(dump, files);
      double inside = seconds(() -> inProcess(dump, files));
      results.append(
          String.format(
              Locale.ROOT,
              "%5d %8.2f %11.2f %6.2f %17d %9d%n",
              round,
              ours.seconds(),
              inside,
              ours.seconds() / inside,
              resident(ProcessHandle.current().pid()) >> 10,
              ours.children() >> 10));
    }
    String app = System.getenv("TIKA_APP");
    results.append("tika-app batch: ");
    results.append(app == null ? "not measured (TIKA_APP is not set)" : batch(app, dump));
    Path raw = Path.of("target", "document-benchmark.txt");
    Files.writeString(raw, results + "\n", StandardCharsets.UTF_8);
  }

  private record Measured(double seconds, long children) {}

  private static List<MadeFile> make() throws IOException {
    List<MadeFile> files = new ArrayList<>();
    Path nowhere = Path.of("nowhere");
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = ("Paragraphe " + i + " du compte rendu de la réunion.\n").repeat(40 + i % 200);
      String html = "<html><body><p>" + text.replace("\n", "</p><p>") + "</p></body></html>";
      byte[] bytes =
          switch (i % 10) {
            case 0, 1 -> MadeDocuments.word();
            case 2 -> MadeDocuments.sheets();
            case 3 -> MadeDocuments.slides();
            case 4, 5 -> MadeDocuments.pdf(1 + i % 9);
            case 6 -> MadeDocuments.openText();
            case 7 -> html.getBytes(StandardCharsets.UTF_8);
            case 8 -> MadeOldDocuments.sheets();
            default -> text.getBytes(StandardCharsets.UTF_8);
          };
      String[] endings = {
        "docx", "docx", "xlsx", "pptx", "pdf", "pdf", "odt", "html", "xls", "txt"
      };
      files.add(MadeFile.of(nowhere, "document" + i + "." + endings[i % 10], bytes));
    }
    return files;
  }

  private static long size(Path dump) throws IOException {
    long size = 0;
    try (var all = Files.list(dump)) {
      for (Path file : all.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private Measured workers(Path dump, List<MadeFile> files) throws Exception {
    AtomicLong children = new AtomicLong();
    Path scratch = Files.createTempDirectory(folder, "scratch");
    double seconds =
        seconds(() -> {
          try (Examiner examiner = Examiner.open(Examiner.Budget.DEFAULT, scratch)) {
            each(
                files,
                file -> {
                  Document document =
                      examiner.examine(new OnDisk(file.file(), dump.resolve(file.file().name())));
                  assertThat(document.outcome()).isEqualTo(Outcome.READ);
                });
            children.set(
                ProcessHandle.current()
                    .descendants()
                    .mapToLong(child -> resident(child.pid()))
                    .sum());
          }
        });
    return new Measured(seconds, children.get());
  }

  private static void inProcess(Path dump, List<MadeFile> files) throws Exception {
    AutoDetectParser parser = new AutoDetectParser();
    each(
        files,
        file -> {
          ParseContext context = new ParseContext();
          TesseractOCRConfig ocr = new TesseractOCRConfig();
          ocr.setSkipOcr(true);
          context.set(TesseractOCRConfig.class, ocr);
          context.set(Parser.class, parser);
          try (var in = Files.newInputStream(dump.resolve(file.file().name()))) {
            parser.parse(in, new BodyContentHandler(-1), new Metadata(), context);
          }
        });
  }

  private static String batch(String app, Path dump) throws Exception {
    Path out = Files.createTempDirectory("tika-app");
    return String.format(
        Locale.ROOT,
        "%.2f s",
        seconds(() -> {
          Process process =
              new ProcessBuilder(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-jar",
                      app,
                      "-i",
                      dump.toString(),
                      "-o",
                      out.toString())
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start();
          process.waitFor();
        }));
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  @FunctionalInterface
  private interface Reading {
    void read(MadeFile file) throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static void each(List<MadeFile> files, Reading reading) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> all = new ArrayList<>();
    for (MadeFile file : files) {
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

  /** Peak resident memory so far, in KiB; 0 where the system does not tell. */
  private static long resident(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

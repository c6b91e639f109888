package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Limits;
import org.scelle.extract.Examiner;
import org.scelle.extract.picture.Ocr;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/**
 * A dump of hostile files only: each costs itself, and the run ends with all of them in the ledger.
 */
final class HostileEvidenceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  private static final Ingest.Options OPTIONS =
      new Ingest.Options(
          new Limits(6, 1000, 64 << 20, 100, 4 << 20, 1 << 20),
          new Examiner.Budget(2, 96, Duration.ofSeconds(10), 500_000, 50, 6),
          Ocr.NONE,
          List.of());

  /** Hashing takes a second for each two gigabytes; 10 GB are as well tried by this property. */
  private static final long SPARSE = Long.getLong("hostile.sparse", 100L << 20);

  private static final int FILES = 40;

  @TempDir Path folder;

  private List<LedgerRow> ingest(Path dump) throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, OPTIONS, Progress.SILENT).run(List.of(dump));
      List<LedgerRow> rows = new ArrayList<>();
      caseFile.view().ledger(rows::add);
      assertThat(caseFile.scratch()).as("nothing temporary stays").isEmptyDirectory();
      return rows;
    }
  }

  @Test
  void everyHostileFileCostsItselfAndIsAccountedFor() throws IOException, InterruptedException {
    Path dump = Files.createDirectory(folder.resolve("dump"));
    Files.writeString(folder.resolve("outside"), "dehors", StandardCharsets.UTF_8);
    TreeSet<String> names = new TreeSet<>();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      for (Map.Entry<String, byte[]> file : HostileFiles.make(address).entrySet()) {
        Files.write(dump.resolve(file.getKey()), file.getValue());
        names.add(file.getKey());
      }
      HostileFiles.sparse(dump.resolve("sparse.bin"), SPARSE);
      HostileFiles.links(dump, folder.resolve("outside"));
      names.addAll(List.of("sparse.bin", "lien", "boucle", "mort", "racine"));
      if (new ProcessBuilder("mkfifo", dump.resolve("tuyau").toString()).start().waitFor() == 0) {
        names.add("tuyau");
      }
      assertThat(names).hasSizeGreaterThan(FILES);
      Map<String, Long> before = files();

      List<LedgerRow> rows = ingest(dump);

      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      assertThat(rows.stream().filter(row -> row.path().isEmpty()).map(HostileEvidenceTest::name))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThanOrEqualTo(names.size())
          .containsAll(names.stream().filter(name -> name.matches("[ -~]+")).toList());
      assertThat(rows.stream().filter(row -> row.path().isEmpty())).hasSize(names.size());
      assertThat(rows)
          .allMatch(row -> row.outcome() == Outcome.READ || !row.why().isEmpty())
          .noneMatch(row -> row.why().contains("Exception: java."));
      assertThat(files()).as("nothing is written outside the case").isEqualTo(before);
      assertThat(ProcessHandle.current().descendants().filter(HostileEvidenceTest::isWorker))
          .as("no worker is left")
          .isEmpty();
      assertThat(ingest(dump)).as("a second run reads nothing anew").isEqualTo(rows);
    }
  }

  private static String name(LedgerRow row) {
    return row.file().substring(row.file().indexOf('/') + 1);
  }

  private static boolean isWorker(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("java");
  }

  /** All beside the case, with their sizes. */
  private Map<String, Long> files() throws IOException {
    Map<String, Long> found = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(p -> !p.startsWith(folder.resolve("case"))).toList()) {
        found.put(path.toString(), Files.isRegularFile(path) ? Files.size(path) : -1L);
      }
    }
    return found;
  }
}

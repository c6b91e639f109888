package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.Evidence;
import org.scelle.evidence.Limits;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.Entry;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;

/**
 * Where the time goes: hashing alone, parsing alone, SQLite alone, Lucene alone, on the same data
 * in one run; then all of it. Not a test: it measures. {@code -Dbenchmark.messages=N} sets the
 * size; the entries are held in memory for SQLite alone, so keep to a quarter of the incident.
 */
@Tag("benchmark")
final class StageBenchmark {
  private static final int QUARTER = 160_000;
  private static final int ROUNDS = 3;

  @TempDir Path folder;
  private final StringBuilder lines = new StringBuilder();
  private long messages;

  @Test
  void stages() throws IOException {
    int wanted = Integer.getInteger("benchmark.messages", QUARTER);
    Path dump = folder.resolve("dump");
    Scale whole = Scale.INCIDENT;
    messages =
        TchapDump.make(
                new Scale(
                    Math.max(2, (int) ((long) whole.rooms() * wanted / whole.messages())),
                    Math.max(50, (int) ((long) whole.accounts() * wanted / whole.messages())),
                    wanted,
                    0,
                    whole.seed()),
                dump)
            .messages;
    for (int round = 1; round <= ROUNDS; round++) {
      Path made = folder.resolve("case" + round);
      time(round, "hash", () -> visit(dump, new Hashing()));
      time(round, "hash, recognise, parse", () -> visit(dump, new Parsing(null)));
      List<Read> read = new ArrayList<>();
      visit(dump, new Parsing(read));
      try (CaseFile file = CaseFile.open(made, Clock.systemUTC())) {
        time(round, "SQLite: write", () -> file.gather(() -> write(file, read)));
        read.clear();
        time(round, "SQLite: settle", () -> settle(file));
        time(round, "Lucene, from SQLite", file::index);
      }
      Path all = folder.resolve("all" + round);
      time(round, "ingest, all of it", () -> ingest(dump, all));
    }
    Path raw = Path.of(System.getProperty("repository.root"), "cli/src/test/benchmarks");
    Files.createDirectories(raw);
    Files.writeString(raw.resolve("stages.jsonl"), lines);
  }

  private interface Work {
    void run() throws IOException;
  }

  private void time(int round, String stage, Work work) throws IOException {
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    lines.append(
        String.format(
            Locale.ROOT,
            "{\"round\":%d,\"stage\":\"%s\",\"messages\":%d,\"seconds\":%.3f,\"perSecond\":%.0f,"
                + "\"java\":\"%s\",\"cores\":%d}%n",
            round,
            stage,
            messages,
            seconds,
            messages / seconds,
            Runtime.version(),
            Runtime.getRuntime().availableProcessors()));
  }

  private void visit(Path dump, Visitor visitor) throws IOException {
    Path spool = Files.createTempDirectory(folder, "spool");
    Evidence.open(List.of(dump), Limits.DEFAULT, spool).visit(visitor);
  }

  private static void write(CaseFile file, List<Read> read) throws IOException {
    for (Read one : read) {
      file.read(
          one.file(),
          null,
          writer -> {
            for (Entry entry : one.entries()) {
              writer.add(entry);
            }
            return one.row();
          });
    }
  }

  private static void settle(CaseFile file) throws IOException {
    file.settleDuplicates(ExportFormats.VERBATIM);
    file.settleOrder(new TimelineOrder());
  }

  private static void ingest(Path dump, Path made) throws IOException {
    try (CaseFile file = CaseFile.open(made, Clock.systemUTC())) {
      new Ingest(file, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      assertThat(file.view().totals().messages()).isPositive();
    }
  }

  private record Read(EvidenceFile file, List<Entry> entries, LedgerRow row) {}

  private static class Hashing implements Visitor {
    @Override
    public boolean enters(Candidate archive) {
      return false;
    }

    @Override
    public boolean wants(Candidate file) throws IOException {
      return true;
    }

    @Override
    public void file(OpenFile file) throws IOException {
      file.close();
    }

    @Override
    public void archive(
        EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why) {}

    @Override
    public void lost(Address address, @Nullable Long size, Outcome outcome, String why) {}
  }

  /** Parses; keeps what it read when told to. */
  private static final class Parsing extends Hashing {
    private final @Nullable List<Read> kept;
    private Optional<ExportFormat> format = Optional.empty();

    Parsing(@Nullable List<Read> kept) {
      this.kept = kept;
    }

    @Override
    public boolean wants(Candidate file) throws IOException {
      format = ExportFormats.recognise(file);
      return format.isPresent();
    }

    @Override
    public void file(OpenFile file) throws IOException {
      List<Entry> entries = new ArrayList<>();
      long[] count = {0};
      try (file) {
        ExportFormat recognised = format.orElseThrow();
        recognised.read(
            file,
            entry -> {
              count[0]++;
              if (kept != null) {
                entries.add(entry);
              }
            });
        if (kept != null) {
          EvidenceFile own = file.file();
          kept.add(
              new Read(
                  own,
                  entries,
                  new LedgerRow(
                      own.file(),
                      own.path(),
                      own.size(),
                      own.sha256(),
                      recognised.id(),
                      Outcome.READ,
                      "",
                      count[0])));
        }
      }
    }
  }
}

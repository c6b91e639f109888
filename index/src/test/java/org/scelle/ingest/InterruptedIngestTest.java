package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.evidence.Evidence;
import org.scelle.format.ExportFormats;
import org.scelle.samples.Scale;
import org.scelle.samples.TchapDump;
import org.scelle.store.CaseFile;

/** Reading that stops between its stages, or finds on the second visit what the first left. */
final class InterruptedIngestTest {
  private static final String SETTLING = "Settling what belongs together";
  private static final String LATE = "Arrivé plus tard";

  @TempDir Path folder;
  private Path dump = Path.of("");

  @BeforeEach
  void make() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
    TchapDump.make(new Scale(3, 30, 400, 0, 11), dump);
  }

  /** Writes down the stages, and stops before one of them. */
  private static final class Stages implements Progress {
    private final List<String> begun = new ArrayList<>();
    private final @Nullable String last;

    Stages(@Nullable String last) {
      this.last = last;
    }

    @Override
    public void begin(String stage, Evidence.Size size) {
      begin(stage);
    }

    @Override
    public void begin(String stage) {
      begun.add(stage);
      if (stage.equals(last)) {
        throw new UncheckedIOException(new IOException("stopped before: " + stage));
      }
    }

    @Override
    public void done(long bytes) {}

    @Override
    public void end() {}
  }

  private List<String> ingest(Path made, @Nullable String until) throws IOException {
    Stages stages = new Stages(until);
    try (CaseFile file = CaseFile.open(made, Clock.systemUTC())) {
      new Ingest(file, Ingest.Options.DEFAULT, stages).run(List.of(dump));
    }
    return stages.begun;
  }

  @Test
  void stoppedBeforeAnyStageItGoesOnAndEndsAsIfNothingHadHappened() throws IOException {
    Path calm = folder.resolve("calm");
    List<String> stages = ingest(calm, null);
    assertThat(stages).contains(SETTLING).hasSize(3);
    List<String> told = Told.by(calm);
    for (String stage : Set.copyOf(stages)) {
      Path troubled = folder.resolve("stopped before " + stages.indexOf(stage));
      assertThatThrownBy(() -> ingest(troubled, stage)).hasMessageContaining(stage);
      ingest(troubled, null);
      assertThat(Told.by(troubled)).as(stage).isEqualTo(told);
    }
  }

  @Test
  void settlingThatFailedInItsMidstIsDoneAgain() throws IOException {
    Path calm = folder.resolve("calm");
    ingest(calm, null);
    Path troubled = folder.resolve("troubled");
    assertThatThrownBy(() -> ingest(troubled, SETTLING)).hasMessageContaining(SETTLING);
    try (CaseFile file = CaseFile.open(troubled, Clock.systemUTC())) {
      file.settleDuplicates(ExportFormats.VERBATIM);
      int[] rooms = {0};
      assertThatThrownBy(() ->
              file.settleOrder((room, occurrences, pages) -> {
                if (++rooms[0] == 2) {
                  throw new IllegalStateException("stopped at the second room");
                }
                return new TimelineOrder().order(room, occurrences, pages);
              }))
          .hasMessageContaining("second room");
      assertThat(file.isSettled()).isFalse();
    }
    ingest(troubled, null);
    assertThat(Told.by(troubled)).isEqualTo(Told.by(calm));
  }

  @Test
  void whatWasSettledIsNotSettledAgainUntilSomethingNewIsRead() throws IOException {
    Path made = folder.resolve("case");
    assertThat(ingest(made, null)).contains(SETTLING);
    assertThat(ingest(made, null)).doesNotContain(SETTLING);
    Files.writeString(dump.resolve("note.txt"), "Réunion du comité à neuf heures");
    assertThat(ingest(made, null)).contains(SETTLING);
  }

  @Test
  void anExportThatIsOneOnlyOnTheSecondVisitIsReadThen() throws IOException {
    Path late = dump.resolve("tardif.json");
    Files.writeString(late, "pas encore");
    String event =
        "{\"type\":\"m.room.message\",\"room_id\":\"!tard:agent.dinum.tchap.gouv.fr\","
            + "\"event_id\":\"$tard\","
            + "\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\","
            + "\"origin_server_ts\":1780300800000,"
            + "\"content\":{\"msgtype\":\"m.text\",\"body\":\""
            + LATE
            + "\"}}";
    Ingest.Interlude meanwhile =
        new Ingest.Interlude() {
          @Override
          public void chatsAreRead(Ingest.Left left) throws IOException {
            Files.writeString(late, event);
          }

          @Override
          public boolean isWorthIt(Ingest.Left left) {
            return true;
          }
        };
    Path made = folder.resolve("case");
    try (CaseFile file = CaseFile.open(made, Clock.systemUTC())) {
      new Ingest(file, Ingest.Options.DEFAULT, Progress.SILENT).read(List.of(dump), meanwhile);
    }
    List<String> told = Told.by(made);
    assertThat(told).anyMatch(line -> line.contains(LATE));
    assertThat(told)
        .filteredOn(line -> line.startsWith("LedgerRow") && line.contains("tardif.json"))
        .singleElement()
        .asString()
        .contains("matrix-client-server", "READ");
  }
}

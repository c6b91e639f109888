package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Severity;

class BaselineTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static Baseline read(String text) throws IOException, BaselineException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return BaselineFile.read("connus.jsonl", new ByteArrayInputStream(bytes));
  }

  private Report write(FakeCase made, Baseline baseline) throws IOException {
    ReportOptions plain = SampleCase.bothLanguages();
    ReportOptions options =
        new ReportOptions(
            plain.toolVersion(),
            plain.languages(),
            plain.handling(),
            plain.excerpts(),
            plain.identities(),
            plain.claims(),
            baseline,
            plain.zone(),
            plain.settings());
    Report report = SampleCase.report(made, options);
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, made, folder);
    }
    return report;
  }

  @Test
  void findingsOfAnEarlierReportAreKnownWhicheverFileTellsThem() throws Exception {
    FakeCase made = SampleCase.usual();
    write(made, Baseline.NONE);
    Baseline lines = read(Files.readString(folder.resolve("findings.jsonl")));
    Baseline sarif = read(Files.readString(folder.resolve("findings.sarif")));
    assertThat(lines.known()).hasSize(made.findings.size()).isEqualTo(sarif.known());
  }

  @Test
  void knownFindingsStayAndAreMarkedNewOnesAndStaleOnesAreTold() throws Exception {
    FakeCase made = SampleCase.usual();
    String known = made.findings.get(0).id();
    String line =
        "{\"id\":\"%s\",\"rule\":\"stamp\",\"detector\":\"marking\",\"x\":[{\"id\":1}]%s}\n";
    Baseline baseline =
        read(
            String.format(line, known, ",\"justification\":\"purgé le 9 juin\"")
                + String.format(line, "disparu", ""));
    Report report = write(made, baseline);

    assertThat(report.baseline().known()).isEqualTo(1);
    assertThat(report.baseline().fresh()).isEqualTo(made.findings.size() - 1);
    assertThat(report.baseline().stale().first())
        .containsExactly(new Baseline.Known("disparu", "marking/stamp", ""));
    assertThat(Files.readString(folder.resolve("findings.csv"))).contains(",known\n", ",new\n");
    assertThat(Files.readString(folder.resolve("report.txt")))
        .contains("|known\n", "baseline.stale");
    assertThat(Files.readString(folder.resolve("report.fr.html")))
        .contains("disparu", "déjà connu");
    List<String> states = new ArrayList<>();
    JsonNode results =
        JSON.readTree(folder.resolve("findings.sarif").toFile()).at("/runs/0/results");
    results.forEach(result -> {
      states.add(result.get("baselineState").asText());
      boolean same = result.at("/partialFingerprints/findingId~1v1").asText().equals(known);
      assertThat(result.at("/suppressions/0/justification").asText())
          .isEqualTo(same ? "purgé le 9 juin" : "");
    });
    assertThat(
            ReportTest.officialSarif()
                .validate(JSON.readTree(folder.resolve("findings.sarif").toFile())))
        .isEmpty();
    assertThat(states).contains("new", "unchanged", "absent").hasSize(made.findings.size() + 1);
  }

  @Test
  void whatTheLastRunToldAsGoneIsNotKnown() throws Exception {
    FakeCase made = SampleCase.usual();
    write(made, read("{\"id\":\"disparu\"}"));
    Baseline next = read(Files.readString(folder.resolve("findings.sarif")));
    assertThat(next.known()).hasSize(made.findings.size()).doesNotContainKey("disparu");
  }

  @Test
  void aFileThatIsNoBaselineIsAClearMessage() {
    for (String text : List.of("[1,2]", "{\"ident\":1}", "{", "<html>", "{\"id\":\"a\"}\n{}")) {
      BaselineException mistake = catchThrowableOfType(BaselineException.class, () -> read(text));
      assertThat(mistake).as(text).hasMessageContaining("connus.jsonl: line");
      assertThat(mistake).as(text).hasMessageContaining("findings.jsonl");
    }
  }

  @Test
  void anEmptyBaselineKnowsNothing() throws Exception {
    FakeCase made = SampleCase.usual();
    made.findings.add(SampleCase.finding(Severity.LOW, "marking", "FR-DR", "DR"));
    assertThat(write(made, read("")).baseline().fresh()).isEqualTo(made.findings.size());
  }
}

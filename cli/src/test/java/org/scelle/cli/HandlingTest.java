package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.jsonLines;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.AccountId;
import org.scelle.samples.SampleLeak;
import org.scelle.store.CaseFile;

/** What a report may show, who is named in it, and what its exit code says. */
class HandlingTest {

  private static final String CLASSIFIED =
      """
      {"type":"m.room.message","room_id":"!etat-major:agent.defense.tchap.gouv.fr",\
      "sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","event_id":"$secret",\
      "origin_server_ts":1780747200000,"content":{"msgtype":"m.text",\
      "body":"SECRET DÉFENSE\\n\\nRelève du poste de Corvinelle."}}
      """;

  @TempDir static Path folder;
  private static Path leak;
  private static Path made;

  @BeforeAll
  static void readTheLeakOnce() throws IOException {
    leak = folder.resolve("leak");
    made = folder.resolve("case");
    SampleLeak.make(leak);
    Path room = Files.createDirectories(leak.resolve("salon"));
    Files.writeString(room.resolve("messages.json"), "[" + CLASSIFIED.strip() + "]");
    scelle("triage", leak, "--case", made, "--quiet");
  }

  private static Map<String, String> report(Object... options) throws IOException {
    Object[] all = new Object[options.length + 6];
    System.arraycopy(
        new Object[] {"report", "--case", made, "--quiet", "--lang", "fr,en"}, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    Scene.Run run = scelle(all);
    assertThat(run.err()).isEmpty();
    Map<String, String> files = new TreeMap<>();
    try (var written = Files.list(made.resolve("report"))) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    files.put("standard output", run.out());
    return files;
  }

  private static Set<String> persons() throws IOException {
    Set<String> persons = new TreeSet<>();
    try (CaseFile file = CaseFile.open(made, java.time.Clock.systemUTC())) {
      file.view()
          .accounts(account -> {
            persons.add(account.id());
            AccountId id = AccountId.of(account.id());
            String local = id.local();
            int hyphen = local.lastIndexOf('-');
            if (hyphen > 0 && local.indexOf('.') > 0) {
              persons.add(local);
              persons.add(local.substring(0, hyphen));
              persons.add(local.substring(0, hyphen) + "@" + local.substring(hyphen + 1));
              persons.add(local.substring(0, hyphen).replace('.', ' '));
            }
            String name = account.displayName();
            if (name != null) {
              persons.add(name);
              persons.add(name.replaceAll(" *\\[.*", ""));
            }
          });
    }
    return persons;
  }

  @Test
  void aRedactedReportNamesNobodyInAnyOfItsFiles() throws IOException {
    Set<String> persons = persons();
    assertThat(persons).hasSizeGreaterThan(100);
    Map<String, String> open = report();
    assertThat(named(open, persons)).isNotEmpty();
    assertThat(named(report("--redact"), persons)).isEmpty();
    assertThat(named(report("--redact", "--json"), persons)).isEmpty();
  }

  private static Set<String> named(Map<String, String> files, Set<String> persons) {
    Set<String> named = new TreeSet<>();
    files.forEach((file, text) -> {
      String lower = text.toLowerCase(Locale.ROOT);
      String plain = lower.replace("&#39;", "'").replace("%40", "@").replace("%3a", ":");
      for (String person : persons) {
        if (person.length() > 3 && plain.contains(person.toLowerCase(Locale.ROOT))) {
          named.add(file + ": " + person);
        }
        if (person.length() > 3 && file.contains(person)) {
          named.add("file name: " + file);
        }
      }
    });
    return named;
  }

  @Test
  void twoRedactedReportsAreTheSameAndCountWhatTheOpenOneCounts() throws IOException {
    Map<String, String> first = report("--redact");
    assertThat(report("--redact")).isEqualTo(first);
    JsonNode redacted = Scene.json(made.resolve("report/report.json"));
    report();
    JsonNode open = Scene.json(made.resolve("report/report.json"));
    for (String section : List.of("totals", "findings", "markings", "ledger", "notification")) {
      assertThat(redacted.get(section)).as(section).isEqualTo(open.get(section));
    }
  }

  @Test
  void wordsOfClassifiedItemsAreShownOnlyWhenAskedFor() throws IOException {
    report().forEach((file, text) -> assertThat(text).as(file).doesNotContain("Corvinelle"));
    Map<String, String> shown = report("--show-classified");
    assertThat(shown.get("findings.csv")).contains("SECRET DÉFENSE");
    assertThat(quotes()).anyMatch(quote -> quote.contains("SECRET DÉFENSE"));
    assertThat(shown.get("report.fr.html")).contains("SECRET DÉFENSE");
  }

  private static List<String> quotes() throws IOException {
    return jsonLines(made.resolve("report/findings.jsonl")).stream()
        .filter(finding -> !"reach".equals(finding.get("detector").asText()))
        .filter(finding -> !"filename".equals(finding.get("where").asText()))
        .map(finding -> finding.get("quote").asText())
        .filter(quote -> quote.length() > 8)
        .distinct()
        .toList();
  }

  @Test
  void aCopyWithoutContentRepeatsNoQuoteInAnyOfItsFiles() throws IOException {
    report("--show-classified");
    List<String> quotes = quotes();
    assertThat(quotes).hasSizeGreaterThan(1);
    Map<String, String> bare = report("--no-content");
    bare.forEach((file, text) -> {
      for (String quote : quotes) {
        assertThat(text.contains(quote)).as(file + ": " + quote).isFalse();
      }
    });
    assertThat(bare.get("report.fr.html")).contains("Copie sans extraits");
  }

  @Test
  void theMarkingOfTheReportStandsAtTheTopOfEveryPageAndInWhatProgramsRead() throws IOException {
    String stamp = "DIFFUSION RESTREINTE <b>x</b>";
    Map<String, String> files = report("--marking", stamp);
    files.forEach((file, text) -> {
      if (file.endsWith(".html")) {
        String body = text.substring(text.indexOf("<body"), text.indexOf("<main"));
        assertThat(body).as(file).contains("&lt;b&gt;x");
        assertThat(text.contains("<b>x")).as(file).isFalse();
      }
    });
    assertThat(files.get("report.txt")).contains("\n# " + stamp + "\n");
    assertThat(Scene.json(made.resolve("report/report.json")).at("/tool/handling").asText())
        .isEqualTo(stamp);
    assertThat(
            Scene.json(made.resolve("report/findings.sarif"))
                .at("/runs/0/properties/handling")
                .asText())
        .isEqualTo(stamp);
  }

  @Test
  void onlyNewFindingsFailARunAndZeroCanBeAskedFor() throws IOException {
    report();
    Path baseline = Files.copy(made.resolve("report/findings.jsonl"), folder.resolve("b.jsonl"));
    assertThat(exit("--fail-on", "high")).isEqualTo(1);
    assertThat(exit("--fail-on", "high", "--exit-zero")).isEqualTo(0);
    assertThat(exit("--fail-on", "info", "--baseline", baseline)).isEqualTo(0);
    List<String> kept = Files.readAllLines(baseline).stream().skip(1).toList();
    Files.write(baseline, kept);
    assertThat(exit("--fail-on", "info", "--baseline", baseline)).isEqualTo(1);
    Scene.Run told = scelle("report", "--case", made, "--quiet", "--baseline", baseline);
    assertThat(told.out()).contains("Baseline");
  }

  private static int exit(Object... options) {
    Object[] all = new Object[options.length + 4];
    System.arraycopy(new Object[] {"report", "--case", made, "--quiet"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return scelle(all).exit();
  }

  @Test
  void aNewFindingWinsOverUnreadEvidenceAndZeroOverBoth() throws IOException {
    Path torn = Files.createDirectories(folder.resolve("torn"));
    Files.writeString(
        torn.resolve("messages.json"),
        "[" + CLASSIFIED.strip() + "," + CLASSIFIED.substring(0, 90));
    Object[] run = {"triage", torn, "--case", folder.resolve("torn.case"), "--quiet"};
    assertThat(scelle(run).exit()).isEqualTo(3);
    assertThat(scelle(with(run, "--fail-on", "high")).exit()).isEqualTo(1);
    assertThat(scelle(with(run, "--fail-on", "high", "--exit-zero")).exit()).isEqualTo(0);
  }

  private static Object[] with(Object[] run, Object... more) {
    Object[] all = java.util.Arrays.copyOf(run, run.length + more.length);
    System.arraycopy(more, 0, all, run.length, more.length);
    return all;
  }

  @Test
  void aBaselineThatCannotBeUsedIsToldBeforeAnyWork() {
    Scene.Run run = scelle("triage", leak, "--case", folder.resolve("none"), "--baseline", leak);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("baseline").contains("findings.jsonl");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}

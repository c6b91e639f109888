package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Account;
import org.scelle.model.Outcome;
import org.scelle.model.Severity;

class ReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIGURE =
      Pattern.compile("<data value=\"(-?\\d+)\" data-figure=\"([^\"]+)\">([^<]+)</data>");

  @TempDir Path folder;

  @Test
  void everyFormatWritesExactlyTheFilesItNames() throws IOException {
    write(SampleCase.usual());
    List<String> named = new ArrayList<>();
    Report report = report(SampleCase.usual());
    ReportFormats.ALL.forEach(format -> named.addAll(format.files(report)));
    assertThat(written().keySet()).containsExactlyInAnyOrderElementsOf(named);
  }

  /** A missing golden file is written, and the test fails once. */
  @Test
  void everyFileIsAsItsGoldenFile() throws IOException {
    Path golden = Path.of(System.getProperty("repository.root"), "samples", "reports", "usual");
    Files.createDirectories(golden);
    write(SampleCase.usual());
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, String> file : written().entrySet()) {
      if (file.getKey().startsWith("annex-") && !file.getKey().contains("-by-room-001.fr")) {
        continue; // the other orders and language differ in nothing a golden file would show
      }
      Path expected = golden.resolve(file.getKey());
      if (!Files.exists(expected)) {
        Files.writeString(expected, file.getValue());
        missing.add(file.getKey());
      } else if (!Files.readString(expected).equals(file.getValue())) {
        different.add(file.getKey());
      }
    }
    assertThat(different).as("delete these golden files to have them written anew").isEmpty();
    assertThat(missing).as("golden files were missing and are written now; look at them").isEmpty();
  }

  @Test
  void figuresOfBothPagesEqualTheJson() throws IOException {
    write(SampleCase.usual());
    JsonNode figures = JSON.readTree(folder.resolve("report.json").toFile());
    int english = figuresAgree("report.en.html", figures);
    int french = figuresAgree("report.fr.html", figures);
    assertThat(english).isGreaterThan(100).isEqualTo(french);
  }

  private int figuresAgree(String file, JsonNode figures) throws IOException {
    Matcher figure = FIGURE.matcher(Files.readString(folder.resolve(file)));
    int seen = 0;
    while (figure.find()) {
      seen++;
      JsonNode value = figures.at("/" + figure.group(2).replace('.', '/'));
      assertThat(value.isNumber()).as(figure.group(2)).isTrue();
      assertThat(figure.group(1)).as(figure.group(2)).isEqualTo(value.asText());
      assertThat(figure.group(3).replaceAll("[,\u202F]", "")).isEqualTo(figure.group(1));
    }
    return seen;
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    write(SampleCase.usual());
    try (InputStream schema = Report.class.getResourceAsStream("report.schema.json")) {
      Schema compiled =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(Objects.requireNonNull(schema)));
      JsonNode report = JSON.readTree(folder.resolve("report.json").toFile());
      assertThat(compiled.validate(report)).isEmpty();
      ((com.fasterxml.jackson.databind.node.ObjectNode) report).remove("complete");
      assertThat(compiled.validate(report)).isNotEmpty();
    }
  }

  /** The schema is the one of the OASIS standard, as a public library carries it. */
  @Test
  void sarifIsAsTheOfficialSchemaSays() throws IOException {
    FakeCase made = SampleCase.usual();
    write(made);
    Schema official = officialSarif();
    JsonNode plain = JSON.readTree(folder.resolve("findings.sarif").toFile());
    assertThat(official.validate(plain)).isEmpty();
    assertThat(plain.at("/runs/0/invocations/0/executionSuccessful").asBoolean(true)).isFalse();
    write(new FakeCase());
    JsonNode empty = JSON.readTree(folder.resolve("findings.sarif").toFile());
    assertThat(official.validate(empty)).isEmpty();
    assertThat(empty.at("/runs/0/invocations/0/executionSuccessful").asBoolean()).isTrue();
    ((com.fasterxml.jackson.databind.node.ObjectNode) plain).put("version", "2.2");
    assertThat(official.validate(plain)).isNotEmpty();
  }

  static Schema officialSarif() throws IOException {
    try (InputStream schema =
        com.contrastsecurity.sarif.SarifSchema210.class.getResourceAsStream(
            "/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(Objects.requireNonNull(schema)));
    }
  }

  @Test
  void sameCaseGivesSameBytesWhateverTheLocaleAndZone() throws IOException {
    write(SampleCase.usual());
    Map<String, String> first = written();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      write(SampleCase.usual());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(written()).isEqualTo(first);
  }

  @Test
  void wordsOfClassifiedItemsAreInNoFile() throws IOException {
    write(SampleCase.usual());
    written().forEach((name, text) -> assertThat(text).as(name).doesNotContain("plan codé"));
    assertThat(Files.readString(folder.resolve("findings.csv"))).contains("FR-TS");
  }

  @Test
  void hostileTextIsInertInEveryFile() throws IOException {
    FakeCase made = SampleCase.usual();
    String hostile =
        "=cmd()<script>alert(1)</script>\u001B[31m\u202Egro\u0000[x](javascript:1)\uD800|\u009B\n";
    made.findings.add(SampleCase.finding(Severity.HIGH, "marking", "FR-DR", hostile));
    made.rooms.add(SampleCase.room(SampleCase.ROOM, hostile + "é".repeat(1_000_000), false));
    made.accounts.add(new Account("@=1+1\u202E:" + hostile, hostile, 1, 1));
    made.ledger.add(SampleCase.row("@SUM(1)\u001B", hostile, "unknown", Outcome.FAILED));
    write(made);
    written()
        .forEach((name, text) -> {
          assertThat(text)
              .as(name)
              .doesNotContainPattern("[\u0000-\u0008\u000B-\u001F\u007F-\u009F]");
          assertThat(text).as(name).doesNotContain("\u202E").hasSizeLessThan(2_000_000);
          if (name.endsWith(".html")) {
            assertThat(text).doesNotContain("<script").doesNotContain("href=\"javascript");
          }
          if (name.endsWith(".csv")) {
            assertThat(text).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
          }
        });
    for (String line : Files.readAllLines(folder.resolve("findings.jsonl"))) {
      JSON.readTree(line);
    }
  }

  @Test
  void noPageExceedsTwoMegabytesHoweverMuchIsFound() throws IOException {
    FakeCase made = SampleCase.usual();
    String wide = "\u202E\"&<é".repeat(400);
    for (int i = 0; i < 3000; i++) {
      made.findings.add(SampleCase.finding(Severity.HIGH, "marking", "FR-DR", i + wide));
      made.findings.add(SampleCase.finding(Severity.HIGH, "mention", "FR-DR", i + wide));
      made.findings.add(SampleCase.finding(Severity.HIGH, "to-confirm", "FR-DR", i + wide));
      made.accounts.add(new Account("@a" + i + ":" + wide + i, wide, 1, 1));
      made.rooms.add(SampleCase.room("!" + i + wide, wide, null));
      made.ledger.add(SampleCase.row("f" + i + wide, wide, wide, Outcome.FAILED));
    }
    write(made);
    assertThat(Files.size(folder.resolve("report.en.html"))).isLessThan(2_000_000);
    assertThat(Files.readString(folder.resolve("report.en.html"))).contains("findings.csv</a>");
  }

  @Test
  void skippedFilesLeaveTheReportComplete() {
    FakeCase made = SampleCase.usual();
    assertThat(report(made).complete()).isFalse();
    made.problems.clear();
    made.ledger.removeIf(row -> row.outcome() == Outcome.PARTIAL);
    assertThat(report(made).complete()).isTrue();
  }

  @Test
  void emptyCaseHasAReport() throws IOException {
    write(new FakeCase());
    assertThat(Files.readString(folder.resolve("report.fr.html"))).contains("Aucun constat");
    assertThat(folder.resolve("findings.jsonl")).isEmptyFile();
  }

  @Test
  void unwritableFolderIsAClearMessage() throws IOException {
    Path file = Files.writeString(folder.resolve("occupied"), "x");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                IOException.class,
                () -> new LedgerCsv().write(report(new FakeCase()), new FakeCase(), file)))
        .hasMessageContaining("ledger.csv")
        .hasMessageContaining("choose another folder");
  }

  @Test
  void everyWordIsSaidInBothLanguages() {
    List<Bilingual> words = new ArrayList<>();
    words.addAll(List.of(Word.values()));
    words.addAll(List.of(Phrase.values()));
    words.addAll(List.of(Term.values()));
    words.addAll(List.of(OriginWord.values()));
    words.addAll(List.of(TchapWord.values()));
    for (Bilingual word : words) {
      for (Language language : Language.values()) {
        assertThat(word.in(language)).as(word.toString()).isNotBlank();
      }
    }
    Page page = new Page(report(new FakeCase()), Language.FR);
    OriginPage origin = new OriginPage(page);
    for (var basis : org.scelle.detect.provenance.Taker.Basis.values()) {
      assertThat(origin.basis(basis)).isNotBlank();
    }
    for (var sign : org.scelle.detect.provenance.Sign.Kind.values()) {
      assertThat(origin.sign(sign)).isNotBlank();
    }
    for (var ending : org.scelle.detect.provenance.Session.Ending.values()) {
      assertThat(origin.ending(ending)).isNotBlank();
    }
    for (var check : org.scelle.detect.consistency.Check.Kind.values()) {
      assertThat(origin.check(check)).isNotBlank();
    }
    for (var kind : org.scelle.detect.tchap.RoomKind.values()) {
      assertThat(TchapWord.valueOf("KIND_" + kind.name()).french()).isNotBlank();
    }
    for (var standing : org.scelle.detect.tchap.Administration.Standing.values()) {
      assertThat(TchapWord.valueOf("STANDING_" + standing.name()).french()).isNotBlank();
    }
    for (var verdict : org.scelle.model.Authenticity.Verdict.values()) {
      for (var signature : org.scelle.model.Authenticity.Signature.values()) {
        assertThat(origin.verdict(new org.scelle.model.Authenticity(verdict, signature, "")))
            .isNotBlank();
      }
    }
    for (Uncertainty.Kind kind : Uncertainty.Kind.values()) {
      assertThat(page.phrase(kind)).isNotBlank();
    }
    for (Decision decision : Decision.values()) {
      assertThat(page.phrase(decision)).isNotBlank();
    }
    for (var category : org.scelle.model.Document.Category.values()) {
      assertThat(page.term(category)).isNotBlank();
    }
    for (var openness : org.scelle.detect.reach.RoomReach.Openness.values()) {
      assertThat(page.term(openness)).isNotBlank();
    }
    for (var where : org.scelle.model.Where.values()) {
      assertThat(page.term(where)).isNotBlank();
    }
  }

  /** What detectors say stands in their sources, one enum for each kind of words. */
  @Test
  void everyClueAndEveryTitleOfADetectorHasItsFrench() throws IOException {
    Path detectors =
        Path.of(System.getProperty("repository.root"))
            .resolve("detectors/src/main/java/org/scelle/detect");
    Pattern clue = Pattern.compile("^  [A-Z_]+\\(-?\\d+, \"([^\"]+)\"\\)", Pattern.MULTILINE);
    Pattern rule = Pattern.compile("^  [A-Z_]+\\(.*\"([^\"]+)\"\\)[,;]", Pattern.MULTILINE);
    List<String> said = new ArrayList<>();
    Matcher clues = clue.matcher(Files.readString(detectors.resolve("marking/Clue.java")));
    while (clues.find()) {
      said.add(clues.group(1));
    }
    Matcher rules = rule.matcher(Files.readString(detectors.resolve("attachment/Rule.java")));
    while (rules.find()) {
      said.add("\"note.pdf\" " + rules.group(1));
      said.add("A file without name " + rules.group(1));
    }
    assertThat(said).hasSizeGreaterThan(80);
    assertThat(said).allSatisfy(words -> assertThat(FrenchReason.of(words)).as(words).isNotNull());
  }

  @Test
  void cluesAndReasonsAreSaidInFrenchWithTheirFigures() {
    assertThat(FrenchReason.size()).isGreaterThan(70);
    assertThat(FrenchReason.of("alone on its line")).isEqualTo("seul sur sa ligne");
    assertThat(FrenchReason.of("header on 2 of 13 pages")).isEqualTo("en-tête de 2 pages sur 13");
    assertThat(FrenchReason.of("declared as \"a*b\"")).isEqualTo("déclaré « a*b »");
    assertThat(FrenchReason.of("damaged or not understood: its parts are damaged"))
        .isEqualTo("endommagé ou non compris : ses parties sont endommagées");
    assertThat(FrenchReason.of("words nobody translated")).isNull();
  }

  private static Report report(FakeCase made) {
    return SampleCase.report(made, SampleCase.bothLanguages());
  }

  private void write(FakeCase made) throws IOException {
    Report report = report(made);
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, made, folder);
    }
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}

package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scelle.model.Outcome;
import org.scelle.report.ClaimLine.Reason;
import org.scelle.report.ClaimLine.Verdict;

class ClaimsTest {

  @TempDir Path folder;

  @Test
  void publishedClaimsOfTheIncidentAreRead() throws Exception {
    Path sample = Path.of(System.getProperty("repository.root"), "samples/claims/tchap-2026.json");
    Claims claims = ClaimsFile.read("tchap-2026.json", Files.readAllBytes(sample));
    assertThat(claims.whole()).isFalse();
    assertThat(claims.list()).hasSize(8);
    Claims.Amount share = (Claims.Amount) claims.list().get(1);
    assertThat(share.bounds()).isEqualTo(new Claims.Bounds(73_013, 73_837L));
    Path yaml = sample.resolveSibling("tchap-2026.yaml");
    assertThat(ClaimsFile.read("tchap-2026.yaml", Files.readAllBytes(yaml))).isEqualTo(claims);
  }

  @Test
  void equalFigureIsSupported() {
    assertThat(line(whole(), "{'what':'messages','value':6450}").reason()).isEqualTo(Reason.AGREES);
  }

  @Test
  void moreThanClaimedContradictsEvenInAPart() {
    ClaimLine line = line(whole(), "{'what':'messages','value':6000}");
    assertThat(line.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(line.reason()).isEqualTo(Reason.MORE);
    assertThat(line.difference().low()).isEqualTo(450);
  }

  @Test
  void lessThanClaimedDecidesNothingWhenTheDumpMayBeAPart() {
    ClaimLine line = line(whole(), "{'what':'messages','value':643459}");
    assertThat(line.verdict()).isEqualTo(Verdict.NOT_DECIDABLE);
    assertThat(line.reason()).isEqualTo(Reason.PART_AT_HAND);
  }

  @Test
  void lessThanClaimedContradictsOnlyAWholeDumpThatWasReadWhole() {
    String claim = "{'what':'messages','value':643459}";
    assertThat(check(whole(), "'whole':true,", claim).reason()).isEqualTo(Reason.LESS);
    assertThat(check(SampleCase.usual(), "'whole':true,", claim).reason()).isEqualTo(Reason.UNREAD);
  }

  @Test
  void figureBetweenTwoWaysOfCountingIsNotDecided() {
    assertThat(line(whole(), "{'what':'media','value':35}").reason()).isEqualTo(Reason.COUNTING);
    assertThat(line(whole(), "{'what':'media','value':40}").reason())
        .isEqualTo(Reason.AGREES_ONE_WAY);
  }

  @Test
  void unreadEvidenceLeavesTheObservedOpenUpwards() {
    ClaimLine line = line(SampleCase.usual(), "{'what':'rooms','value':3}");
    assertThat(line.observed().high()).isNull();
    assertThat(line.reason()).isEqualTo(Reason.AGREES_AT_LEAST);
  }

  @Test
  void periodIsComparedAsExactlyAsItWasSaid() {
    FakeCase made = whole();
    assertThat(line(made, "{'what':'period','from':'2024','to':'2026-06'}").reason())
        .isEqualTo(Reason.AGREES);
    assertThat(line(made, "{'what':'period','from':'2024-02','to':'2026'}").reason())
        .isEqualTo(Reason.MORE);
    assertThat(line(made, "{'what':'period','from':'2023','to':'2026'}").verdict())
        .isEqualTo(Verdict.NOT_DECIDABLE);
    assertThat(line(new FakeCase(), "{'what':'period','from':'2023','to':'2026'}").reason())
        .isEqualTo(Reason.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "what: rooms",
        "[]",
        "{}",
        "{'claims':[]}",
        "{'claims':[{}]}",
        "{'claims':[{'what':'cats','value':1}]}",
        "{'claims':[{'what':'rooms','value':-1}]}",
        "{'claims':[{'what':'rooms','value':1.5}]}",
        "{'claims':[{'what':'rooms','value':99999999999999999999}]}",
        "{'claims':[{'what':'rooms','value':1,'low':1}]}",
        "{'claims':[{'what':'rooms','low':2,'high':1}]}",
        "{'claims':[{'what':'rooms','value':1,'colour':'red'}]}",
        "{'claims':[{'what':'rooms','value':1,'value':2}]}",
        "{'claims':[{'what':'share','percent':0,'population':9}]}",
        "{'claims':[{'what':'share','percent':5}]}",
        "{'claims':[{'what':'period','from':'2023-13','to':'2026'}]}",
        "{'claims':[{'what':'period','from':'2027','to':'2026'}]}",
        "{'claims':[{'what':'rooms','value':1}],'extra':1}",
        "{'schema':'other/2','claims':[{'what':'rooms','value':1}]}",
        "{'claims':[{'what':'rooms','value':1}]} {}",
        "{'claims':[{'what':'rooms','value':1}"
      })
  void fileThatIsNotClaimsIsAClearMessage(String text) {
    ClaimsException refused = catchThrowableOfType(ClaimsException.class, () -> read(text));
    assertThat(refused).hasMessageStartingWith("claims.json: line 1: ");
    assertThat(refused.getMessage()).hasSizeLessThan(400).doesNotContain("com.fasterxml");
  }

  @Test
  void yamlSaysTheSameAsJson() throws ClaimsException {
    String yaml =
        """
        # what the intruder says
        whole: false
        claims:
          - what: accounts
            value: 73467
            by: l’intrus
          - {what: markings, scheme: FR-DR, value: 2}
          - what: period
            from: 2024
            to: 2026-06
          - what: share
            percent: 8.9
            population: 825000
        """;
    String json =
        "{'whole':false,'claims':[{'what':'accounts','value':73467,'by':'l’intrus'},"
            + "{'what':'markings','scheme':'FR-DR','value':2},"
            + "{'what':'period','from':'2024','to':'2026-06'},"
            + "{'what':'share','percent':8.9,'population':825000}]}";
    assertThat(ClaimsFile.read("claims.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(read(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claims: [{what: rooms, value: -3}]",
        "claims: [{what: rooms, value: 1, colour: red}]",
        "claims: [{what: rooms, value: many}]",
        "a: &a [x]\nclaims: [*a, *a]",
        "claims: [{what: rooms, value: !!int 1}]",
        "claims: [{what: rooms, value: 1",
        "- what: rooms",
        "just words",
        ""
      })
  void yamlThatIsNotClaimsIsAClearMessage(String text) {
    ClaimsException refused =
        catchThrowableOfType(
            ClaimsException.class,
            () -> ClaimsFile.read("claims.yaml", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused).hasMessageStartingWith("claims.yaml: line ");
    assertThat(refused.getMessage()).hasSizeLessThan(400).doesNotContain("com.fasterxml");
  }

  @Test
  void claimsStandInBothPagesAndTheirTextIsInert() throws IOException {
    Report report = SampleCase.report(SampleCase.usual(), SampleCase.bothLanguages());
    new HtmlReport().write(report, SampleCase.usual(), folder);
    assertThat(Files.readString(folder.resolve("report.fr.html")))
        .contains("Allégué et constaté", "contredit", "indécidable", "&lt;b&gt;part&lt;/b&gt;");
    assertThat(Files.readString(folder.resolve("report.en.html"))).contains("not decidable");
  }

  private static FakeCase whole() {
    FakeCase made = SampleCase.usual();
    made.problems.clear();
    made.ledger.removeIf(row -> row.outcome() != Outcome.READ);
    return made;
  }

  private static ClaimLine line(FakeCase made, String claim) {
    return check(made, "", claim);
  }

  private static ClaimLine check(FakeCase made, String head, String claim) {
    try {
      Claims claims = read("{" + head + "'claims':[" + claim + "]}");
      ReportOptions options =
          new ReportOptions(
              "0.1.0",
              List.of(Language.EN),
              "",
              Excerpts.UNCLASSIFIED,
              Identities.SHOWN,
              claims,
              Baseline.NONE,
              ReportOptions.PARIS,
              List.of());
      return SampleCase.report(made, options).claims().get(0);
    } catch (ClaimsException e) {
      throw new AssertionError(e);
    }
  }

  private static Claims read(String text) throws ClaimsException {
    return ClaimsFile.read("claims.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}

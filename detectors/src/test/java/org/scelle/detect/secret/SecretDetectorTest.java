package org.scelle.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Moment;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/**
 * The labelled texts of {@code samples/detectors/secret}: what must be found, as what, of whom; and
 * what must not. The rules were made with these texts in sight, so the floors are no promise for
 * texts of others.
 */
class SecretDetectorTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("repository.root"), "samples", "detectors", "secret");

  private final SecretDetector detector = new SecretDetector("0".repeat(64));

  @Test
  void findsTheCredentialOfEveryHitAsWhatItIs(TestReporter reporter) throws IOException {
    List<String> missed = new ArrayList<>();
    List<JsonNode> hits = lines("hits.jsonl");
    for (JsonNode hit : hits) {
      if (!found(hit)) {
        missed.add(hit.get("id").asText());
      }
    }
    reporter.publishEntry("hits missed", missed.size() + " of " + hits.size());
    assertThat(hits).hasSizeGreaterThan(120);
    assertThat(missed).isEmpty();
  }

  private static boolean found(JsonNode hit) {
    String text = hit.get("text").asText();
    String value = hit.get("value").asText();
    return Secrets.in(text).stream()
        .anyMatch(place ->
            place.rule().equals(hit.get("rule").asText())
                && text.substring(place.from(), place.to()).contains(value)
                && (!hit.has("user") || hit.get("user").asText().equals(place.user())));
  }

  @Test
  void everyHitHasItsValueInNoPartOfItsFindings() throws IOException {
    for (JsonNode hit : lines("hits.jsonl")) {
      for (Finding finding : detector.inspect(reading(hit.get("text").asText()))) {
        assertThat(finding.toString())
            .as(hit.get("id").asText())
            .doesNotContain(hit.get("value").asText());
      }
    }
  }

  @Test
  void findsNothingInTalkAboutPasswordsInSamplesAndInVariables(TestReporter reporter)
      throws IOException {
    List<String> alarms = new ArrayList<>();
    List<JsonNode> misses = lines("misses.jsonl");
    for (JsonNode miss : misses) {
      if (!Secrets.in(miss.get("text").asText()).isEmpty()) {
        alarms.add(miss.get("id").asText());
      }
    }
    reporter.publishEntry("false alarms", alarms.size() + " of " + misses.size());
    assertThat(misses).hasSizeGreaterThan(120);
    assertThat(alarms).isEmpty();
  }

  @Test
  void equalValuesHaveEqualHashesWithinACaseOnly() {
    Fingerprint here = hash(detector, "mdp : Hiver2024!");
    assertThat(hash(detector, "Mot de passe : Hiver2024! merci")).isEqualTo(here);
    assertThat(hash(detector, "mdp : Hiver2025!").hash()).isNotEqualTo(here.hash());
    assertThat(hash(new SecretDetector("1".repeat(64)), "mdp : Hiver2024!").hash())
        .isNotEqualTo(here.hash());
    assertThat(here.length()).isEqualTo(10);
  }

  private static Fingerprint hash(SecretDetector detector, String text) {
    Finding finding = detector.inspect(reading(text)).get(0);
    return Fingerprint.among(finding.clues()).orElseThrow();
  }

  @Test
  void oneValueTwiceInATextIsOneFindingWithTwoCitations() {
    List<Finding> findings =
        detector.inspect(reading("mdp : Hiver2024!\nrappel, mot de passe : Hiver2024!"));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).citations()).hasSize(2);
    assertThat(findings.get(0).label()).isEqualTo("secret");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(findings.get(0).citation().quote()).isEqualTo("mdp : •••");
  }

  @Test
  void checksumsTellTokensThatWereIssuedFromThoseMistyped() {
    String sound = "syt_bGVh_QxVbNmKlPoIuYtReWzAs";
    String crc = Tokens.crc(sound);
    assertThat(crc).hasSize(6);
    assertThat(Secrets.in(sound + "_" + crc).get(0).why()).endsWith("checksum of its tokens");
    assertThat(Secrets.in(sound + "_000000").get(0).why()).contains("does not fit");
  }

  @Test
  void readsHostileTextInTimeThatGrowsWithItsLength() {
    List<String> pieces =
        List.of(
            "password ",
            "mdp:",
            "eyJ",
            "-----BEGIN PRIVATE KEY-----",
            "://a:",
            "sig=",
            "$6$a$",
            "mdp;mdp\n",
            "curl -u ",
            "mot de passe ",
            "DirectoryEntry(",
            "(((((((",
            "\"\"\"\"",
            "password=\"",
            "secret_",
            "basic AAAA",
            "bearer a.",
            "mdp : ))))))))",
            "syt_",
            "MDAx");
    for (String piece : pieces) {
      String text = piece.repeat(1_000_000 / piece.length());
      org.junit.jupiter.api.Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> Secrets.in(text), piece);
    }
  }

  @Test
  void ofALongTableAThousandPasswordsAreToldAndAllAreKeptOutOfOutputs() {
    StringBuilder table = new StringBuilder("compte;mot de passe\n");
    for (int i = 0; i < 3_000; i++) {
      table.append("agent").append(i).append(";Zv7!kq").append(i).append("Rt\n");
    }
    String text = table.toString();
    assertThat(Secrets.in(text)).hasSize(SecretReader.MOST);
    assertThat(Secrets.values(text)).hasSize(3_000);
    assertThat(Secrets.without(text)).doesNotContain("Zv7!kq");
  }

  private static List<JsonNode> lines(String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve(name))) {
      nodes.add(json.readTree(line));
    }
    return nodes;
  }

  private static Reading reading(String text) {
    EvidenceFile file = new EvidenceFile("leak/messages.json", "", 5_000_000, "ab".repeat(32));
    Subject subject = new Subject("!a:dinum.fr", "$e", "@lea:dinum.fr", Moment.NONE);
    return new Reading(
        Reading.Kind.MESSAGE,
        "$e",
        new Source(file, 10, 400),
        List.of(subject),
        List.of(new Passage(Where.MESSAGE, 0, "", text)));
  }
}

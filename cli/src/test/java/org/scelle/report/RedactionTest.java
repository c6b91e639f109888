package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Account;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Severity;
import org.scelle.store.CaseView;

class RedactionTest {

  @TempDir Path folder;

  private static Masking masking() {
    FakeCase made = SampleCase.usual();
    made.accounts.add(
        new Account("@jean.le.goff-mer.gouv.fr:a.tchap.gouv.fr", "Jean LE GOFF [Mer]", 1, 1));
    made.accounts.add(new Account("@fox:a.tchap.gouv.fr", "🦊🦊", 1, 1));
    KnownNames names = new KnownNames();
    made.accounts.forEach(account -> names.add(account.id(), account.displayName()));
    return new Masking(Pseudonyms.of(made), names);
  }

  @Test
  void namesOfAccountsAreMaskedHoweverTheyAreWritten() {
    Masking masking = masking();
    for (String written :
        List.of(
            "Merci Léa Moreau pour la note",
            "merci léa moreau pour la note",
            "merci MOREAU Lea pour la note",
            "merci lea_moreau pour la note",
            "merci Jean Le Goff pour la note",
            "merci le robot pour la note",
            "merci 🦊🦊 pour la note")) {
      assertThat(masking.text(written))
          .as(written)
          .startsWithIgnoringCase("merci ")
          .endsWith(" pour la note")
          .contains("•••")
          .doesNotContainIgnoringCase("moreau")
          .doesNotContainIgnoringCase("goff")
          .doesNotContain("🦊")
          .doesNotContain("robot");
    }
    assertThat(masking.text("un petit mot sur le budget 2026"))
        .isEqualTo("un petit mot sur le budget 2026");
  }

  @Test
  void addressesNumbersLinksAndIdsAreMasked() {
    String masked =
        masking()
            .text(
                "voir @x.y:serveur.fr, a.b+c@dinum.gouv.fr, 06 12 34 56 78, +33612345678, 2 55 08"
                    + " 14 168 025 38, FR76 1007 1000 0000 0000 0000 123, le 2026-06-07,"
                    + " https://matrix.to/#/%40x.y%3Aserveur.fr?via=z et Mme Dupont-Aignan, n°"
                    + " 12/2026");
    assertThat(masked)
        .contains("@account-")
        .contains("[address]")
        .contains("[number]")
        .contains("[link]")
        .contains("2026-06-07")
        .contains("n° 12/2026")
        .doesNotContain("x.y")
        .doesNotContain("a.b")
        .doesNotContain("Dupont")
        .doesNotContain("1007")
        .doesNotContainPattern("\\d{2} \\d{2}");
  }

  @Test
  void onlyTechnicalNamesOfFilesStay() {
    Masking masking = masking();
    assertThat(masking.path("dump/salons/messages.json")).isEqualTo("dump/salons/messages.json");
    assertThat(masking.path("dump/médias/CV_Durand.pdf"))
        .matches("dump/file-[0-9a-f]{8}/file-[0-9a-f]{8}\\.pdf");
    assertThat(masking.path("dump/moreau.json")).matches("dump/file-[0-9a-f]{8}\\.json");
    assertThat(masking.path("a.zip!/b.zip!/c.json")).isEqualTo("a.zip!/b.zip!/c.json");
  }

  @Test
  void aPseudonymIsStableAndKeepsTheServerButCannotBeRecomputedFromTheReport() {
    FakeCase one = SampleCase.usual();
    FakeCase more = SampleCase.usual();
    more.accounts.add(new Account("@z:agent.dinum.tchap.gouv.fr", null, 0, 1));
    String pseudonym = Pseudonyms.of(one).account(SampleCase.LEA);
    assertThat(pseudonym)
        .matches("@account-[0-9a-f]{10}-mail\\.invalid:agent\\.dinum\\.tchap\\.gouv\\.fr")
        .isEqualTo(Pseudonyms.of(SampleCase.usual()).account(SampleCase.LEA))
        .isNotEqualTo(Pseudonyms.of(more).account(SampleCase.LEA));
  }

  /**
   * A question with an answer by default would else be answered with nothing; but for the one whose
   * default asks another.
   */
  @Test
  void theViewsOfACaseAnswerEveryQuestionThemselves() throws NoSuchMethodException {
    for (Method question : CaseView.class.getMethods()) {
      if (question.getName().equals("connections")) {
        continue;
      }
      for (Class<?> view : List.of(RedactedView.class, UnsealedView.class, MutedView.class)) {
        Method answer = view.getMethod(question.getName(), question.getParameterTypes());
        assertThat(answer.getDeclaringClass())
            .as("%s of %s", question.getName(), view.getSimpleName())
            .isNotEqualTo(CaseView.class);
      }
    }
  }

  @Test
  void noFileOfARedactedReportNamesAnAccount() throws IOException {
    FakeCase made = SampleCase.usual();
    String words = "DIFFUSION RESTREINTE note de Léa Moreau, lea.moreau@dinum.gouv.fr 0612345678";
    made.findings.add(SampleCase.finding(Severity.HIGH, "marking", "FR-DR", words));
    made.rooms.add(SampleCase.room("!dm:agent.dinum.tchap.gouv.fr", "Léa Moreau et Noé", false));
    made.ledger.add(
        SampleCase.row("dump/Export - Léa Moreau.html", "", LedgerRow.UNKNOWN, Outcome.FAILED));
    Map<String, String> files = write(made);
    assertThat(files).hasSizeGreaterThan(15);
    files.forEach((name, text) ->
        assertThat(text)
            .as(name)
            .doesNotContainIgnoringCase("moreau")
            .doesNotContainIgnoringCase("léa")
            .doesNotContainIgnoringCase("noe.petit")
            .doesNotContainIgnoringCase("ines.roux")
            .doesNotContain("@dinum.gouv.fr")
            .doesNotContain("0612345678")
            .doesNotContain("façade.pdf"));
    assertThat(files.get("findings.csv")).contains("@account-").contains("DIFFUSION RESTREINTE");
    assertThat(files.get("reach.csv")).contains("agent.dinum.tchap.gouv.fr");
    assertThat(files.get("report.json")).contains("\"identities\" : \"pseudonyms\"");
    assertThat(files.get("report.fr.html")).contains("Copie expurgée");
  }

  private Map<String, String> write(FakeCase made) throws IOException {
    ReportOptions shown = SampleCase.bothLanguages();
    ReportOptions options =
        new ReportOptions(
            shown.toolVersion(),
            shown.languages(),
            shown.handling(),
            shown.excerpts(),
            Identities.PSEUDONYMS,
            shown.claims(),
            shown.baseline(),
            shown.zone(),
            List.of(new ReportOptions.Setting("--guest", SampleCase.LEA)));
    Reports.write(
        made,
        Groundwork.of(made, SampleCase.reach(made)),
        options,
        new Reports.Destination(folder, (format, number, of) -> {}));
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}

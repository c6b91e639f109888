package org.scelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in French, made from whole dumps, read as a French chief does. */
class FrenchReportTest {

  @TempDir Path folder;

  private Path report(Path dump) {
    Path made = folder.resolve("dossier");
    Scene.Run run = scelle("triage", dump, "--case", made, "--lang", "fr", "--quiet");
    assertThat(run.exit()).as(run.err()).isZero();
    return made.resolve("report");
  }

  @Test
  void noSentenceOfTheProgramStaysEnglish() throws IOException {
    Path report = report(Scene.ROOT.resolve("samples/leak"));
    try (var pages = Files.list(report)) {
      List<Path> html = pages.filter(page -> page.toString().endsWith(".html")).toList();
      assertThat(html).hasSizeGreaterThan(10);
      for (Path page : html) {
        assertThat(Files.readString(page).lines())
            .as(page.toString())
            .noneMatch(line -> line.contains("lang=\"en\""));
      }
    }
    assertThat(Files.readString(report.resolve("report.html")))
        .contains("tout compte pouvait rejoindre ce salon et y lire 131 messages antérieurs")
        .contains("donné sans empreintes, comme aux clients\u00A0: aucun contrôle possible");
  }

  @Test
  void liveSecretsOfAServersDatabaseAreCountedAndNeverShown() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("serveur"));
    Files.copy(
        Scene.ROOT.resolve("samples/exports/synapse-pgdump/two-rooms/homeserver.sql"),
        dump.resolve("homeserver.sql"));
    Path report = report(dump);
    JsonNode live = Scene.json(report.resolve("report.json")).at("/secrets/live");
    assertThat(live).isNotEmpty();
    assertThat(live)
        .anySatisfy(kind -> {
          assertThat(kind.get("kind").asText()).isEqualTo("access tokens");
          assertThat(kind.get("count").asLong()).isEqualTo(1);
          assertThat(kind.get("files").asLong()).isEqualTo(1);
        });
    assertThat(Files.readString(report.resolve("report.html"))).contains(">jetons d’accès<");
    try (var files = Files.walk(folder.resolve("dossier"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("syt_INVENTE_jetonSecret");
      }
    }
  }
}

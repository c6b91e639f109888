package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in a real browser; skipped where there is none. */
class BrowserTest {

  @TempDir Path folder;

  @Test
  void pageOpensWithoutScriptOrConsoleMessage() throws Exception {
    Path browser = browser();
    FakeCase made = SampleCase.usual();
    new HtmlReport().write(SampleCase.report(made, SampleCase.bothLanguages()), made, folder);
    Path dom = folder.resolve("dom");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--dump-dom",
                folder.resolve("report.fr.html").toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("the browser ends within a minute").isTrue();
    assertThat(Files.readString(dom)).contains("Fiche de synthèse").contains("</html>");
    assertThat(Files.readString(dom)).doesNotContain("<script");
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    assertThat(Files.readString(log)).doesNotContain("Content Security Policy");
  }

  private static Path browser() {
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String place : List.of("/usr/bin", "/usr/local/bin", "/snap/bin")) {
        Path program = Path.of(place, name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return abort("no Chromium found: the report was not opened");
  }
}

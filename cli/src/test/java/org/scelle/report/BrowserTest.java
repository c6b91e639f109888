package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in a real browser; skipped where there is none. */
class BrowserTest {

  private static final Pattern PAGES = Pattern.compile("/Type\\s*/Page[^s]");

  private static final String STAMP = "DIFFUSION RESTREINTE (modèle \"n° 3\")";

  private static final int LONGEST_SECONDS = 300;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    FakeCase made = SampleCase.usual();
    Report report = SampleCase.report(made, SampleCase.bothLanguages());
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, made, folder);
    }
  }

  @Test
  void pagesOpenWithoutScriptNetworkOrConsoleMessage() throws Exception {
    Path browser = browser();
    String french = open(browser, "report.fr.html", "--dump-dom");
    assertThat(french).contains("Fiche de synthèse").contains("</html>").doesNotContain("<script");
    String english = open(browser, "report.en.html", "--dump-dom");
    assertThat(english).contains("Decisions awaited").contains("</html>");
    String annex = open(browser, "annex-rooms-by-name-001.fr.html", "--dump-dom");
    assertThat(annex).contains("aria-sort=\"other\"").contains("</html>");
  }

  @Test
  void bothThemesAreDrawnAndDiffer() throws Exception {
    Path browser = browser();
    byte[] light = picture(browser, "light.png", "--blink-settings=preferredColorScheme=1");
    byte[] dark = picture(browser, "dark.png", "--blink-settings=preferredColorScheme=0");
    assertThat(light).hasSizeGreaterThan(20_000).isNotEqualTo(dark);
    assertThat(dark).hasSizeGreaterThan(20_000);
  }

  private byte[] picture(Path browser, String name, String theme) throws Exception {
    Path file = folder.resolve(name);
    open(
        browser,
        "report.en.html",
        theme,
        "--hide-scrollbars",
        "--window-size=1200,1400",
        "--screenshot=" + file);
    return Files.readAllBytes(file);
  }

  @Test
  void aPrinterGetsEveryPart() throws Exception {
    Path pdf = folder.resolve("report.pdf");
    open(browser(), "report.fr.html", "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    assertThat(printed).startsWith("%PDF");
    assertThat(PAGES.matcher(printed).results().count()).isGreaterThan(4);
  }

  @Test
  void everyPrintedSheetBearsTheMarkingOfTheReport() throws Exception {
    ReportOptions plain = SampleCase.bothLanguages();
    ReportOptions stamped =
        new ReportOptions(
            plain.toolVersion(),
            plain.languages(),
            STAMP,
            plain.excerpts(),
            plain.identities(),
            plain.claims(),
            plain.baseline(),
            plain.zone(),
            plain.settings());
    FakeCase made = SampleCase.usual();
    new HtmlReport().write(SampleCase.report(made, stamped), made, folder);
    Path pdf = folder.resolve("stamped.pdf");
    open(browser(), "report.fr.html", "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
      for (int sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(sheet);
        text.setEndPage(sheet);
        assertThat(text.getText(printed)).as("sheet " + sheet).contains(STAMP);
      }
    }
  }

  /** What the browser prints; fails on any message of the page. */
  private String open(Path browser, String page, String... options) throws Exception {
    Path out = folder.resolve("browser.out");
    Path log = folder.resolve("browser.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr"));
    command.addAll(List.of(options));
    command.add(folder.resolve(page).toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("the browser ends by itself").isTrue();
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    assertThat(Files.readString(log)).doesNotContain("Content Security Policy");
    return Files.readString(out);
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

package org.scelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Account;
import org.scelle.model.Severity;

/** Evidence that wants to be looked at, and folders that do not want to be written to. */
class HostileReportTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir Path folder;

  private void write(FakeCase made) throws IOException {
    Report report = SampleCase.report(made, SampleCase.bothLanguages());
    for (ReportFormat format : ReportFormats.ALL) {
      format.write(report, made, folder);
    }
  }

  private List<Path> pages() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void aMarkingCannotLeaveTheStyleSheetItIsIn() {
    assertThat(CssText.escape("DR 12/é")).isEqualTo("DR\\20 12\\2f \\e9 ");
    String hostile = "\"; } </style><script>alert(1)</script>\\\n\u202E";
    assertThat(CssText.escape(hostile)).matches("[A-Za-z0-9\\\\ ]*").doesNotContain("script>");
  }

  @Test
  void tenThousandFindingsOnOneMessageAreAllListedOnPagesThatOpen() throws IOException {
    FakeCase made = SampleCase.usual();
    String wide = "\u202E\"&<é\u001B[31m".repeat(300);
    for (int i = 0; i < 10_000; i++) {
      made.findings.add(SampleCase.finding(Severity.HIGH, "marking", "FR-DR", i + wide));
    }
    write(made);
    for (Path page : pages()) {
      assertThat(Files.size(page)).as(page.toString()).isLessThan(2_000_000);
    }
    try (var lines = Files.lines(folder.resolve("findings.jsonl"))) {
      assertThat(lines.count()).isEqualTo(made.findings.size());
    }
    assertThat(folder.resolve("annex-markings-by-time-025.fr.html")).exists();
    assertThat(folder.resolve("annex-markings-by-time-026.fr.html")).doesNotExist();
    assertThat(Files.readString(folder.resolve("annex-markings-by-time-025.fr.html")))
        .contains("findings.csv</a>");
  }

  @Test
  void displayNamesOfAMegabyteAreCutWhereTheyAreShown() throws IOException {
    FakeCase made = SampleCase.usual();
    String name = "<b>=cmd|' /C calc'!A0\u202E".repeat(45_000);
    for (int i = 0; i < 5; i++) {
      made.accounts.add(new Account("@n" + i + ":agent.dinum.tchap.gouv.fr", name, 9_000 + i, 1));
      made.rooms.add(SampleCase.room("!n" + i + ":agent.dinum.tchap.gouv.fr", name, false));
    }
    write(made);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.size(file)).as(file.toString()).isLessThan(2_000_000);
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\u202E");
      }
    }
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
    write(SampleCase.usual());
    int followed = 0;
    for (Path page : pages()) {
      String text = Files.readString(page);
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        String target = link.group(1);
        if (target.equals("data:,")) {
          continue;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String there = file.isEmpty() ? text : Files.readString(folder.resolve(file));
        if (hash >= 0) {
          assertThat(ids(there)).as(page + " -> " + target).contains(target.substring(hash + 1));
        }
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(300);
  }

  private static Set<String> ids(String page) {
    Set<String> ids = new HashSet<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }

  @Test
  void everyIdStandsOnceOnItsPage() throws IOException {
    write(SampleCase.usual());
    for (Path page : pages()) {
      assertThat(ID.matcher(Files.readString(page)).results().map(id -> id.group(1)))
          .as(page.toString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void sortedListsHoldTheSameRowsInTheirOwnOrder() throws IOException {
    FakeCase made = SampleCase.usual();
    write(made);
    List<String> byName = firstCells("annex-rooms-by-name-001.en.html", 1);
    List<String> byOpenness = firstCells("annex-rooms-by-openness-001.en.html", 1);
    assertThat(byName).isSorted().containsExactlyInAnyOrderElementsOf(byOpenness);
    assertThat(byName).hasSize(made.rooms.size());
  }

  private List<String> firstCells(String file, int column) throws IOException {
    String text = Files.readString(folder.resolve(file));
    return Pattern.compile("<tr id=\"r-\\d+\">(.*?)</tr>")
        .matcher(text)
        .results()
        .map(row -> row.group(1).split("</td>", -1)[column + 1].replaceAll("<[^>]*>", ""))
        .map(name -> name.equals("—") ? "" : name)
        .toList();
  }

  @Test
  void aFullDiskIsAClearMessageAndLeavesNoHalfReport() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "this system has no full device");
    Files.createSymbolicLink(folder.resolve("report.json.part"), full);
    IOException failure = catchThrowableOfType(IOException.class, () -> write(SampleCase.usual()));
    assertThat(failure)
        .hasMessageContaining("report.json")
        .hasMessageContaining("free space or choose another folder");
    assertThat(folder.resolve("report.json")).doesNotExist();
    assertThat(folder.resolve("report.json.part")).doesNotExist();
  }
}

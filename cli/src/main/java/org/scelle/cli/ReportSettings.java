package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Reach;
import org.scelle.ingest.Ingest;
import org.scelle.model.Finding;
import org.scelle.model.Severity;
import org.scelle.report.Claims;
import org.scelle.report.ClaimsException;
import org.scelle.report.ClaimsFile;
import org.scelle.report.Excerpts;
import org.scelle.report.Language;
import org.scelle.report.ReportOptions;
import picocli.CommandLine.Option;

/** The options of every command that writes reports. */
final class ReportSettings {

  @Option(
      names = "--lang",
      split = ",",
      paramLabel = "LANG",
      description = "Language of the report: en (the default), fr, or fr,en for both.")
  private List<Language> languages = List.of(Language.EN);

  @Option(
      names = "--marking",
      paramLabel = "TEXT",
      description = "Marking of the report itself, stamped top centre.")
  private String marking = "";

  @Option(
      names = "--no-content",
      description = "Quote nothing from the evidence: for copies that travel.")
  private boolean withoutContent;

  @Option(
      names = "--show-classified",
      description = "Quote items above restricted level too; by default only their place is given.")
  private boolean showClassified;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = {
        "What is claimed of the leak (JSON), to be held against the evidence;",
        "samples/claims/ has an example."
      })
  private @Nullable Path claims;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 when a finding is at or above: info, low, medium, high, critical.")
  private @Nullable Severity failOn;

  @Option(
      names = "--external-server",
      paramLabel = "NAME",
      description = "A server whose accounts are external (repeatable).")
  private Set<String> externalServers = new TreeSet<>();

  @Option(
      names = "--guest",
      paramLabel = "ACCOUNT",
      description = "An account that is a guest (repeatable).")
  private Set<String> guests = new TreeSet<>();

  @Option(names = "--json", description = "Print report.json instead of the summary.")
  private boolean json;

  boolean json() {
    return json;
  }

  Reach.Options reach() {
    return new Reach.Options(externalServers, guests);
  }

  /** Fails where the file of claims cannot be used, before any work is done. */
  void check() {
    claims();
  }

  private Claims claims() {
    if (claims == null) {
      return Claims.NONE;
    }
    try {
      if (Files.size(claims) > ClaimsFile.LARGEST) {
        throw new UserException(ExitCode.USAGE, claims + " is too large for a file of claims");
      }
      return ClaimsFile.read(claims.toString(), Files.readAllBytes(claims));
    } catch (ClaimsException mistake) {
      throw new UserException(ExitCode.USAGE, String.valueOf(mistake.getMessage()));
    } catch (IOException failure) {
      throw new UserException(ExitCode.USAGE, "cannot read the file of claims " + claims);
    }
  }

  ReportOptions report() {
    Excerpts excerpts =
        withoutContent ? Excerpts.NONE : showClassified ? Excerpts.ALL : Excerpts.UNCLASSIFIED;
    List<ReportOptions.Setting> settings = new ArrayList<>();
    externalServers.forEach(
        server -> settings.add(new ReportOptions.Setting("--external-server", server)));
    guests.forEach(guest -> settings.add(new ReportOptions.Setting("--guest", guest)));
    return new ReportOptions(Version.TEXT, languages, marking, excerpts, claims(), settings);
  }

  /** As {@link #report}, with a stamp that says what is not in it yet. */
  ReportOptions provisional(Ingest.Left left) {
    List<String> stamps = new ArrayList<>();
    if (!marking.isEmpty()) {
      stamps.add(marking);
    }
    String size = Words.bytes(left.bytes());
    if (languages.contains(Language.FR)) {
      stamps.add(
          "PROVISOIRE : " + left.files() + " autres fichiers (" + size + ") restent à examiner");
    }
    if (languages.contains(Language.EN)) {
      stamps.add("PROVISIONAL: " + left.files() + " other files (" + size + ") not yet examined");
    }
    ReportOptions whole = report();
    return new ReportOptions(
        whole.toolVersion(),
        whole.languages(),
        String.join(" · ", stamps),
        whole.excerpts(),
        whole.claims(),
        whole.settings());
  }

  /** Whether the finding is grave enough to fail the run. */
  boolean fails(Finding finding) {
    return failOn != null && finding.severity().compareTo(failOn) >= 0;
  }
}

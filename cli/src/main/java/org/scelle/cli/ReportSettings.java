package org.scelle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachRecord;
import org.scelle.ingest.Ingest;
import org.scelle.model.Content.Field;
import org.scelle.model.Finding;
import org.scelle.model.Severity;
import org.scelle.report.Baseline;
import org.scelle.report.BaselineException;
import org.scelle.report.BaselineFile;
import org.scelle.report.Claims;
import org.scelle.report.ClaimsException;
import org.scelle.report.ClaimsFile;
import org.scelle.report.Excerpts;
import org.scelle.report.Identities;
import org.scelle.report.Language;
import org.scelle.report.Report;
import org.scelle.report.ReportOptions;
import org.scelle.report.Said;
import org.scelle.store.CaseView;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that writes reports. */
final class ReportSettings {

  @Option(
      names = "--lang",
      split = ",",
      paramLabel = "LANG",
      description =
          "Language of the report: en (the default), fr, or fr,en for both. The"
              + " first is also that of progress and summary, which otherwise speak the"
              + " language of the locale.")
  private @Nullable List<Language> languages;

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
      names = "--redact",
      description =
          "Name no account: ids become stable pseudonyms, names, addresses, numbers"
              + " and file names are masked in every report, for copies that travel.")
  private boolean redact;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Findings known before: findings.jsonl or findings.sarif of an earlier"
              + " report. They are kept and marked, and --fail-on counts new ones only.")
  private @Nullable Path baseline;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Whose time stands beside UTC (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ReportOptions.PARIS;

  @Option(
      names = "--exit-zero",
      description = "Exit with 0 where --fail-on or unread evidence would give 1 or 3.")
  private boolean exitZero;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description =
          "What is claimed of the leak (JSON or YAML), to be held against the"
              + " evidence; samples/claims/ has an example.")
  private @Nullable Path claims;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 when a finding is at or above: info, low, medium, high, critical.")
  private @Nullable Severity failOn;

  @Mixin private final StrangersOption strangers = new StrangersOption();

  @Option(
      names = "--account",
      paramLabel = "ID",
      description =
          "Whose reach the report is about (repeatable: together). Default: the"
              + " account that took the evidence, where it tells.")
  private List<String> accounts = List.of();

  @Mixin private final ReachWindow window = new ReachWindow();

  @Option(names = "--json", description = "Print report.json instead of the summary.")
  private boolean json;

  /** The language of words on the terminal: the first asked for, else that of the locale. */
  Language words(Console console) {
    return languages == null || languages.isEmpty() ? console.language() : languages.get(0);
  }

  boolean json() {
    return json;
  }

  /**
   * The reach that the report shows.
   *
   * @param takers who took the evidence, where it tells
   */
  Reach reach(ReachRecord record, List<String> takers) {
    Reach.Options options = strangers.options();
    List<String> about = accounts.isEmpty() ? takers : accounts;
    try {
      return record.query(options).reach(about, window.moment(), window.since());
    } catch (IllegalArgumentException noSuchEvent) {
      throw new UserException(ExitCode.USAGE, noSuchEvent);
    }
  }

  /** Fails where a file that was named cannot be used, before any work is done. */
  void check() {
    window.check();
    claims();
    baseline();
  }

  private Baseline baseline() {
    if (baseline == null) {
      return Baseline.NONE;
    }
    try (InputStream in = Files.newInputStream(baseline)) {
      return BaselineFile.read(baseline.getFileName().toString(), in);
    } catch (BaselineException mistake) {
      throw new UserException(ExitCode.USAGE, mistake);
    } catch (IOException failure) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "cannot read the baseline " + baseline + "; give findings.jsonl of an earlier report",
              "la référence "
                  + baseline
                  + " est illisible ; donnez le findings.jsonl d’un rapport antérieur"));
    }
  }

  /** Whether words of classified items are to be shown. */
  boolean showsClassified() {
    return showClassified && !withoutContent;
  }

  private Claims claims() {
    if (claims == null) {
      return Claims.NONE;
    }
    try {
      if (Files.size(claims) > ClaimsFile.LARGEST) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                claims + " is too large for a file of claims",
                claims + " est trop gros pour un fichier d’affirmations"));
      }
      return ClaimsFile.read(claims.toString(), Files.readAllBytes(claims));
    } catch (ClaimsException mistake) {
      throw new UserException(ExitCode.USAGE, mistake);
    } catch (IOException failure) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "cannot read the file of claims " + claims + "; check the path",
              "le fichier d’affirmations " + claims + " est illisible ; vérifiez le chemin"));
    }
  }

  /**
   * How the report is to be written.
   *
   * @param detectedWith the options the findings were made with
   */
  ReportOptions report(List<Field> detectedWith) {
    Excerpts unsealed = showClassified ? Excerpts.ALL : Excerpts.UNCLASSIFIED;
    Excerpts excerpts = withoutContent ? Excerpts.NONE : unsealed;
    List<ReportOptions.Setting> settings = new ArrayList<>();
    detectedWith.forEach(field ->
        settings.add(
            new ReportOptions.Setting(field.pointer(), Objects.toString(field.value(), ""))));
    settings.addAll(strangers.settings());
    accounts.forEach(account -> settings.add(new ReportOptions.Setting("--account", account)));
    settings.addAll(window.settings());
    return new ReportOptions(
        Version.TEXT,
        languages == null ? List.of(Language.EN) : languages,
        marking,
        excerpts,
        redact ? Identities.PSEUDONYMS : Identities.SHOWN,
        claims(),
        baseline(),
        zone,
        settings);
  }

  /** As {@link #report(List)}, with a stamp that says what is not in it yet. */
  ReportOptions provisional(Ingest.Left left, List<Field> detectedWith) {
    List<String> stamps = new ArrayList<>();
    if (!marking.isEmpty()) {
      stamps.add(marking);
    }
    ReportOptions whole = report(detectedWith);
    if (whole.languages().contains(Language.FR)) {
      stamps.add(
          "PROVISOIRE : "
              + Words.counted(left.files(), CliWord.OTHER_FILES, Language.FR)
              + Words.bytes(left.bytes(), Language.FR)
              + ") à examiner encore");
    }
    if (whole.languages().contains(Language.EN)) {
      stamps.add(
          "PROVISIONAL: "
              + Words.counted(left.files(), CliWord.OTHER_FILES, Language.EN)
              + Words.bytes(left.bytes(), Language.EN)
              + ") not yet examined");
    }
    return new ReportOptions(
        whole.toolVersion(),
        whole.languages(),
        String.join(" · ", stamps),
        whole.excerpts(),
        whole.identities(),
        whole.claims(),
        whole.baseline(),
        whole.zone(),
        whole.settings());
  }

  /**
   * What the exit code has to say of a run that came to its end. Zero when that is asked for; else
   * a new finding grave enough wins over unread evidence.
   */
  ExitCode verdict(CaseView view, Report report) {
    if (exitZero) {
      return ExitCode.DONE;
    }
    AtomicBoolean grave = new AtomicBoolean();
    view.findings(
        finding -> grave.compareAndSet(false, fails(finding, report.options().baseline())));
    if (grave.get()) {
      return ExitCode.FINDINGS;
    }
    return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private boolean fails(Finding finding, Baseline known) {
    return failOn != null && finding.severity().compareTo(failOn) >= 0 && known.fresh(finding);
  }
}

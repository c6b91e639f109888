package org.scelle.report;

import java.time.ZoneId;
import java.util.List;

/**
 * How a report is to be written.
 *
 * @param toolVersion the version of this build
 * @param languages languages of the report for people, at least one
 * @param handling the marking the report itself bears, stamped top centre; empty for none
 * @param identities how accounts are named
 * @param claims what is claimed of the leak
 * @param baseline findings known before
 * @param zone whose time stands beside UTC
 * @param settings the options of the run that bear on the result, shown with the method
 */
public record ReportOptions(
    String toolVersion,
    List<Language> languages,
    String handling,
    Excerpts excerpts,
    Identities identities,
    Claims claims,
    Baseline baseline,
    ZoneId zone,
    List<Setting> settings) {

  /** The time of the State's services, as incident reports are written. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** An option and the value it had. */
  public record Setting(String name, String value) {}

  public ReportOptions {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a report needs a language");
    }
    languages = languages.stream().distinct().toList();
    settings = List.copyOf(settings);
  }

  /** English, no stamp, no excerpts of classified items. */
  public static ReportOptions standard(String toolVersion) {
    return new ReportOptions(
        toolVersion,
        List.of(Language.EN),
        "",
        Excerpts.UNCLASSIFIED,
        Identities.SHOWN,
        Claims.NONE,
        Baseline.NONE,
        PARIS,
        List.of());
  }

  /** The same with other options of the run to show. */
  ReportOptions withSettings(List<Setting> shown) {
    return new ReportOptions(
        toolVersion, languages, handling, excerpts, identities, claims, baseline, zone, shown);
  }
}

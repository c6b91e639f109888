package org.scelle.report;

import java.util.List;
import org.scelle.model.Severity;

/**
 * The findings, counted and sorted into what people ask for.
 *
 * @param bySeverity every severity, gravest first
 * @param byDetector every detector that ran or found something
 * @param byRule every rule that found something
 * @param schemes the marking schemes seen
 * @param markings items that bear a marking
 * @param toConfirm items of which the detector is not sure
 * @param mentions texts that only talk about a marking
 * @param secrets credentials in texts; keys, profiles, password stores
 * @param attachments other files that stand out
 * @param others findings of every other detector
 */
public record FindingsSummary(
    long total,
    List<OfSeverity> bySeverity,
    List<OfDetector> byDetector,
    List<OfRule> byRule,
    List<Scheme> schemes,
    Shown<FindingLine> markings,
    Shown<FindingLine> toConfirm,
    Shown<FindingLine> mentions,
    Shown<FindingLine> secrets,
    Shown<FindingLine> attachments,
    Shown<FindingLine> others) {

  /** How many findings are that grave. */
  public record OfSeverity(Severity severity, long count) {}

  /** How many findings a detector has. */
  public record OfDetector(String detector, long count) {}

  /** How many findings a rule has, and the gravest of them. */
  public record OfRule(String detector, String rule, Severity gravest, long count) {}

  /**
   * One marking scheme.
   *
   * @param markings items that bear it
   * @param toConfirm items that may bear it
   * @param mentions texts that talk of it
   * @param rooms rooms where an item that bears it was posted
   * @param accounts accounts that posted one
   */
  public record Scheme(
      String scheme,
      Protection protection,
      long markings,
      long toConfirm,
      long mentions,
      long rooms,
      long accounts) {}

  /** How many findings are that grave. */
  public long of(Severity severity) {
    return bySeverity.stream()
        .filter(row -> row.severity() == severity)
        .mapToLong(OfSeverity::count)
        .sum();
  }

  /** How many findings a rule has. */
  public long ofRule(String rule) {
    return byRule.stream().filter(row -> row.rule().equals(rule)).mapToLong(OfRule::count).sum();
  }

  /** How many findings a detector has. */
  public long ofDetector(String detector) {
    return byDetector.stream()
        .filter(row -> row.detector().equals(detector))
        .mapToLong(OfDetector::count)
        .sum();
  }

  /** Items that bear a marking of that protection. */
  public long bearing(Protection protection) {
    return schemes.stream()
        .filter(scheme -> scheme.protection() == protection)
        .mapToLong(Scheme::markings)
        .sum();
  }
}

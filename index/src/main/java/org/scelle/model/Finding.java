package org.scelle.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A claim with its evidence.
 *
 * @param id stable across machines and paths: made of detector, rule, room, event and place
 * @param detector id of the detector that claims it
 * @param rule id of the rule within the detector
 * @param label what it amounts to, in the detector's own words ({@code marking}, {@code mention},
 *     {@code missing}); stable, for machines
 * @param scheme the marking scheme borne, as {@code FR-DR}; empty when the detector has none
 * @param title one line for people, in English; evidence text in it is quoted
 * @param clues what decided, shortest first to say; shown with the finding
 * @param subject who posted it where and when
 * @param citations at least one
 */
public record Finding(
    String id,
    String detector,
    String rule,
    Severity severity,
    String label,
    String scheme,
    String title,
    List<String> clues,
    Subject subject,
    List<Citation> citations) {

  /** The order of every list of findings: gravest first, then by detector, rule and place. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::detector)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> Objects.requireNonNullElse(finding.subject().room(), ""))
          .thenComparing(finding -> finding.citation().source().file().label())
          .thenComparingLong(finding -> finding.citation().source().offset())
          .thenComparing(Finding::id);

  public Finding {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a finding needs a citation: " + title);
    }
    clues = List.copyOf(clues);
    citations = List.copyOf(citations);
  }

  /** The same claim in other words; id and place stay. */
  public Finding withWords(String title, List<String> clues, List<Citation> citations) {
    return new Finding(
        id, detector, rule, severity, label, scheme, title, clues, subject, citations);
  }

  /** The first citation. */
  public Citation citation() {
    return citations.get(0);
  }

  /**
   * The stable id of a claim.
   *
   * @param place what tells it from other claims of the same rule on the same event: the kind of
   *     place and, within it, the number of the passage or the hash of the document
   */
  public static String id(String detector, String rule, Subject subject, String place) {
    String whole =
        String.join(
            "\u0000",
            detector,
            rule,
            Objects.requireNonNullElse(subject.room(), ""),
            Objects.requireNonNullElse(subject.event(), ""),
            place);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.scelle.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scelle.detect.DetectorInfo;
import org.scelle.model.Finding;
import org.scelle.model.Severity;

/** Sorts and counts the findings. */
final class FindingsSurvey {

  private static final int MARKINGS = 200;
  private static final int FEWER = 60;
  private static final String MARKING = "marking";
  private static final String SECRET = "secret";

  private final Excerpts excerpts;
  private final RoomNames rooms;
  private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
  private final Map<String, Long> detectors = new TreeMap<>();
  private final Map<String, FindingsSummary.OfRule> rules = new TreeMap<>();
  private final Map<String, SchemeCount> schemes = new TreeMap<>();
  private final Head<FindingLine> markings = new Head<>(MARKINGS);
  private final Head<FindingLine> toConfirm = new Head<>(FEWER);
  private final Head<FindingLine> mentions = new Head<>(FEWER);
  private final Head<FindingLine> secrets = new Head<>(MARKINGS);
  private final Head<FindingLine> attachments = new Head<>(FEWER);
  private final Head<FindingLine> others = new Head<>(FEWER);

  FindingsSurvey(Excerpts excerpts, RoomNames rooms, List<DetectorInfo> ran) {
    this.excerpts = excerpts;
    this.rooms = rooms;
    ran.forEach(info -> detectors.put(info.id(), 0L));
  }

  void add(Finding finding) {
    severities.merge(finding.severity(), 1L, Long::sum);
    detectors.merge(finding.detector(), 1L, Long::sum);
    rules.merge(
        finding.detector() + " " + finding.rule(),
        new FindingsSummary.OfRule(finding.detector(), finding.rule(), finding.severity(), 1),
        FindingsSurvey::plus);
    FindingLine line = FindingLine.of(finding, excerpts, rooms);
    switch (finding.detector()) {
      case MARKING -> addMarking(line);
      case "attachment" -> (line.label().equals(SECRET) ? secrets : attachments).add(line);
      case SECRET -> secrets.add(line);
      default -> others.add(line);
    }
  }

  private void addMarking(FindingLine line) {
    SchemeCount scheme = schemes.computeIfAbsent(line.scheme(), any -> new SchemeCount());
    switch (line.label()) {
      case MARKING -> {
        markings.add(line);
        scheme.addMarking(line);
      }
      case "mention" -> {
        mentions.add(line);
        scheme.mentions++;
      }
      default -> {
        toConfirm.add(line);
        scheme.toConfirm++;
      }
    }
  }

  private static FindingsSummary.OfRule plus(
      FindingsSummary.OfRule one, FindingsSummary.OfRule other) {
    Severity gravest =
        one.gravest().compareTo(other.gravest()) >= 0 ? one.gravest() : other.gravest();
    return new FindingsSummary.OfRule(
        one.detector(), one.rule(), gravest, one.count() + other.count());
  }

  FindingsSummary summary() {
    List<FindingsSummary.OfSeverity> bySeverity = new ArrayList<>();
    Arrays.stream(Severity.values())
        .sorted(Comparator.reverseOrder())
        .forEach(severity ->
            bySeverity.add(
                new FindingsSummary.OfSeverity(severity, severities.getOrDefault(severity, 0L))));
    return new FindingsSummary(
        severities.values().stream().mapToLong(Long::longValue).sum(),
        bySeverity,
        detectors.entrySet().stream()
            .map(entry -> new FindingsSummary.OfDetector(entry.getKey(), entry.getValue()))
            .toList(),
        List.copyOf(rules.values()),
        schemes.entrySet().stream()
            .map(entry -> entry.getValue().scheme(entry.getKey()))
            .sorted(
                Comparator.comparing(FindingsSummary.Scheme::protection)
                    .reversed()
                    .thenComparing(FindingsSummary.Scheme::scheme))
            .toList(),
        markings.shown(),
        toConfirm.shown(),
        mentions.shown(),
        secrets.shown(),
        attachments.shown(),
        others.shown());
  }

  private static final class SchemeCount {
    private final Set<String> rooms = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();
    private long markings;
    private long toConfirm;
    private long mentions;

    void addMarking(FindingLine line) {
      markings++;
      String room = line.subject().room();
      if (room != null) {
        rooms.add(room);
      }
      String account = line.subject().account();
      if (account != null) {
        accounts.add(account);
      }
    }

    FindingsSummary.Scheme scheme(String id) {
      return new FindingsSummary.Scheme(
          id, Protection.of(id), markings, toConfirm, mentions, rooms.size(), accounts.size());
    }
  }
}

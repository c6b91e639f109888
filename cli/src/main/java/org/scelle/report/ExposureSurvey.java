package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.RoomReach;
import org.scelle.detect.reach.RoomReach.Openness;
import org.scelle.model.AccountId;
import org.scelle.model.Attachment;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.store.CaseView;

/** Ties marked items to the rooms they were posted in, and the rooms to their reach. */
final class ExposureSurvey {

  private static final int ROOMS = 50;

  private final RoomNames names;
  private final RoomsReach reach;
  private final Map<String, Gathered> items = new TreeMap<>();
  private final Map<String, Gathered> findings = new HashMap<>();

  private ExposureSurvey(Reach reach, RoomNames names) {
    this.names = names;
    this.reach = new RoomsReach(reach);
  }

  static Exposure of(CaseView view, Reach reach, RoomNames names) {
    ExposureSurvey survey = new ExposureSurvey(reach, names);
    view.findings(survey::add);
    if (!survey.items.isEmpty()) {
      view.attachments(survey::add);
    }
    return survey.exposure();
  }

  private void add(Finding finding) {
    if (!finding.detector().equals("marking") || !finding.label().equals("marking")) {
      return;
    }
    Gathered item =
        items.computeIfAbsent(key(finding), key -> new Gathered(key, Protection.of("")));
    item.schemes.add(finding.scheme());
    item.protection = graver(item.protection, Protection.of(finding.scheme()));
    item.posted(finding.subject());
    findings.put(finding.id(), item);
  }

  /** A finding that cites a whole file is about a document, which may have been posted often. */
  private static String key(Finding finding) {
    Source source = finding.citation().source();
    if (source.offset() == 0 && source.length() == source.file().size()) {
      return source.file().sha256();
    }
    return Objects.requireNonNullElse(
        finding.subject().event(), source.file().label() + "@" + source.offset());
  }

  private void add(Attachment attachment) {
    EvidenceFile file = attachment.file();
    Gathered item = file == null ? null : items.get(file.sha256());
    if (item != null) {
      item.posted(attachment.posting());
    }
  }

  private static Protection graver(Protection one, Protection other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Exposure exposure() {
    Map<Gathered, Exposure.Item> made = new HashMap<>();
    items.values().forEach(item -> made.put(item, item(item)));
    List<Exposure.Item> all =
        made.values().stream()
            .sorted(
                Comparator.comparing(Exposure.Item::protection)
                    .reversed()
                    .thenComparing(Exposure.Item::key))
            .toList();
    Map<String, Exposure.Item> byFinding = new HashMap<>();
    findings.forEach((id, item) -> byFinding.put(id, Objects.requireNonNull(made.get(item))));
    return new Exposure(
        all,
        all.stream().filter(item -> RoomsReach.open(item.open())).count(),
        all.stream().filter(item -> item.open() == Openness.UNKNOWN).count(),
        all.stream().filter(item -> item.open() == Openness.CLOSED).count(),
        all.stream().filter(item -> item.open() == null).count(),
        Shown.of(toClose(all), ROOMS),
        byFinding,
        byServer(all),
        byRoom(all));
  }

  private Exposure.Item item(Gathered item) {
    return new Exposure.Item(
        item.key,
        item.schemes,
        item.protection,
        reach.mostOpen(item.rooms),
        item.rooms,
        item.posters,
        reach.readers(item.postings));
  }

  private List<Exposure.RoomToClose> toClose(List<Exposure.Item> all) {
    Map<String, List<Exposure.Item>> held = new TreeMap<>();
    for (Exposure.Item item : all) {
      item.rooms().forEach(room -> held.computeIfAbsent(room, any -> new ArrayList<>()).add(item));
    }
    List<Exposure.RoomToClose> open = new ArrayList<>();
    held.forEach((room, inside) -> {
      RoomReach known = reach.of(room);
      if (known != null && RoomsReach.open(known.open())) {
        Protection gravest =
            inside.stream()
                .map(Exposure.Item::protection)
                .reduce(Protection.NONE, ExposureSurvey::graver);
        open.add(
            new Exposure.RoomToClose(
                ReachSummary.RoomLine.of(known, names), inside.size(), gravest));
      }
    });
    open.sort(
        Comparator.comparingLong(Exposure.RoomToClose::items)
            .thenComparing(Exposure.RoomToClose::gravest)
            .thenComparingLong(room -> room.room().readableByAnyone().high())
            .reversed()
            .thenComparing(room -> room.room().room()));
    return open;
  }

  private static Map<String, Long> byServer(List<Exposure.Item> all) {
    Map<String, Long> counts = new TreeMap<>();
    for (Exposure.Item item : all) {
      Set<String> servers = new TreeSet<>();
      item.posters().forEach(account -> servers.add(AccountId.of(account).server()));
      servers.forEach(server -> counts.merge(server, 1L, Long::sum));
    }
    return counts;
  }

  private static Map<String, Long> byRoom(List<Exposure.Item> all) {
    Map<String, Long> counts = new TreeMap<>();
    all.forEach(item -> item.rooms().forEach(room -> counts.merge(room, 1L, Long::sum)));
    return counts;
  }

  /** An item while its postings are gathered. */
  private static final class Gathered {
    private final String key;
    private final Set<String> schemes = new TreeSet<>();
    private final Set<String> rooms = new TreeSet<>();
    private final Set<String> posters = new TreeSet<>();
    private final Set<Subject> postings = new HashSet<>();
    private Protection protection;

    Gathered(String key, Protection protection) {
      this.key = key;
      this.protection = protection;
    }

    void posted(Subject posting) {
      postings.add(posting);
      if (posting.room() != null) {
        rooms.add(posting.room());
      }
      if (posting.account() != null) {
        posters.add(posting.account());
      }
    }
  }
}

package org.scelle.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Posting;

/**
 * Ties the files of an Element or Tchap export to the events of the same export by the body and the
 * local clock in their names. The zone is not known, but one export has one: a whole number of
 * quarter hours, which may differ by an hour in summer.
 */
final class ElementRules {

  private static final long QUARTER = 15 * 60;
  private static final long FARTHEST = 14 * 60 * 60;
  private static final long SUMMER = 60 * 60;

  /** So many events must agree on a zone before it rules out others. */
  private static final int SETTLED = 3;

  private static final List<String> FOLDERS =
      List.of("images", "videos", "audio", "files", "stickers");

  /** What file and event must have in common: the export, the letters, the clock but for zones. */
  private record Key(String export, String letters, long pastQuarter) {}

  /** A reading of the local clock in one export. */
  private record Instant(String export, long clock) {}

  private record Dated(LooseFile file, ElementName name) {}

  private record Candidate(LooseFile file, boolean sameBody, long zone) {}

  private final Map<Key, NavigableMap<Long, List<Dated>>> files = new HashMap<>();
  private final Map<Instant, List<LooseFile>> byClock = new HashMap<>();
  private final Map<String, Map<Long, Integer>> zones = new HashMap<>();

  ElementRules(List<Posting> postings, List<LooseFile> loose) {
    Set<String> exports = new HashSet<>();
    postings.forEach(posting -> exports.add(folder(posting.file().label())));
    loose.forEach(file -> place(file, exports));
    for (Posting posting : postings) {
      Map<Long, Integer> votes =
          zones.computeIfAbsent(folder(posting.file().label()), key -> new HashMap<>());
      long second = Math.floorDiv(posting.time(), 1000L);
      near(posting).keySet().forEach(clock -> votes.merge(clock - second, 1, Integer::sum));
    }
  }

  private static String folder(String label) {
    return label.substring(0, label.lastIndexOf('/') + 1);
  }

  private void place(LooseFile file, Set<String> exports) {
    String label = file.file().label();
    String export = folder(label);
    while (!export.isEmpty() && !exports.contains(export)) {
      export = folder(export.substring(0, export.length() - 1));
    }
    String name = nameWithin(label.substring(export.length()));
    ElementName read = name == null || !exports.contains(export) ? null : ElementName.of(name);
    if (read == null) {
      return;
    }
    for (long clock : read.clocks()) {
      byClock.computeIfAbsent(new Instant(export, clock), k -> new ArrayList<>()).add(file);
      files
          .computeIfAbsent(
              new Key(export, read.letters(), Math.floorMod(clock, QUARTER)), k -> new TreeMap<>())
          .computeIfAbsent(clock, k -> new ArrayList<>())
          .add(new Dated(file, read));
    }
  }

  /**
   * The name the export gave, which may hold the slashes of a hostile body; {@code null} for a file
   * that stands elsewhere.
   */
  private static @Nullable String nameWithin(String relative) {
    int slash = relative.indexOf('/');
    if (slash < 0) {
      return relative;
    }
    return FOLDERS.contains(relative.substring(0, slash)) ? relative.substring(slash + 1) : null;
  }

  /** The files of that body whose clock is the event's, but for a zone. */
  private NavigableMap<Long, List<Dated>> near(Posting posting) {
    String body = posting.reference().name();
    if (body == null || posting.time() == Long.MIN_VALUE) {
      return Collections.emptyNavigableMap();
    }
    long second = Math.floorDiv(posting.time(), 1000L);
    String letters = ElementName.lettersOfBody(body);
    String export = folder(posting.file().label());
    var clocks = files.get(new Key(export, letters, Math.floorMod(second, QUARTER)));
    return clocks == null
        ? Collections.emptyNavigableMap()
        : clocks.subMap(second - FARTHEST, true, second + FARTHEST, true);
  }

  private List<Candidate> candidates(Posting posting) {
    long second = Math.floorDiv(posting.time(), 1000L);
    String plain =
        ElementName.plainBody(Objects.requireNonNullElse(posting.reference().name(), ""));
    List<Candidate> result = new ArrayList<>();
    near(posting)
        .forEach((clock, dated) ->
            dated.stream()
                .limit(Math.max(0, Found.MOST - result.size()))
                .map(one -> new Candidate(one.file, one.name.body().equals(plain), clock - second))
                .forEach(result::add));
    return result;
  }

  /** The files that could be the event's, those in the zone of the export before others. */
  @Nullable Found file(Posting posting) {
    Map<Long, Integer> votes = zones.getOrDefault(folder(posting.file().label()), Map.of());
    long zone = usual(votes);
    int settled = votes.getOrDefault(zone, 0);
    List<Candidate> likely =
        candidates(posting).stream()
            .filter(one -> settled < SETTLED || Math.abs(one.zone - zone) <= SUMMER)
            .toList();
    int most = likely.stream().mapToInt(one -> votes.getOrDefault(one.zone, 0)).max().orElse(0);
    boolean exact = likely.stream().anyMatch(Candidate::sameBody);
    List<LooseFile> files =
        likely.stream()
            .filter(one -> votes.getOrDefault(one.zone, 0) == most)
            .filter(one -> one.sameBody || !exact)
            .map(Candidate::file)
            .toList();
    return files.isEmpty() ? null : new Found(files, "name-and-time");
  }

  /**
   * The files whose name holds a caption in place of the file name: those of the event's second, in
   * a zone that is settled, that have the declared size.
   */
  @Nullable Found captioned(Posting posting) {
    String export = folder(posting.file().label());
    Map<Long, Integer> votes = zones.getOrDefault(export, Map.of());
    long zone = usual(votes);
    Long size = posting.reference().declaredSize();
    if (size == null || votes.getOrDefault(zone, 0) < SETTLED || posting.time() == Long.MIN_VALUE) {
      return null;
    }
    long clock = Math.floorDiv(posting.time(), 1000L) + zone;
    List<LooseFile> fitting =
        byClock.getOrDefault(new Instant(export, clock), List.of()).stream()
            .filter(file -> file.file().size() == size)
            .limit(Found.MOST)
            .toList();
    return fitting.isEmpty() ? null : new Found(fitting, "name-and-time");
  }

  private static long usual(Map<Long, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<Long, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0L);
  }
}

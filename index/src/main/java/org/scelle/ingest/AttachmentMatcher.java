package org.scelle.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Match;
import org.scelle.store.CaseFile.Posting;
import org.scelle.store.CaseFile.StoredMedia;

/**
 * Ties files of the dump to the events that post them.
 *
 * <p>The first rule that finds something decides: the media id in the path, the event id in the
 * name, the path that the event gives, body and local time in the name (old Element exports), the
 * hash of the ciphertext, local time and size (the name being a caption), the plain name. The rules
 * after the ids look only at files that no id claims, and never at error answers.
 *
 * <p>When a rule finds several files, those of the same bytes are one; the hash of the ciphertext
 * decides among the rest, then the declared size when only one has it; else all are kept, up to
 * {@link Found#MOST}. One file may be the file of several events. The work is near linear: every
 * rule asks an index.
 */
final class AttachmentMatcher {

  /** The matches, by posting; a posting with no file has none, one with a preview has two. */
  List<Match> match(List<Posting> postings, List<LooseFile> files) {
    return match(postings, files, List.of());
  }

  /**
   * The same.
   *
   * @param places under which names a server keeps the files of others
   */
  List<Match> match(List<Posting> postings, List<LooseFile> files, List<StoredMedia> places) {
    return new Matching(postings, files, places).all();
  }

  private static final class Matching {
    private final List<Posting> postings;
    private final List<LooseFile> files;
    private final List<@Nullable Found> found = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();

    private final List<StoredMedia> places;

    Matching(List<Posting> postings, List<LooseFile> files, List<StoredMedia> places) {
      this.places = places;
      this.postings = postings;
      this.files = files;
    }

    List<Match> all() {
      var ids = new IdRules(postings, files, places);
      List<@Nullable Found> previews = new ArrayList<>();
      for (Posting posting : postings) {
        found.add(ids.file(posting));
        previews.add(ids.preview(posting));
      }
      claim(found);
      claim(previews);
      List<LooseFile> free =
          files.stream()
              .filter(file -> !file.refusal())
              .filter(file -> !taken.contains(file.row()))
              .toList();
      var names = new NameRules(postings, files.stream().filter(f -> !f.refusal()).toList());
      var element = new ElementRules(postings, free);
      apply(names::byPath);
      apply(element::file);
      settleOverwritten();
      apply(names::byCiphertext);
      apply(element::captioned);
      apply(names::byName);
      return matches(previews);
    }

    /** Marks the files of what was found as no longer free. */
    private void claim(List<@Nullable Found> claims) {
      for (Found claim : claims) {
        if (claim != null) {
          claim.files().forEach(file -> taken.add(file.row()));
        }
      }
    }

    /** Asks a rule for every event that has no file yet; error answers give way. */
    private void apply(Function<Posting, @Nullable Found> rule) {
      Predicate<LooseFile> free = file -> !taken.contains(file.row());
      List<@Nullable Found> fresh = new ArrayList<>();
      for (int i = 0; i < postings.size(); i++) {
        Found before = found.get(i);
        if (before != null && !before.how().equals("refusal")) {
          continue;
        }
        Found now = rule.apply(postings.get(i));
        List<LooseFile> left = now == null ? List.of() : now.files().stream().filter(free).toList();
        if (now != null && !left.isEmpty()) {
          found.set(i, new Found(left, now.how()));
          fresh.add(found.get(i));
        }
      }
      claim(fresh);
    }

    /**
     * Of two files of one name an old export kept the last, so that both events claim it: one that
     * declares another size gives way to one that declares its size.
     */
    private void settleOverwritten() {
      Map<Long, Long> declared = new HashMap<>();
      for (int i = 0; i < postings.size(); i++) {
        LooseFile file = onlyByNameAndTime(i);
        Long size = postings.get(i).reference().declaredSize();
        if (file != null && size != null && file.file().size() == size) {
          declared.put(file.row(), size);
        }
      }
      for (int i = 0; i < postings.size(); i++) {
        LooseFile file = onlyByNameAndTime(i);
        Long size = postings.get(i).reference().declaredSize();
        if (file != null && size != null && !size.equals(declared.getOrDefault(file.row(), size))) {
          found.set(i, null);
        }
      }
    }

    private @Nullable LooseFile onlyByNameAndTime(int posting) {
      Found one = found.get(posting);
      return one != null && one.how().equals("name-and-time") && one.files().size() == 1
          ? one.files().getFirst()
          : null;
    }

    private List<Match> matches(List<@Nullable Found> previews) {
      Set<Long> given = new HashSet<>();
      List<Match> matches = new ArrayList<>();
      for (int i = 0; i < postings.size(); i++) {
        for (Found one : new @Nullable Found[] {found.get(i), previews.get(i)}) {
          if (one != null) {
            Posting posting = postings.get(i);
            matches.add(new Match(posting.row(), narrow(posting, one, given), one.how()));
          }
        }
      }
      return matches;
    }

    private static List<Long> narrow(Posting posting, Found found, Set<Long> given) {
      Map<String, List<LooseFile>> contents = new LinkedHashMap<>();
      for (LooseFile file : found.files()) {
        contents.computeIfAbsent(file.file().sha256(), key -> new ArrayList<>()).add(file);
      }
      boolean whole = !found.how().equals("thumbnail") && !found.how().equals("refusal");
      String proof = posting.reference().ciphertextSha256();
      if (whole && proof != null && contents.containsKey(proof)) {
        contents.keySet().retainAll(Set.of(proof));
      }
      Long size = posting.reference().declaredSize();
      List<List<LooseFile>> fitting =
          contents.values().stream()
              .filter(same -> size != null && same.getFirst().file().size() == size)
              .toList();
      List<Long> rows = new ArrayList<>();
      for (List<LooseFile> same : whole && fitting.size() == 1 ? fitting : contents.values()) {
        long row = firstNotIn(given, same);
        given.add(row);
        rows.add(row);
      }
      return rows;
    }

    /**
     * Of copies, one that no event has yet, so that each event of a twice-posted file has its own.
     */
    private static long firstNotIn(Set<Long> given, List<LooseFile> same) {
      return same.stream()
          .map(LooseFile::row)
          .filter(row -> !given.contains(row))
          .findFirst()
          .orElse(same.getFirst().row());
    }
  }
}

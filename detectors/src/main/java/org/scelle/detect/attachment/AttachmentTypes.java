package org.scelle.detect.attachment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Severity;
import org.scelle.store.CaseView;

/**
 * The files of a case counted by what they are.
 *
 * @param posted files that events post, by category; a posting without file, or with several files
 *     that could be it, counts as missing under {@link Category#UNKNOWN}: what it is nobody knows
 * @param loose files that no event posts, by category
 */
public record AttachmentTypes(List<Row> posted, List<Row> loose) {

  /**
   * The files of one category.
   *
   * @param postings events that post one; 0 for loose files
   * @param distinct different contents
   * @param bytes size of the files, each file of the evidence once
   * @param rooms distinct rooms they were posted in
   * @param accounts distinct accounts that posted them
   * @param flagged different contents about which there is a finding above {@code info}; for
   *     missing ones, postings by their name alone
   * @param missing postings whose file is not in the evidence or cannot be told from others
   * @param signs what stands out in them, findings or not, as {@code macro} or {@code author}: with
   *     how many different contents, counted like {@code flagged}; most telling first
   */
  public record Row(
      Category category,
      long postings,
      long distinct,
      long bytes,
      long rooms,
      long accounts,
      long flagged,
      long missing,
      Map<String, Long> signs) {

    public Row {
      signs = Collections.unmodifiableMap(new LinkedHashMap<>(signs));
    }
  }

  /** What is told of a file without being a reason for a finding. */
  private static final Set<Flag> NO_RULE = EnumSet.of(Flag.EMBEDDED_FILES, Flag.AUTHOR);

  public AttachmentTypes {
    posted = List.copyOf(posted);
    loose = List.copyOf(loose);
  }

  /** Counts; categories without any file are left out, the others come in their declared order. */
  public static AttachmentTypes of(CaseView view) {
    Map<Category, Tally> posted = new EnumMap<>(Category.class);
    Map<Category, Tally> loose = new EnumMap<>(Category.class);
    view.attachments(attachment -> tally(posted, attachment.document()).posting(attachment));
    view.looseDocuments(
        (file, document) -> tally(loose, document).file(file, Sighting.of(file, document)));
    return new AttachmentTypes(rows(posted), rows(loose));
  }

  private static Tally tally(Map<Category, Tally> tallies, @Nullable Document document) {
    Category category = document == null ? Category.UNKNOWN : document.category();
    return tallies.computeIfAbsent(category, key -> new Tally());
  }

  private static List<Row> rows(Map<Category, Tally> tallies) {
    List<Row> rows = new ArrayList<>();
    tallies.forEach((category, tally) -> rows.add(tally.row(category)));
    return rows;
  }

  private static final class Tally {
    private final Set<String> contents = new HashSet<>();
    private final Map<Rule, Set<String>> byRule = new EnumMap<>(Rule.class);
    private final Map<Flag, Set<String>> byFlag = new EnumMap<>(Flag.class);
    private final Set<String> flagged = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> rooms = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();
    private long postings;
    private long bytes;
    private long missing;

    void posting(Attachment attachment) {
      postings++;
      add(rooms, attachment.posting().room());
      add(accounts, attachment.posting().account());
      Sighting sighting = Sighting.of(attachment);
      EvidenceFile file = attachment.file();
      if (file == null) {
        missing++;
        judge(sighting);
      } else {
        file(file, sighting);
      }
    }

    private static void add(Set<String> set, @Nullable String value) {
      if (value != null) {
        set.add(value);
      }
    }

    void file(EvidenceFile file, Sighting sighting) {
      contents.add(file.sha256());
      if (files.add(file.label())) {
        bytes += file.size();
      }
      judge(sighting);
    }

    private void judge(Sighting sighting) {
      String content = sighting.content();
      for (Claim claim : Judge.claims(sighting)) {
        byRule.computeIfAbsent(claim.rule(), key -> new HashSet<>()).add(content);
        if (claim.severity().compareTo(Severity.INFO) > 0) {
          flagged.add(content);
        }
      }
      Document document = sighting.document();
      for (Flag flag : document == null ? Set.<Flag>of() : document.flags()) {
        if (NO_RULE.contains(flag)) {
          byFlag.computeIfAbsent(flag, key -> new HashSet<>()).add(content);
        }
      }
    }

    private Map<String, Long> signs() {
      Map<String, Long> signs = new LinkedHashMap<>();
      byRule.forEach((rule, files) -> signs.put(rule.word(), (long) files.size()));
      byFlag.forEach((flag, files) ->
          signs.put(flag.name().toLowerCase(Locale.ROOT).replace('_', '-'), (long) files.size()));
      return signs;
    }

    Row row(Category category) {
      return new Row(
          category,
          postings,
          contents.size(),
          bytes,
          rooms.size(),
          accounts.size(),
          flagged.size(),
          missing,
          signs());
    }
  }
}

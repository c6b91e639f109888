package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.TextDetector;
import org.scelle.model.Finding;
import org.scelle.model.Passage;
import org.scelle.model.Reading;

/** Reports every thing with text that bears a protection marking or talks about one. */
public final class MarkingDetector implements TextDetector {

  /** Says in {@link Passage#detail} that the words are quoted from another message. */
  static final String QUOTED = "quoted";

  static final String ID = "marking";

  /** How the keys of a label's parts end: its policy, and the level. */
  private static final String POLICY = "PolicyIdentifier";

  private static final String LEVEL = "Classification";

  private final Grammar grammar;
  private final Reader reader;
  private final Inspector.Shown shown;

  /** With the schemes of this build; classified items are not quoted. */
  public MarkingDetector() {
    this(SiteRules.NONE, Inspector.Shown.RESTRICTED_ONLY);
  }

  public MarkingDetector(SiteRules rules, Inspector.Shown shown) {
    this.grammar = rules.grammar();
    this.reader = new Reader(grammar);
    this.shown = shown;
  }

  /**
   * Whether a marking stands for a level above restricted, so that its content is not excerpted.
   *
   * @param scheme an id as {@code FR-TS}; one this build does not know counts as classified, but
   *     for those of a site
   */
  public static boolean classified(String scheme) {
    return !SiteRules.site(scheme)
        && Schemes.KNOWN.stream()
            .map(Scheme.Entry::scheme)
            .noneMatch(known -> known.id().equals(scheme) && !known.closed());
  }

  @Override
  public DetectorInfo info() {
    return new DetectorInfo(
        ID,
        "Protection markings",
        "A text bears a marking (marking), may bear one (to-confirm) or talks about one (mention)."
            + " A marking shows that somebody marked the text, not that the marking was justified,"
            + " still holds, or was made by who may make it. The clues say what decided.",
        "Sees text only: stamps that are pictures need OCR, encrypted or unreadable files stay"
            + " unseen. Words without a stamp (a private firm's \"confidential\") are not markings."
            + " Abbreviations (DR, S, NR) count only with a second clue, so a lone one in a"
            + " sentence may be missed; one that the text spells out as something else does not"
            + " count. Up to two slips of OCR in long words; none in SECRET. French, English and"
            + " German context; other languages by place and form alone. At most "
            + Reader.MOST
            + " places of one text are kept.",
        grammar.schemes().stream().map(Scheme::id).toList());
  }

  /** A text that bears a marking above restricted, unless everything is to be shown. */
  @Override
  public boolean closes(Finding finding) {
    return finding.label().equals(ID)
        && classified(finding.scheme())
        && shown == Inspector.Shown.RESTRICTED_ONLY;
  }

  /** Whose levels the label of a document names (STANAG 4774), if it names one owner. */
  private static String policy(Reading reading) {
    List<String> policies =
        reading.passages().stream()
            .filter(passage -> passage.detail().endsWith(POLICY))
            .map(Passage::text)
            .distinct()
            .toList();
    return policies.size() == 1 ? policies.get(0) : "";
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    Map<Scheme, List<Claim.Piece>> byScheme = new LinkedHashMap<>();
    boolean closed = false;
    String policy = policy(reading);
    for (Passage passage : reading.passages()) {
      if (passage.detail().equals(QUOTED)) {
        continue;
      }
      String named = passage.detail().endsWith(LEVEL) ? policy : "";
      for (Sighting sighting :
          reader.read(passage.where(), passage.detail(), passage.text(), named)) {
        byScheme
            .computeIfAbsent(sighting.scheme(), s -> new ArrayList<>())
            .add(new Claim.Piece(passage, sighting));
        closed |= sighting.scheme().closed() && sighting.verdict().label() == Label.MARKING;
      }
    }
    if (byScheme.isEmpty()) {
      return List.of();
    }
    boolean hidden = closed && shown == Inspector.Shown.RESTRICTED_ONLY;
    Claim.Showing showing = hidden ? Claim.Showing.PLACES_ONLY : Claim.Showing.WORDS;
    List<Finding> findings = new ArrayList<>();
    byScheme.forEach(
        (scheme, pieces) -> findings.add(new Claim(reading, scheme, pieces).finding(showing)));
    findings.sort(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule));
    return findings;
  }
}

package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scelle.model.Where;

/** Reads one text: spot, fold, match, judge. Stateless. */
final class Reader {

  /** More sightings in one text are not kept: they would say the same. */
  static final int MOST = 1000;

  private static final int OPENING = 160;
  private static final int DESCRIPTION = 400;

  /** The same words again and again say the same; more of them in a row are not judged. */
  private static final int MOST_ECHOES = 8;

  private final Grammar grammar;
  private final Spotter spotter;
  private final Matcher matcher;

  Reader(Grammar grammar) {
    this.grammar = grammar;
    spotter = new Spotter(grammar);
    matcher = new Matcher(grammar);
  }

  /** What is found, markings and mentions, in the order of the text. */
  List<Sighting> read(Where where, String detail, String text) {
    return read(where, detail, text, "");
  }

  /**
   * The same.
   *
   * @param policy whose levels the text names, if another part of its label says so; may be empty
   */
  List<Sighting> read(Where where, String detail, String text, String policy) {
    boolean value = !policy.isEmpty() && text.length() <= Spotter.MARGIN;
    List<Spotter.Stretch> stretches =
        value ? List.of(Spotter.Stretch.whole(text)) : spotter.stretches(text);
    if (stretches.isEmpty()) {
      return List.of();
    }
    Place place = new Place(where, detail, opening(where, text), policy);
    List<Sighting> sightings = new ArrayList<>();
    for (Spotter.Stretch stretch : stretches) {
      if (sightings.size() < MOST) {
        read(place, text, stretch, sightings);
      }
    }
    return sightings;
  }

  private void read(Place place, String text, Spotter.Stretch stretch, List<Sighting> sightings) {
    Folded folded = Folding.of(text, stretch.from(), stretch.to());
    Tokens tokens = new Tokens(folded);
    List<Hit> hits = matcher.hits(folded, tokens, place.policy());
    Set<String> otherwise = Expansions.otherwise(hits, tokens, grammar);
    int again = 0;
    for (int i = 0; i < hits.size() && sightings.size() < MOST; i++) {
      Hit hit = hits.get(i);
      again = i > 0 && echoes(folded, hits.get(i - 1), hit) ? again + 1 : 0;
      if (again > MOST_ECHOES
          || otherwise.contains(Expansions.abbreviation(hit))
          || (hit.form().letters().length() == 1 && !told(folded, tokens, hit))) {
        continue;
      }
      int from = folded.start(hit.first(), hit.end());
      if (from < stretch.core() || from >= stretch.until()) {
        continue;
      }
      Surroundings around = new Surroundings(folded, tokens, hits, i);
      Verdict verdict = Judge.verdict(hit, around, place);
      if (verdict.label() != Label.NONE) {
        int to = folded.end(hit.first(), hit.end());
        sightings.add(new Sighting(hit.form().scheme(), verdict, from, to));
      }
    }
  }

  /** Whether a hit says on the same line at once again what the one before said. */
  private static boolean echoes(Folded text, Hit before, Hit hit) {
    int from = before.end();
    int to = hit.first();
    return hit.form().equals(before.form())
        && to - from <= 2
        && text.text(from, to).indexOf('\n') < 0;
  }

  /** Whether anything beside a single letter hints at more than a letter. */
  private static boolean told(Folded text, Tokens tokens, Hit hit) {
    int token = tokens.from(hit.first());
    String before = token == 0 ? "" : tokens.word(token - 1);
    if (before.equals("du")
        || Vocabulary.LORE.contains(before)
        || Vocabulary.FIELD.contains(before)) {
      return true;
    }
    int left = hit.first() - 1;
    while (left >= 0 && text.at(left) == ' ') {
      left--;
    }
    return left >= 0 && !text.wordAt(left) && text.at(left) != '\n';
  }

  /** The words of the first line, or of all that describes a file. */
  private static List<String> opening(Where where, String text) {
    if (where == Where.METADATA) {
      return Words.in(text.substring(0, Math.min(text.length(), DESCRIPTION)));
    }
    int end = Math.min(text.length(), OPENING);
    int line = text.indexOf('\n');
    return Words.in(text.substring(0, line > 0 && line < end ? line : end));
  }
}

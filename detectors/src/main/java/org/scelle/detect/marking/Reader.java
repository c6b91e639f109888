package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import org.scelle.model.Where;

/** Reads one text: spot, fold, match, judge. Stateless. */
final class Reader {

  /** More sightings in one text are not kept: they would say the same. */
  static final int MOST = 1000;

  private static final int OPENING = 160;

  private final Spotter spotter;
  private final Matcher matcher;

  Reader(Grammar grammar) {
    spotter = new Spotter(grammar);
    matcher = new Matcher(grammar);
  }

  /** What is found, markings and mentions, in the order of the text. */
  List<Sighting> read(Where where, String detail, String text) {
    List<Spotter.Stretch> stretches = spotter.stretches(text);
    if (stretches.isEmpty()) {
      return List.of();
    }
    Place place = new Place(where, detail, opening(text));
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
    List<Hit> hits = matcher.hits(folded, tokens);
    for (int i = 0; i < hits.size() && sightings.size() < MOST; i++) {
      Hit hit = hits.get(i);
      int from = folded.start(hit.first(), hit.end());
      if (from < stretch.core()) {
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

  private static List<String> opening(String text) {
    int end = Math.min(text.length(), OPENING);
    int line = text.indexOf('\n');
    return Words.in(text.substring(0, line > 0 && line < end ? line : end));
  }
}

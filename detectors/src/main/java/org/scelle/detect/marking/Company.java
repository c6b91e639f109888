package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;

/** What else stands on the line of a hit: other hits, other words. */
final class Company {

  private static final int REACH = 8;
  private static final int MOST_WORDS = 40;

  /** Words that are neither hits nor stationery. */
  final List<String> words = new ArrayList<>();

  /** How many other hits count as company. */
  final int count;

  /** How many hits stand before it. */
  final int earlier;

  private final Tokens tokens;
  private int rivals;
  private boolean twin;

  /**
   * @param lineFrom where the line of the hit begins
   * @param lineTo where it ends
   */
  Company(Tokens tokens, List<Hit> hits, int number, int lineFrom, int lineTo) {
    this.tokens = tokens;
    int low = number;
    int found = 0;
    while (low > 0 && hits.get(low - 1).end() > lineFrom && number - low < REACH) {
      low--;
      found += counts(hits.get(low), hits.get(number));
    }
    int high = number;
    while (high + 1 < hits.size() && hits.get(high + 1).first() < lineTo && high - number < REACH) {
      high++;
      found += counts(hits.get(high), hits.get(number));
    }
    count = found;
    earlier = number - low;
    collect(hits.subList(low, high + 1), lineFrom, lineTo);
  }

  private void collect(List<Hit> hits, int lineFrom, int lineTo) {
    int hit = 0;
    for (int i = tokens.from(lineFrom); i < tokens.count() && tokens.first(i) < lineTo; i++) {
      while (hit < hits.size() && hits.get(hit).end() <= tokens.first(i)) {
        hit++;
      }
      boolean covered = hit < hits.size() && hits.get(hit).first() <= tokens.first(i);
      String word = tokens.word(i);
      if (!covered
          && !tokens.called(i)
          && !Vocabulary.STATIONERY.contains(word)
          && !Surroundings.number(word)) {
        words.add(word);
      }
      if (words.size() > MOST_WORDS) {
        break;
      }
    }
  }

  /** Abbreviations of many meanings keep company only with DR. */
  private int counts(Hit other, Hit hit) {
    if (other.form().scheme().equals(hit.form().scheme())) {
      twin |=
          other.form().abbreviated() != hit.form().abbreviated()
              && (Ladder.adjoin(other, hit, tokens) || Ladder.adjoin(hit, other, tokens));
      return 0;
    }
    boolean many =
        other.form().abbreviated()
            && hit.form().abbreviated()
            && other.form().strength() != Form.Strength.CODE
            && hit.form().strength() != Form.Strength.CODE
            && !other.form().letters().equals("dr")
            && !hit.form().letters().equals("dr");
    if (!many && other.form().scheme().rivals(hit.form().scheme())) {
      rivals++;
    }
    return many ? 0 : 1;
  }

  /** How many of these a text would not bear as well: levels, or the same protocol for sharing. */
  int rivals() {
    return rivals;
  }

  /** Whether the line spells the same marking both out and short. */
  boolean twin() {
    return twin;
  }
}

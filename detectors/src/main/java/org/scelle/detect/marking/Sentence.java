package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;

/** The words of the sentence a hit stands in, but for calls of somebody. */
final class Sentence {

  private static final int MOST_WORDS = 16;

  /** Before the hit, nearest first. */
  final List<String> before = new ArrayList<>();

  /** After the hit. */
  final List<String> after = new ArrayList<>();

  private final Folded text;

  Sentence(Folded text, Tokens tokens, Hit hit) {
    this.text = text;
    int first = tokens.from(hit.first());
    for (int i = first - 1; i >= 0 && before.size() < MOST_WORDS; i--) {
      int next = i + 1 == first ? hit.first() : tokens.first(i + 1);
      if (stops(tokens.end(i), next, tokens.word(i))) {
        break;
      }
      if (!tokens.called(i)) {
        before.add(tokens.word(i));
      }
    }
    int last = tokens.from(hit.end());
    for (int i = last; i < tokens.count() && after.size() < MOST_WORDS; i++) {
      int previous = i == last ? hit.end() : tokens.end(i - 1);
      String word = i == last ? "" : tokens.word(i - 1);
      if (stops(previous, tokens.first(i), word)) {
        break;
      }
      after.add(tokens.word(i));
    }
  }

  /** Whether a sentence ends in a gap; a line may end in the middle of one. */
  private boolean stops(int from, int to, String wordBefore) {
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == '!' || c == '?' || c == ';' || c == '|' || c == '•') {
        return true;
      }
      if (c == '.' && (i + 1 == to || text.at(i + 1) == ' ' || text.at(i + 1) == '\n')) {
        return true;
      }
      if (c == '\n') {
        return to - from > 1 || !Vocabulary.GLUE.contains(wordBefore);
      }
    }
    return false;
  }
}

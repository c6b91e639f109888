package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;

/** Cuts a short text into folded words. */
final class Words {

  private Words() {}

  static List<String> in(String text) {
    Folded folded = Folding.of(text, 0, text.length());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < folded.length(); ) {
      int end = i;
      while (end < folded.length() && folded.wordAt(end)) {
        end++;
      }
      if (end > i) {
        words.add(folded.text(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return List.copyOf(words);
  }
}

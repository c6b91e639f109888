package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/** How far the places of a document say the same: "header on 12 of 12 pages". */
final class Agreement {

  private static final int MOST_PAGES = 100_000;

  private Agreement() {}

  /**
   * In words.
   *
   * @param bearing the passages that bear the marking
   * @param all every passage of the document
   */
  static List<String> of(List<Passage> bearing, List<Passage> all) {
    Map<Where, TreeSet<Integer>> seen = new EnumMap<>(Where.class);
    TreeSet<Integer> pages = new TreeSet<>();
    for (Passage passage : bearing) {
      seen.computeIfAbsent(passage.where(), w -> new TreeSet<>()).add(passage.page());
      if (passage.page() > 0) {
        pages.add(passage.page());
      }
    }
    int last = all.stream().mapToInt(Passage::page).filter(p -> p < MOST_PAGES).max().orElse(0);
    List<String> words = new ArrayList<>();
    seen.forEach((where, on) -> words.add(place(where, on, last)));
    if (!pages.isEmpty()) {
      words.add("first page " + pages.first() + ", seen on " + pages.size() + " of " + last);
    }
    return words;
  }

  private static String place(Where where, Set<Integer> on, int last) {
    String name =
        switch (where) {
          case DOC_HEADER -> "header";
          case DOC_FOOTER -> "footer";
          case DOC_BODY -> "body";
          case OCR -> "words in an image";
          case METADATA -> "metadata";
          case FILENAME -> "file name";
          case MESSAGE -> "message";
        };
    on.remove(0);
    return on.isEmpty() || last == 0 ? name : name + " on " + on.size() + " of " + last + " pages";
  }
}

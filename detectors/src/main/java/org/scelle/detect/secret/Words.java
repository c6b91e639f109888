package org.scelle.detect.secret;

import java.util.Set;
import org.scelle.detect.WordLists;

/** The lists of words in {@code words.txt}, by name. */
final class Words {

  private static final WordLists LISTS = WordLists.of(Words.class, "words.txt");

  private Words() {}

  static Set<String> list(String name) {
    return LISTS.list(name);
  }

  static Set<String> phrases(String name) {
    return LISTS.phrases(name);
  }
}

package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.scelle.detect.Automaton;

/**
 * Reads one text for credentials: one walk with the keywords, rules where one stands. Stateless.
 */
final class SecretReader {

  static final SecretReader STANDARD = new SecretReader();

  /** More in one text are not told. */
  static final int MOST = 1_000;

  /** More in one text are not looked for: bounds memory. */
  private static final int MOST_READ = 100_000;

  /** How far a word about directories reaches, in characters. */
  private static final int NEIGHBOURHOOD = 1_500;

  private final Keywords keywords = Keywords.all();
  private final Automaton automaton = keywords.automaton();

  private SecretReader() {}

  /** What is found, in the order of the text, at most {@link #MOST} places; no two overlap. */
  List<Credential> read(String text) {
    List<Credential> all = readAll(text);
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }

  /**
   * The same, at most {@link #MOST_READ} candidates: what is not told must be kept out of outputs
   * all the same.
   */
  List<Credential> readAll(String text) {
    Letters letters = Letters.ALPHABET;
    List<Credential> found = List.of();
    List<Integer> directory = List.of();
    int state = Automaton.START;
    int table = 0;
    for (int i = 0; i < text.length(); i++) {
      state = automaton.step(state, letters.letter(text.charAt(i)));
      if (!automaton.ends(state)) {
        continue;
      }
      if (found.isEmpty() && directory.isEmpty()) {
        found = new ArrayList<>();
        directory = new ArrayList<>();
      }
      if (found.size() >= MOST_READ) {
        break;
      }
      for (int word : automaton.endings(state)) {
        int from = i + 1 - keywords.length(word);
        if (keywords.directory(word)) {
          directory.add(from);
        }
        Rule rule = keywords.rule(word);
        if (rule instanceof Assignments && i >= table) {
          table = Math.max(table, Columns.read(text, from, found::add));
        }
        rule.read(text, from, i + 1, found::add);
      }
    }
    return found.isEmpty() ? List.of() : settled(found, directory);
  }

  /** Each value once, as the gravest of what it may be. */
  private static List<Credential> settled(List<Credential> found, List<Integer> directory) {
    List<Credential> byGravity = new ArrayList<>();
    for (Credential one : found) {
      boolean bind = one.kind() == Kind.PASSWORD && near(directory, one.from());
      byGravity.add(bind ? one.as(Kind.DIRECTORY_BIND) : one);
    }
    byGravity.sort(
        Comparator.comparing(Credential::kind)
            .thenComparing(one -> one.user().isEmpty())
            .thenComparingInt(Credential::from));
    List<Credential> kept = new ArrayList<>();
    NavigableMap<Integer, Credential> taken = new TreeMap<>();
    for (Credential one : byGravity) {
      var before = taken.lowerEntry(one.to());
      if (before == null || !before.getValue().overlaps(one)) {
        taken.put(one.from(), one);
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(Credential::from));
    return kept;
  }

  /** Whether a word about directories stands near; the places are in order. */
  private static boolean near(List<Integer> directory, int at) {
    int place = Collections.binarySearch(directory, at);
    int after = place < 0 ? -place - 1 : place;
    boolean before = after > 0 && at - directory.get(after - 1) <= NEIGHBOURHOOD;
    return before || (after < directory.size() && directory.get(after) - at <= NEIGHBOURHOOD);
  }
}

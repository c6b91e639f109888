package org.scelle.detect.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many letter sequences in one pass (Aho and Corasick 1975): the state after a letter
 * tells which sequences end there. Letters are those of {@link Symbols#letter}.
 */
final class Automaton {

  static final int START = 0;

  private static final int WIDTH = 32;
  private static final int[] NOTHING = {};

  private final short[] next;
  private final int[][] endings;
  private final boolean[] ends;

  private Automaton(short[] next, int[][] endings) {
    this.next = next;
    this.endings = endings;
    ends = new boolean[endings.length];
    for (int state = 0; state < ends.length; state++) {
      ends[state] = endings[state].length > 0;
    }
  }

  /** For sequences of folded letters; each is known by its place in the list. */
  static Automaton of(List<String> sequences) {
    return new Building().add(sequences).link();
  }

  int step(int state, int letter) {
    return next[state * WIDTH + letter] & 0xFFFF;
  }

  boolean ends(int state) {
    return ends[state];
  }

  /** The sequences that end in a state, longest first. Not to be changed. */
  int[] endings(int state) {
    return endings[state];
  }

  /** The tree of sequences, before the links that make it an automaton. */
  private static final class Building {
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> endings = new ArrayList<>();

    Building() {
      newState();
    }

    private int newState() {
      int[] none = new int[WIDTH];
      Arrays.fill(none, -1);
      children.add(none);
      endings.add(NOTHING);
      return children.size() - 1;
    }

    Building add(List<String> sequences) {
      for (int number = 0; number < sequences.size(); number++) {
        int state = START;
        for (char c : sequences.get(number).toCharArray()) {
          int letter = Symbols.letter(c);
          int child = children.get(state)[letter];
          if (child < 0) {
            child = newState();
            children.get(state)[letter] = child;
          }
          state = child;
        }
        endings.set(state, joined(endings.get(state), new int[] {number}));
      }
      if (children.size() > 0xFFFF) {
        throw new IllegalArgumentException("too many forms: " + children.size() + " states");
      }
      return this;
    }

    Automaton link() {
      int[] fail = new int[children.size()];
      ArrayDeque<Integer> queue = new ArrayDeque<>();
      queue.add(START);
      while (!queue.isEmpty()) {
        int state = queue.remove();
        int[] row = children.get(state);
        for (int letter = 0; letter < WIDTH; letter++) {
          int fallback = state == START ? START : children.get(fail[state])[letter];
          if (row[letter] < 0) {
            row[letter] = fallback;
          } else {
            fail[row[letter]] = fallback;
            endings.set(row[letter], joined(endings.get(row[letter]), endings.get(fallback)));
            queue.add(row[letter]);
          }
        }
      }
      return finished();
    }

    private Automaton finished() {
      short[] table = new short[children.size() * WIDTH];
      for (int state = 0; state < children.size(); state++) {
        for (int letter = 0; letter < WIDTH; letter++) {
          table[state * WIDTH + letter] = (short) children.get(state)[letter];
        }
      }
      return new Automaton(table, endings.toArray(new int[0][]));
    }

    private static int[] joined(int[] a, int[] b) {
      int[] both = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, both, a.length, b.length);
      return both;
    }
  }
}

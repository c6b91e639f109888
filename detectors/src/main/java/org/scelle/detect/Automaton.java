package org.scelle.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds any of many letter sequences in one pass (Aho and Corasick 1975): the state after a letter
 * tells which sequences end there. What the letters of a text are, the alphabet says.
 */
public final class Automaton {

  public static final int START = 0;

  private static final int[] NOTHING = {};

  private final int bits;
  private final short[] next;
  private final int[][] endings;
  private final boolean[] ends;

  /** What number stands for a character: from 0 to 2^{@link #bits} exclusive. */
  public interface Alphabet {
    int bits();

    int letter(char c);
  }

  private Automaton(int bits, short[] next, int[][] endings) {
    this.bits = bits;
    this.next = next;
    this.endings = endings;
    ends = new boolean[endings.length];
    for (int state = 0; state < ends.length; state++) {
      ends[state] = endings[state].length > 0;
    }
  }

  /**
   * For sequences of characters of an alphabet; each is known by its place in the list.
   *
   * @throws IllegalArgumentException when they need more states than it can tell apart
   */
  public static Automaton of(Alphabet alphabet, List<String> sequences) {
    return new Building(alphabet).add(sequences).link();
  }

  public int step(int state, int letter) {
    return next[(state << bits) + letter] & 0xFFFF;
  }

  public boolean ends(int state) {
    return ends[state];
  }

  /** The sequences that end in a state, longest first. Not to be changed. */
  public int[] endings(int state) {
    return endings[state];
  }

  /** The tree of sequences, before the links that make it an automaton. */
  private static final class Building {
    private final Alphabet alphabet;
    private final int width;
    private final List<int[]> children = new ArrayList<>();
    private final List<int[]> endings = new ArrayList<>();

    Building(Alphabet alphabet) {
      this.alphabet = alphabet;
      width = 1 << alphabet.bits();
      newState();
    }

    private int newState() {
      int[] none = new int[width];
      Arrays.fill(none, -1);
      children.add(none);
      endings.add(NOTHING);
      return children.size() - 1;
    }

    Building add(List<String> sequences) {
      for (int number = 0; number < sequences.size(); number++) {
        int state = START;
        for (char c : sequences.get(number).toCharArray()) {
          int letter = alphabet.letter(c);
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
        for (int letter = 0; letter < width; letter++) {
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
      short[] table = new short[children.size() * width];
      for (int state = 0; state < children.size(); state++) {
        for (int letter = 0; letter < width; letter++) {
          table[state * width + letter] = (short) children.get(state)[letter];
        }
      }
      return new Automaton(alphabet.bits(), table, endings.toArray(new int[0][]));
    }

    private static int[] joined(int[] a, int[] b) {
      int[] both = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, both, a.length, b.length);
      return both;
    }
  }
}

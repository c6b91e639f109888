package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;

/**
 * Names the stretches of a text worth reading, in one pass that allocates nothing for text without
 * any: around letters that spell part of a form whatever the gaps, capitals that abbreviate one,
 * and signs of a disguise.
 */
final class Spotter {

  /** How much is read on each side of what was spotted, in visible characters. */
  static final int MARGIN = 256;

  /** Longer stretches are cut, with {@link #MARGIN} read twice; bounds memory on any input. */
  static final int LONGEST = 1 << 16;

  private static final int LONGEST_HEAD = 5;

  private final Grammar grammar;

  Spotter(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * Part of a text.
   *
   * @param from where reading begins
   * @param core what begins before this was read with the stretch before
   * @param to where reading ends
   */
  record Stretch(int from, int core, int to) {}

  /** The stretches worth reading, in order. */
  List<Stretch> stretches(String text) {
    if (text.length() <= 2 * MARGIN) {
      return new Pass(text).anything() ? List.of(new Stretch(0, 0, text.length())) : List.of();
    }
    return new Pass(text).stretches();
  }

  /** One walk over a text. */
  private final class Pass {
    private final String text;
    private final int[] ring = new int[MARGIN];
    private final List<Stretch> found = new ArrayList<>();
    private int seen;
    private int state = Automaton.START;
    private int wordStart = -1;
    private boolean capitals;
    private int openFrom = -1;
    private int openUntil;

    Pass(String text) {
      this.text = text;
    }

    boolean anything() {
      for (int i = 0; i < text.length(); i++) {
        if (spots(i)) {
          return true;
        }
      }
      return wordEnds(text.length());
    }

    List<Stretch> stretches() {
      for (int i = 0; i < text.length(); i++) {
        boolean spotted = spots(i);
        if (Symbols.kind(text.charAt(i)) != Symbols.UNSEEN) {
          ring[seen++ & (MARGIN - 1)] = i;
        }
        if (spotted) {
          openFrom =
              openFrom < 0
                  ? Math.max(edge(), seen <= MARGIN ? 0 : ring[seen & (MARGIN - 1)])
                  : openFrom;
          openUntil = seen + MARGIN;
        } else if (openFrom >= 0 && seen >= openUntil) {
          close(i + 1);
        }
      }
      if (openFrom >= 0 || wordEnds(text.length())) {
        openFrom = openFrom < 0 ? Math.max(edge(), text.length() - MARGIN) : openFrom;
        close(text.length());
      }
      return found;
    }

    private int edge() {
      return found.isEmpty() ? 0 : found.get(found.size() - 1).to();
    }

    /** Ends a stretch, cut into pieces that are not too long. */
    private void close(int to) {
      int core = openFrom;
      int from = openFrom;
      while (to - from > LONGEST) {
        found.add(new Stretch(from, core, from + LONGEST));
        core = from + LONGEST - MARGIN;
        from = core - MARGIN;
      }
      found.add(new Stretch(from, core, to));
      openFrom = -1;
    }

    /** Takes one character in; whether something begins to show. */
    private boolean spots(int i) {
      char raw = text.charAt(i);
      int kind = Symbols.kind(raw);
      if (kind >= 0) {
        if (wordStart < 0) {
          wordStart = i;
          capitals = true;
        }
        capitals &= (raw >= 'A' && raw <= 'Z') || raw >= 0x80;
        state = grammar.automaton().step(state, kind);
        return grammar.automaton().ends(state);
      }
      if (kind == Symbols.UNSEEN) {
        return raw == '\u202E';
      }
      return (kind == Symbols.ODD && odd(raw, i)) || wordEnds(i);
    }

    private boolean odd(char raw, int i) {
      return switch (raw) {
        case '&', '%', '\\', '=', '<' -> escape(i);
        case '|', '!', '$', '@' -> i > 0 && next(i) && Character.isLetter(text.charAt(i - 1));
        default -> Symbols.fold(raw) == Symbols.SLOW;
      };
    }

    private boolean escape(int i) {
      Escapes.Decoded decoded = Escapes.at(text, i, text.length());
      return decoded.length() > 0 && decoded.codePoint() != '\n';
    }

    private boolean next(int i) {
      return i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }

    /** Closes a word; whether it may be an abbreviation. */
    private boolean wordEnds(int i) {
      if (wordStart < 0) {
        return false;
      }
      int start = wordStart;
      wordStart = -1;
      boolean bracketed = start > 0 && "[(".indexOf(text.charAt(start - 1)) >= 0;
      boolean joined = i < text.length() && "-/_]".indexOf(text.charAt(i)) >= 0;
      int length = i - start;
      boolean alone = length == 1 && !bracketed && !(joined && capitals);
      if (length > LONGEST_HEAD || alone || !(capitals || bracketed || joined)) {
        return false;
      }
      StringBuilder word = new StringBuilder(length);
      for (int j = start; j < i; j++) {
        word.append(Symbols.fold(text.charAt(j)));
      }
      return grammar.beginsAbbreviation(word.toString());
    }
  }
}

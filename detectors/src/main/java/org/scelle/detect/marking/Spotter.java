package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.List;
import org.scelle.detect.Automaton;

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
   * @param until what begins here or later is read with the stretch after
   * @param to where reading ends
   */
  record Stretch(int from, int core, int until, int to) {

    static Stretch whole(String text) {
      return new Stretch(0, 0, text.length(), text.length());
    }
  }

  /** The stretches worth reading, in order. */
  List<Stretch> stretches(String text) {
    if (text.length() <= 2 * MARGIN) {
      return new Pass(text).anything() ? List.of(Stretch.whole(text)) : List.of();
    }
    return new Pass(text).stretches();
  }

  /** One walk over a text. */
  private final class Pass {
    private final String text;
    private final List<Stretch> found = new ArrayList<>();
    private int state = Automaton.START;
    private int wordStart = -1;
    private int openFrom;

    Pass(String text) {
      this.text = text;
    }

    boolean anything() {
      return next(0) >= 0;
    }

    List<Stretch> stretches() {
      int at = next(0);
      while (at >= 0) {
        openFrom = back(at);
        int end = at + 1;
        for (int room = MARGIN; end < text.length() && room > 0; end++) {
          room = spots(end) ? MARGIN : room - (seen(end) ? 1 : 0);
        }
        close(Math.min(end, text.length()));
        at = next(end);
      }
      return found;
    }

    /**
     * The first place from one on where something begins to show; negative when there is none. The
     * walk over ordinary words, which is nearly all there is to do.
     */
    private int next(int from) {
      Automaton automaton = grammar.automaton();
      int reached = state;
      int word = wordStart;
      for (int i = from; i < text.length(); i++) {
        int kind = Symbols.kind(text.charAt(i));
        if (kind >= 0) {
          word = word < 0 ? i : word;
          reached = automaton.step(reached, kind);
          if (automaton.ends(reached)) {
            state = reached;
            wordStart = word;
            return i;
          }
        } else if (kind == Symbols.OTHER && i - word > LONGEST_HEAD) {
          word = -1; // no abbreviation is as long, and there may have been no word
        } else {
          wordStart = word;
          if (spots(i)) {
            state = reached;
            return i;
          }
          word = wordStart;
        }
      }
      state = reached;
      wordStart = word;
      return wordEnds(text.length()) ? text.length() : -1;
    }

    private boolean seen(int i) {
      return Symbols.kind(text.charAt(i)) != Symbols.UNSEEN;
    }

    /** Where reading begins for what was spotted: so many visible characters before. */
    private int back(int at) {
      int first = edge();
      int from = Math.min(at, text.length());
      for (int room = MARGIN; from > first && room > 0; from--) {
        room -= seen(from - 1) ? 1 : 0;
      }
      return from;
    }

    private int edge() {
      return found.isEmpty() ? 0 : found.get(found.size() - 1).to();
    }

    /** Ends a stretch, cut into pieces that are not too long. */
    private void close(int to) {
      int core = openFrom;
      int from = openFrom;
      while (to - from > LONGEST) {
        int next = from + LONGEST - MARGIN;
        found.add(new Stretch(from, core, next, from + LONGEST));
        core = next;
        from = core - MARGIN;
      }
      found.add(new Stretch(from, core, to, to));
    }

    /** Takes one character in; whether something begins to show. */
    private boolean spots(int i) {
      char raw = text.charAt(i);
      int kind = Symbols.kind(raw);
      if (kind >= 0) {
        wordStart = wordStart < 0 ? i : wordStart;
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
        case '|', '!', '$', '@' ->
            i > 0 && letterFollows(i) && Character.isLetter(text.charAt(i - 1));
        default -> Symbols.fold(raw) == Symbols.SLOW;
      };
    }

    private boolean escape(int i) {
      Escapes.Decoded decoded = Escapes.at(text, i, text.length());
      return decoded.length() > 0 && decoded.codePoint() != '\n';
    }

    private boolean letterFollows(int i) {
      return i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }

    /** Closes a word; whether it may be an abbreviation. */
    private boolean wordEnds(int i) {
      if (wordStart < 0) {
        return false;
      }
      int start = wordStart;
      wordStart = -1;
      int length = i - start;
      if (length > LONGEST_HEAD) {
        return false;
      }
      boolean capitals = capitals(start, i);
      if (length == 1 && capitals && (announced(start) || dotted(i) || apart(i))) {
        return grammar.beginsInitials(Symbols.fold(text.charAt(start)));
      }
      boolean bracketed = start > 0 && "[(".indexOf(text.charAt(start - 1)) >= 0;
      boolean joined = i < text.length() && "-/_]".indexOf(text.charAt(i)) >= 0;
      boolean alone = length == 1 && !bracketed && !(joined && capitals);
      if (alone || !(capitals || bracketed || joined)) {
        return false;
      }
      StringBuilder word = new StringBuilder(length);
      for (int j = start; j < i; j++) {
        word.append(Symbols.fold(text.charAt(j)));
      }
      return grammar.beginsAbbreviation(word.toString());
    }

    /** Whether a full stop and another capital follow: D.R. */
    private boolean dotted(int i) {
      return i + 1 < text.length()
          && text.charAt(i) == '.'
          && Character.isUpperCase(text.charAt(i + 1));
    }

    /** Whether a gap and another single capital follow: V S. */
    private boolean apart(int i) {
      return i + 2 < text.length()
          && text.charAt(i) == ' '
          && Character.isUpperCase(text.charAt(i + 1))
          && !Character.isLetterOrDigit(text.charAt(i + 2));
    }

    /** Whether a colon stands before, as between a field and its value. */
    private boolean announced(int start) {
      int colon = start > 1 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
      return colon >= 0 && (text.charAt(colon) == ':' || text.charAt(colon) == '=');
    }

    /** Whether all is in capitals, but for a letter inside a code as VSNfD. */
    private boolean capitals(int from, int to) {
      int small = 0;
      for (int i = from; i < to; i++) {
        char raw = text.charAt(i);
        small += raw < 0x80 && (raw < 'A' || raw > 'Z') && raw != '\u00AD' ? 1 : 0;
      }
      return small == 0 || (small == 1 && to - from == LONGEST_HEAD && text.charAt(to - 1) <= 'Z');
    }
  }
}

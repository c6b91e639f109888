package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.Automaton;

/** The forms of all schemes, ready for matching. */
final class Grammar {

  /** Reversed forms shorter than this meet ordinary words. */
  private static final int SHORTEST_BACKWARDS = 12;

  /** Words that announce a level; they make a stretch worth reading. */
  private static final List<String> ANNOUNCEMENTS =
      List.of(
          "niveaude",
          "classif",
          "policyidentifier",
          "habilit",
          "sensibilite",
          "marquage",
          "einstufung",
          "mentionde");

  /**
   * What a sequence of the automaton stands for.
   *
   * @param form {@code null} for an announcement
   * @param offset of the sequence in the letters of the form
   */
  record Sequence(@Nullable Form form, Kind kind, int offset, int length) {

    /** Whether its form has fewer letters than so many. */
    boolean shorterThan(int letters) {
      return form == null || form.letters().length() < letters;
    }
  }

  enum Kind {
    WHOLE,
    BACKWARDS,
    PIECE,
    ANNOUNCEMENT
  }

  private final List<Scheme> schemes;
  private final List<Sequence> sequences = new ArrayList<>();
  private final Automaton automaton;
  private final Policies policies;
  private final Map<String, Form> abbreviations = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> spelled = new HashSet<>();
  private final Set<Character> initials = new HashSet<>();

  Grammar(List<Scheme.Entry> entries) {
    schemes = entries.stream().map(Scheme.Entry::scheme).toList();
    List<String> letters = new ArrayList<>();
    List<Form> named = new ArrayList<>();
    for (Scheme.Entry entry : entries) {
      for (Form form : entry.forms()) {
        if (form.strength() == Form.Strength.NAMED) {
          named.add(form);
        } else if (form.abbreviated()) {
          abbreviations.putIfAbsent(form.letters(), form);
          heads.add(form.words().get(0));
          initials.add(form.letters().charAt(0));
        } else {
          addSpelled(form, letters);
        }
      }
    }
    for (String word : ANNOUNCEMENTS) {
      add(letters, word, new Sequence(null, Kind.ANNOUNCEMENT, 0, word.length()));
    }
    automaton = Automaton.of(Symbols.ALPHABET, letters);
    policies = new Policies(Schemes.OWNERS, named);
  }

  private void addSpelled(Form form, List<String> letters) {
    String whole = form.letters();
    spelled.add(whole);
    add(letters, whole, new Sequence(form, Kind.WHOLE, 0, whole.length()));
    if (whole.length() >= SHORTEST_BACKWARDS && form.strength() != Form.Strength.CUT) {
      String reversed = new StringBuilder(whole).reverse().toString();
      add(letters, reversed, new Sequence(form, Kind.BACKWARDS, 0, whole.length()));
    }
    int pieces = form.slips() + 1;
    for (int i = 0; pieces > 1 && i < pieces; i++) {
      int from = whole.length() * i / pieces;
      int to = whole.length() * (i + 1) / pieces;
      add(letters, whole.substring(from, to), new Sequence(form, Kind.PIECE, from, to - from));
    }
  }

  private void add(List<String> letters, String word, Sequence sequence) {
    letters.add(word);
    sequences.add(sequence);
  }

  List<Scheme> schemes() {
    return schemes;
  }

  Automaton automaton() {
    return automaton;
  }

  Policies policies() {
    return policies;
  }

  Sequence sequence(int number) {
    return sequences.get(number);
  }

  /** The abbreviation with those letters, gaps left out. */
  @Nullable Form abbreviation(String letters) {
    return abbreviations.get(letters);
  }

  /** A level with what narrows it beside it: FR-DR and FR-SF make FR-DR-SF; else {@code null}. */
  @Nullable Form narrowed(Form level, Form beside) {
    Scheme narrow = beside.scheme();
    String id = level.scheme().id() + narrow.id().substring(narrow.owner().length());
    for (Scheme scheme : schemes) {
      if (scheme.id().equals(id)) {
        List<String> words = new ArrayList<>(level.words());
        words.addAll(beside.words());
        return new Form(scheme, level.strength(), List.copyOf(words), level.signs());
      }
    }
    return null;
  }

  /** Whether those letters are a marking written out, or the name of a protocol for sharing. */
  boolean knows(String letters) {
    return spelled.contains(letters) || Vocabulary.PROTOCOL.contains(letters);
  }

  /** Whether an abbreviation begins with that word. */
  boolean beginsAbbreviation(String word) {
    return heads.contains(word);
  }

  /** Whether an abbreviation written with full stops may begin with that letter. */
  boolean beginsInitials(char letter) {
    return initials.contains(letter);
  }
}

package org.scelle.detect.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels that name the owner and the level apart (STANAG 4774: {@code PolicyIdentifier} NATO,
 * {@code Classification} SECRET). {@code owners.txt} says what owners are called, {@code
 * schemes.txt} what they call their levels there.
 */
final class Policies {

  private static final String POLICY = "policyidentifier";
  private static final String LEVEL = "classification";
  private static final String CATEGORY = "category";

  /** How many words may stand between the name of a field and its value: a namespace, a URI. */
  private static final int REACH = 12;

  private static final int MOST_WORDS = 4;

  private final Map<String, String> owners;
  private final Map<String, Form> levels = new HashMap<>();

  /**
   * @param owners the owner, by each of its names
   */
  Policies(Map<String, String> owners, List<Form> named) {
    this.owners = Map.copyOf(owners);
    for (Form form : named) {
      levels.putIfAbsent(key(form.scheme().owner(), form.letters()), form);
    }
  }

  private static String key(String owner, String letters) {
    return owner + " " + letters;
  }

  /**
   * The levels such labels give.
   *
   * @param policy what a part of the label beside this text names as its policy; may be empty
   */
  List<Hit> hits(Tokens tokens, String policy) {
    String owner = owner(Words.in(policy));
    List<Hit> found = new ArrayList<>();
    if (owner != null) {
      add(found, owner, tokens, 0);
      return found;
    }
    owner = named(tokens);
    for (int token = 0; owner != null && token < tokens.count(); token++) {
      if (tokens.reads(token, LEVEL)) {
        for (int next = token + 1; next <= token + REACH && next < tokens.count(); next++) {
          if (tokens.reads(next, LEVEL) || add(found, owner, tokens, next)) {
            break;
          }
        }
      }
    }
    return found;
  }

  /** The first owner that stands after the name of the field. */
  private @Nullable String named(Tokens tokens) {
    for (int token = 0; token < tokens.count(); token++) {
      if (tokens.reads(token, POLICY)) {
        for (int i = token + 1; i <= token + REACH && i < tokens.count(); i++) {
          String owner = owners.get(tokens.word(i));
          if (owner != null) {
            return owner;
          }
        }
      }
    }
    return null;
  }

  /** Whether only the name of a label's category stands between two places. */
  boolean category(Tokens tokens, int from, int to) {
    int first = tokens.from(from);
    int last = tokens.from(to);
    boolean named = false;
    for (int token = first; token < last && last - first <= REACH; token++) {
      named |= tokens.reads(token, CATEGORY);
    }
    return named;
  }

  private @Nullable String owner(List<String> words) {
    return words.stream().map(owners::get).filter(o -> o != null).findFirst().orElse(null);
  }

  /** Takes in the longest name of a level that begins with a token. */
  private boolean add(List<Hit> found, String owner, Tokens tokens, int token) {
    Hit longest = null;
    StringBuilder letters = new StringBuilder();
    for (int last = token; last < tokens.count() && last < token + MOST_WORDS; last++) {
      letters.append(tokens.word(last));
      Form form = levels.get(key(owner, letters.toString()));
      if (form != null) {
        longest = new Hit(form, tokens.first(token), tokens.end(last), Hit.Shape.PLAIN);
      }
    }
    if (longest != null && (found.isEmpty() || found.getLast().end() <= longest.first())) {
      found.add(longest);
    }
    return longest != null;
  }
}

package org.scelle.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists of words from a text that comes with a package. A line {@code [name]} begins a list, or
 * goes on with it; the words of the lines below stand between blanks; {@code #} begins a comment.
 */
public final class WordLists {

  private final String resource;
  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists(String resource) {
    this.resource = resource;
  }

  /**
   * Reads the lists.
   *
   * @param owner a class of the package that the text stands beside
   */
  public static WordLists of(Class<?> owner, String resource) {
    WordLists read = new WordLists(resource);
    Set<String> current = new HashSet<>();
    for (String line : Resource.lines(owner, resource)) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        current = read.lists.computeIfAbsent(name, any -> new HashSet<>());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        current.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    read.lists.replaceAll((name, words) -> Set.copyOf(words));
    return read;
  }

  /**
   * The words of a list.
   *
   * @throws IllegalStateException when the text has no such list
   */
  public Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException(resource + " has no [" + name + "]");
    }
    return words;
  }

  /** The same, where {@code +} stands for a blank inside a word. */
  public Set<String> phrases(String name) {
    return list(name).stream()
        .map(word -> word.replace('+', ' '))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a list; none when the text has no such list. */
  public Set<String> maybe(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  /** Whether the text has such a list. */
  public boolean has(String name) {
    return lists.containsKey(name);
  }
}

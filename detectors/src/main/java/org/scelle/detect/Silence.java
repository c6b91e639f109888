package org.scelle.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Finding;

/** Takes values that no output may repeat out of findings, whichever detector quotes them. */
public final class Silence {

  /** Part of a value at the edge of a quote tells something from this length on. */
  private static final int TELLING = 3;

  /** A value that is no ordinary word is taken out wherever it stands, from this length on. */
  private static final int DISTINCT = 6;

  private static final int HEAD = 3;

  private final Map<String, List<String>> byHead = new HashMap<>();
  private final Collection<String> values;

  /**
   * @param values what may not be repeated
   */
  public Silence(Collection<String> values) {
    this.values = values;
    for (String value : values) {
      if (value.length() >= HEAD) {
        byHead.computeIfAbsent(value.substring(0, HEAD), head -> new ArrayList<>(1)).add(value);
      }
    }
    byHead.values().forEach(group -> group.sort((a, b) -> b.length() - a.length()));
  }

  /** Whether a value is no word that other texts may use in all innocence. */
  static boolean distinct(String value) {
    boolean letters = value.chars().anyMatch(Character::isLetter);
    boolean others = value.chars().anyMatch(c -> !Character.isLetter(c));
    return value.length() >= DISTINCT && letters && others;
  }

  /** A finding about another text. */
  Finding in(Finding finding) {
    return values.isEmpty() ? finding : in(finding, this::whole);
  }

  /** A finding about the text that the values stand in: its quotes may cut them in two. */
  Finding inTheirText(Finding finding) {
    return values.isEmpty() ? finding : in(finding, this::inTheirText);
  }

  /** Words cut out of the text that the values stand in. */
  public String inTheirText(String words) {
    return values.isEmpty() ? words : edges(whole(words), Length.GONE);
  }

  private static Finding in(Finding finding, UnaryOperator<String> mute) {
    return finding.withWords(
        mute.apply(finding.title()),
        finding.clues().stream().map(mute).toList(),
        finding.citations().stream().map(one -> one.withQuote(mute.apply(one.quote()))).toList());
  }

  /** The same, each character of a value replaced by one. */
  public String letterByLetter(String words) {
    return edges(without(words, Length.KEPT), Length.KEPT);
  }

  /** Whether what stands for a value tells its length. */
  private enum Length {
    KEPT,
    GONE;

    String of(int length) {
      return this == KEPT ? "•".repeat(length) : "•••";
    }
  }

  private String whole(String text) {
    return without(text, Length.GONE);
  }

  private String without(String text, Length length) {
    StringBuilder left = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      String value = valueAt(text, at);
      left.append(value == null ? text.substring(at, at + 1) : length.of(value.length()));
      at += value == null ? 1 : value.length();
    }
    return left.toString();
  }

  private @Nullable String valueAt(String text, int at) {
    if (at + HEAD <= text.length()) {
      for (String value : byHead.getOrDefault(text.substring(at, at + HEAD), List.of())) {
        if (text.startsWith(value, at)) {
          return value;
        }
      }
    }
    return null;
  }

  private String edges(String text, Length length) {
    String left = text;
    for (String value : values) {
      for (int part = Math.min(value.length() - 1, left.length()); part >= TELLING; part--) {
        if (left.endsWith(value.substring(0, part))) {
          left = left.substring(0, left.length() - part) + length.of(part);
          break;
        }
      }
      for (int part = Math.min(value.length() - 1, left.length()); part >= TELLING; part--) {
        if (left.startsWith(value.substring(value.length() - part))) {
          left = length.of(part) + left.substring(part);
          break;
        }
      }
    }
    return left;
  }
}

package org.scelle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes persons and their numbers out of words of the evidence: account ids, names of accounts,
 * names after a title (M., Mme, Dr), addresses, links and long numbers. A person without an account
 * who is named without a title is not recognised.
 */
final class Masking {

  private static final String GONE = "•••";
  private static final int FILE_BYTES = 4;

  /** Ids and links, also percent-encoded as in {@code https://matrix.to/#/%40a%3Ab}. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<link>\\b(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s<>\"«»]+)"
              + "|(?<account>(?:@|%40)[^\\s:\"«»<>(),;/]{1,255}?(?::|%3[Aa])[\\p{L}\\p{N}.\\[\\]-]+(?::\\d{1,5})?)"
              + "|(?<mail>[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})|(?<number>\\+?(?<![\\p{L}\\p{N}])\\d(?:["
              + "  .\\-]?\\d){5,30})|(?<code>(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:"
              + " ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,4})?(?![\\p{L}\\p{N}]))",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{2}\\.\\d{2}\\.\\d{4}");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![\\p{L}])((?:M\\.|MM\\.|Mr|Mme|Mlle|Mmes|Dr|Pr|Me|[Mm]onsieur|[Mm]adame|[Dd]octeur"
              + "|[Mm]aître|[Cc]olonel|[Gg]énéral|[Cc]apitaine|[Cc]ommandant|[Ll]ieutenant)\\s+)"
              + "((?:\\p{Lu}[\\p{L}'’-]*\\.?\\s?){1,4})");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern EXTENSION = Pattern.compile("[^.]\\.([A-Za-z0-9]{1,6})$");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_.-]{1,40}");
  private static final List<String> KEPT =
      List.of(
          "", "json", "jsonl", "ndjson", "txt", "html", "htm", "db", "sqlite", "sql", "zip", "tar",
          "gz", "tgz", "7z", "xz", "bz2", "log");

  private final Pseudonyms pseudonyms;
  private final KnownNames names;

  Masking(Pseudonyms pseudonyms, KnownNames names) {
    this.pseudonyms = pseudonyms;
    this.names = names;
  }

  /** Words somebody wrote. */
  String text(String text) {
    String masked = VALUE.matcher(text).replaceAll(found -> quote(value((Matcher) found)));
    masked = TITLED.matcher(masked).replaceAll("$1" + GONE + " ");
    masked = withoutNames(masked);
    for (String sign : names.signs()) {
      masked = masked.replace(sign, GONE);
    }
    return masked;
  }

  @Nullable String optional(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private static String quote(String literal) {
    return Matcher.quoteReplacement(literal);
  }

  private String value(Matcher found) {
    String all = found.group();
    if (found.group("account") != null) {
      String id = all.replace("%40", "@").replaceAll("%3[Aa]", ":");
      return pseudonyms.account(id);
    }
    if (found.group("link") != null) {
      return all.startsWith("mxc://") ? "mxc://" + GONE : "[link]";
    }
    if (found.group("mail") != null) {
      return "[address]";
    }
    return DATE.matcher(all).matches() ? all : "[number]";
  }

  private String withoutNames(String text) {
    List<int[]> gone = new ArrayList<>();
    Matcher word = KnownNames.WORD.matcher(text);
    int[] before = {-9, -9};
    while (word.find()) {
      String folded = KnownNames.fold(word.group());
      if (!names.part(folded)) {
        continue;
      }
      int[] here = {word.start(), word.end()};
      boolean adjacent = here[0] - before[1] <= 3;
      if (adjacent) {
        gone.add(before);
      }
      boolean capital = Character.isUpperCase(text.codePointAt(here[0]));
      if (adjacent || capital || names.whole(folded)) {
        gone.add(here);
      }
      before = here;
    }
    return cut(text, gone);
  }

  private static String cut(String text, List<int[]> gone) {
    StringBuilder left = new StringBuilder(text.length());
    int at = 0;
    for (int[] range : gone) {
      if (range[0] >= at) {
        left.append(text, at, range[0]).append(GONE);
        at = range[1];
      }
    }
    return left.append(text, at, text.length()).toString();
  }

  /** A sentence of ours that quotes the evidence between double quotes. */
  String sentence(String title) {
    String quoted =
        QUOTED.matcher(title).replaceAll(found -> quote("\"" + quotedValue(found.group(1)) + "\""));
    return text(quoted);
  }

  private String quotedValue(String value) {
    if (value.startsWith("@") || value.startsWith("!")) {
      return value;
    }
    return EXTENSION.matcher(value).find() ? fileName(value) : text(value);
  }

  /** The name of a posted file: its hash and its extension. */
  String fileName(String name) {
    Matcher extension = EXTENSION.matcher(name);
    String end = extension.find() ? "." + extension.group(1).toLowerCase(Locale.ROOT) : "";
    return "file-" + pseudonyms.code(name, FILE_BYTES) + end;
  }

  /**
   * A path in the evidence: technical names stay, all others become hashes. A technical name is
   * made of lower-case ASCII, holds no name of an account and is a folder or of a type that exports
   * and archives have.
   */
  String path(String path) {
    StringBuilder masked = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      masked.append(masked.isEmpty() ? "" : "/").append(segment(segment));
    }
    return masked.toString();
  }

  private String segment(String segment) {
    String archive = segment.endsWith("!") ? "!" : "";
    String name = segment.substring(0, segment.length() - archive.length());
    Matcher extension = EXTENSION.matcher(name);
    String end = extension.find() ? extension.group(1) : "";
    boolean technical = PLAIN.matcher(name).matches() && KEPT.contains(end) && !names.in(name);
    return (name.isEmpty() || technical ? name : fileName(name)) + archive;
  }
}

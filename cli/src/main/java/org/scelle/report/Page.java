package org.scelle.report;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.model.Moment;
import org.scelle.model.Source;

/** What the templates ask: the report, and how its parts are said in one language. */
public final class Page {

  private static final int NAME = 90;
  private static final int WORDS = 260;
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  private final Report report;
  private final Language language;

  Page(Report report, Language language) {
    this.report = report;
    this.language = language;
  }

  public Report report() {
    return report;
  }

  public String lang() {
    return language.code();
  }

  /** Our own words. */
  public String t(Bilingual words) {
    return words.in(language);
  }

  /** The word for a constant of the model. */
  public String term(Enum<?> constant) {
    return Term.valueOf(key(constant)).in(language);
  }

  /** The sentence for a constant of the report. */
  public String phrase(Enum<?> constant) {
    return Phrase.valueOf(key(constant)).in(language);
  }

  private static String key(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName().toUpperCase(Locale.ROOT)
        + "_"
        + constant.name();
  }

  /** A number, its digits in groups of three. */
  public String n(long number) {
    String digits = Long.toString(number);
    int sign = number < 0 ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > sign; at -= 3) {
      grouped.insert(at, language == Language.FR ? NARROW_NO_BREAK_SPACE : ',');
    }
    return grouped.toString();
  }

  /**
   * A figure that {@code report.json} holds too.
   *
   * @param path where, its keys and indices joined by dots
   */
  public Content figure(String path, long number) {
    return out ->
        out.writeContent(
            "<data value=\"" + number + "\" data-figure=\"" + path + "\">" + n(number) + "</data>");
  }

  /** Both bounds of a figure that {@code report.json} holds; one when they are equal. */
  public Content range(String path, Range range) {
    return out -> {
      figure(path + ".low", range.low()).writeTo(out);
      if (range.high() != range.low()) {
        out.writeContent("\u2009–\u2009");
        figure(path + ".high", range.high()).writeTo(out);
      }
    };
  }

  /** A number of bytes, in decimal units, with one decimal cut off, never rounded up. */
  public String bytes(long bytes) {
    String[] units =
        language == Language.FR
            ? new String[] {"o", "ko", "Mo", "Go", "To", "Po"}
            : new String[] {"B", "kB", "MB", "GB", "TB", "PB"};
    long unit = 1;
    int power = 0;
    while (bytes / unit >= 1000 && power < units.length - 1) {
      unit *= 1000;
      power++;
    }
    String whole = n(bytes / unit);
    if (power > 0) {
      whole += (language == Language.FR ? "," : ".") + bytes % unit * 10 / unit;
    }
    return whole + '\u00A0' + units[power];
  }

  /** A name from the evidence, made harmless. */
  public String name(@Nullable String text) {
    return text == null || text.isEmpty() ? "—" : Inert.line(text, NAME);
  }

  /** Words from the evidence, made harmless. */
  public String words(String text) {
    return Inert.line(text, WORDS);
  }

  /** A moment as the evidence claims it. */
  public String when(Moment moment) {
    String iso = Times.iso(moment);
    if (iso == null) {
      return t(Word.UNKNOWN);
    }
    String spaced = iso.replace('T', ' ');
    return spaced.endsWith("Z") ? spaced.substring(0, spaced.length() - 1) + " UTC" : spaced;
  }

  /** Where a fact stands: file and range of bytes. */
  public String place(Source source) {
    return Inert.line(source.file().label(), WORDS);
  }

  /** The range of bytes in the file. */
  public String range(Source source) {
    return source.offset() + "+" + source.length();
  }

  /** How long a bar is, of 1000; something is never nothing. */
  public long bar(long part, long whole) {
    if (part <= 0 || whole <= 0) {
      return 0;
    }
    return Math.max(4, Math.min(1000, Math.round(1000.0 * part / whole)));
  }
}

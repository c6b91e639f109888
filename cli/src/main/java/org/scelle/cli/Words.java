package org.scelle.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.scelle.report.Bilingual;
import org.scelle.report.Language;

/** Numbers as people read them. */
final class Words {

  private static final Pattern BRACES = Pattern.compile("\\{(\\w*)\\}");

  private Words() {}

  /** As {@code 13.5 GB}; decimal units, as disks and press releases count. */
  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    String[] units = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = bytes;
    int unit = -1;
    while (size >= 999.95) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }

  /** As {@link #bytes(long)}, in the way of a language. */
  static String bytes(long bytes, Language language) {
    String said = bytes(bytes);
    return language == Language.FR
        ? said.replace('.', ',')
            .replaceFirst("bytes?", bytes < 2 ? "octet" : "octets")
            .replace('B', 'o')
        : said;
  }

  /** As {@link #count(long)}, in the way of a language. */
  static String count(long number, Language language) {
    String grouped = count(number);
    return language == Language.FR ? grouped.replace(',', '\u202F') : grouped;
  }

  /**
   * Words that follow a number: what stands in braces is said of several only. None is several in
   * English, not in French.
   */
  static String of(long number, Bilingual words, Language language) {
    boolean several = language == Language.FR ? number > 1 : number != 1;
    return BRACES.matcher(words.in(language)).replaceAll(several ? "$1" : "");
  }

  /** A number and the words for what it counts. */
  static String counted(long number, Bilingual words, Language language) {
    return count(number, language) + of(number, words, language);
  }

  /** As {@code 41 s}, {@code 7 min 5 s} or {@code 2 h 10 min}. */
  static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** As {@code 643,459}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

package org.scelle.ingest;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file name that the "Export chat" of Element and Tchap Web gave until 2026: {@code <body minus
 * extension>-<local date><" at " in some language><local time>[ (n)]<extension>} (element-web,
 * {@code src/utils/exportUtils/Exporter.ts}, {@code src/DateUtils.ts}).
 *
 * @param letters the body's ASCII letters and digits, which survive sanitising and wrong encodings
 * @param body the body without its extension
 * @param clocks what the local clock may have shown, in seconds as if it were UTC: two readings
 *     where day and month can be told neither by form nor by value
 */
record ElementName(String letters, String body, Set<Long> clocks) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<body>.*)-(?<a>\\d{1,4})[-./](?<b>\\d{1,2})[-./](?<c>\\d{1,4})\\D{1,24}?"
              + "(?<hour>\\d{1,2})[-:.](?<minute>\\d{2})[-:.](?<second>\\d{2})"
              + "(?:\\h?(?<half>[AaPp])\\.?\\h?[Mm]\\.?(?![A-Za-z]))?"
              + "(?: \\(\\d{1,5}\\))?(?:\\..*)?",
          Pattern.DOTALL);

  private static final Pattern SIGNS = Pattern.compile("[^A-Za-z0-9]+");

  /** Longer names are no file names; the bound keeps matching quick. */
  private static final int LONGEST = 2_000;

  /** What the name says, or {@code null} when it is of another form. */
  static @Nullable ElementName of(String name) {
    Matcher form = FORM.matcher(name);
    if (name.length() > LONGEST || !form.matches()) {
      return null;
    }
    List<Long> clocks = new ArrayList<>();
    int a = Integer.parseInt(form.group("a"));
    int b = Integer.parseInt(form.group("b"));
    int c = Integer.parseInt(form.group("c"));
    if (form.group("a").length() == 4) {
      read(form, new int[] {a, b, c}, clocks);
    } else {
      int year = form.group("c").length() == 4 ? c : 2000 + c;
      read(form, new int[] {year, b, a}, clocks);
      read(form, new int[] {year, a, b}, clocks);
    }
    String body = form.group("body");
    return clocks.isEmpty()
        ? null
        : new ElementName(letters(body), plain(body), Set.copyOf(clocks));
  }

  private static void read(Matcher form, int[] day, List<Long> clocks) {
    int hour = Integer.parseInt(form.group("hour"));
    int minute = Integer.parseInt(form.group("minute"));
    int second = Integer.parseInt(form.group("second"));
    String half = form.group("half");
    boolean reads = half == null ? hour < 24 : hour >= 1 && hour <= 12;
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (reads && minute < 60 && second < 60 && isDate(day)) {
      clocks.add(
          LocalDateTime.of(day[0], day[1], day[2], hour, minute, second)
              .toEpochSecond(ZoneOffset.UTC));
    }
  }

  private static boolean isDate(int[] day) {
    return day[1] >= 1 && day[1] <= 12 && YearMonth.of(day[0], day[1]).isValidDay(day[2]);
  }

  /** The letters that {@link #letters()} of the file of an event with that body would be. */
  static String lettersOfBody(String body) {
    return letters(withoutExtension(body));
  }

  /** As {@link #lettersOfBody} for {@link #body()}. */
  static String plainBody(String body) {
    return plain(withoutExtension(body));
  }

  private static String withoutExtension(String body) {
    int dot = body.lastIndexOf('.');
    return dot < 0 ? body : body.substring(0, dot);
  }

  private static String letters(String text) {
    return SIGNS.matcher(plain(text)).replaceAll("");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}

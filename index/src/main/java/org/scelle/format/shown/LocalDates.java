package org.scelle.format.shown;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Moment;

/**
 * Dates and times of day as browsers write them for people, in English, French or German. Only what
 * can mean one day is read: {@code 04/05/2026} cannot, and a weekday that is not that day's cannot.
 *
 * @param day {@code null} when the text has none
 * @param time {@code null} when the text has none
 */
public record LocalDates(@Nullable LocalDate day, @Nullable LocalTime time) {

  private static final LocalDates NOTHING = new LocalDates(null, null);
  private static final int LONGEST = 80;

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([ap])\\.? ?m\\b\\.?)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Map<String, Integer> MONTHS =
      numbered(
          "jan janv january janvier januar",
          "feb fev fevr february fevrier februar",
          "mar mars march marz mrz",
          "apr avr april avril",
          "may mai",
          "jun juin june juni",
          "jul juil july juillet juli",
          "aug aout august",
          "sep sept september septembre",
          "oct okt october octobre oktober",
          "nov november novembre",
          "dec dez december decembre dezember");

  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          "mon monday lun lundi mo montag",
          "tue tuesday mar mardi di dienstag",
          "wed wednesday mer mercredi mi mittwoch",
          "thu thursday jeu jeudi do donnerstag",
          "fri friday ven vendredi fr freitag",
          "sat saturday sam samedi sa samstag",
          "sun sunday dim dimanche so sonntag");

  private static Map<String, Integer> numbered(String... groups) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      for (String name : groups[i].split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  /** What can be read of the text; nothing when it is no date. */
  public static LocalDates of(String text) {
    if (text.length() > LONGEST) {
      return NOTHING;
    }
    String plain = plain(text);
    try {
      Matcher clock = CLOCK.matcher(plain);
      LocalTime time = clock.find() ? time(clock) : null;
      String rest = time == null ? plain : clock.replaceFirst(" ");
      return new LocalDates(day(rest.strip()), time);
    } catch (DateTimeException impossible) {
      return NOTHING;
    }
  }

  /** Lower case, without accents, with plain spaces. */
  private static String plain(String text) {
    String spaced = text.replace('\u202f', ' ').replace('\u00a0', ' ').replace("\u200e", "");
    String apart = Normalizer.normalize(spaced, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  private static LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(4);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of a half day");
      }
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second);
  }

  private static @Nullable LocalDate day(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher numeric = NUMERIC.matcher(text);
    return numeric.find() && onlyPunctuation(text, numeric) ? numeric(numeric) : worded(text);
  }

  private static boolean onlyPunctuation(String text, Matcher found) {
    String rest = text.substring(0, found.start()) + text.substring(found.end());
    return rest.chars().noneMatch(Character::isLetterOrDigit) || rest.strip().equals("a");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** German points put the day first; a slash could mean either, unless one number is no month. */
  private static @Nullable LocalDate numeric(Matcher found) {
    int first = number(found, 1);
    int second = number(found, 3);
    int year = number(found, 4);
    if (found.group(2).equals(".") || first > 12 || first == second) {
      return LocalDate.of(year, second, first);
    }
    return second > 12 ? LocalDate.of(year, first, second) : null;
  }

  private static @Nullable LocalDate worded(String text) {
    Spelled spelled = new Spelled();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (!spelled.takes(words.group())) {
        return null;
      }
    }
    return spelled.day();
  }

  /** The moment a day and a time make; {@code text} is kept when they make none. */
  public static Moment moment(@Nullable LocalDate day, @Nullable LocalTime time, String text) {
    return day == null || time == null
        ? new Moment.Unknown(text)
        : new Moment.Local(day.atTime(time));
  }

  /** The moment a text says in full. */
  public static Moment moment(String text) {
    LocalDates read = of(text);
    return moment(read.day, read.time, text);
  }

  /** The words of one date, gathered. */
  private static final class Spelled {
    private int weekday;
    private int month;
    private int dayOfMonth;
    private int year;

    /** Takes one word; returns false when no date has it there. */
    boolean takes(String word) {
      if (Character.isDigit(word.charAt(0))) {
        return number(word);
      }
      Integer asWeekday = WEEKDAYS.get(word);
      Integer asMonth = MONTHS.get(word);
      boolean first = weekday == 0 && month == 0 && dayOfMonth == 0 && year == 0;
      if (asWeekday != null && first) {
        weekday = asWeekday;
        month = asMonth == null ? 0 : -asMonth;
        return true;
      }
      if (asMonth != null && month <= 0) {
        month = asMonth;
        return true;
      }
      return switch (word) {
        case "a", "at", "le", "um", "den", "er" -> true;
        default -> false;
      };
    }

    private boolean number(String digits) {
      if (digits.length() == 4 && year == 0) {
        year = Integer.parseInt(digits);
        return true;
      }
      if (digits.length() <= 2 && dayOfMonth == 0) {
        dayOfMonth = Integer.parseInt(digits);
        return true;
      }
      return false;
    }

    /** A word that could be weekday or month ({@code mar}) is the month when no other is named. */
    @Nullable LocalDate day() {
      boolean lone = month < 0;
      int named = Math.abs(month);
      if (named == 0 || dayOfMonth == 0 || year == 0) {
        return null;
      }
      LocalDate day = LocalDate.of(year, named, dayOfMonth);
      boolean agrees = lone || weekday == 0 || day.getDayOfWeek() == DayOfWeek.of(weekday);
      return agrees ? day : null;
    }
  }
}

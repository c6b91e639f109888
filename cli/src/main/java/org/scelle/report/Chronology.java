package org.scelle.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.store.CaseView;

/**
 * When the messages were sent, by the clocks of the sending servers, UTC.
 *
 * @param first first day with a message; {@code null} when no message has a plausible day
 * @param last last day with a message
 * @param step what one span covers
 * @param spans from {@code first} to {@code last} without gaps
 * @param implausible messages dated before 1990 or after 2099, which no span holds
 * @param undated messages without a day in UTC
 * @param milestones what stands out, in the order of time
 */
public record Chronology(
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Step step,
    List<Span> spans,
    long implausible,
    long undated,
    List<Milestone> milestones) {

  /** The width of a span. */
  public enum Step {
    DAY,
    MONTH,
    YEAR
  }

  /**
   * @param name ISO 8601 date, month or year
   * @param marked items that bear a marking, by when they were first posted
   */
  public record Span(String name, long messages, long marked) {}

  /**
   * A moment that stands out.
   *
   * @param epochMillis when, by the clock of the sending server
   * @param room where; {@code null} when it is not known
   * @param scheme the marking; empty for none
   */
  public record Milestone(Kind kind, long epochMillis, @Nullable String room, String scheme) {
    /** What happened. */
    public enum Kind {
      FIRST_MARKED,
      FIRST_CLASSIFIED,
      LAST_MARKED
    }
  }

  private static final int MOST_SPANS = 120;
  private static final int MOST_DAYS = 62;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  static Chronology of(CaseView view, long messages, MarkedTimes marked) {
    TreeMap<Long, Long> days = new TreeMap<>();
    long[] counts = new long[2];
    view.activity(day -> {
      counts[0] += day.messages();
      if (plausible(day.epochDay())) {
        if (day.messages() > 0) {
          days.merge(day.epochDay(), day.messages(), Long::sum);
        }
      } else {
        counts[1] += day.messages();
      }
    });
    long undated = Math.max(0, messages - counts[0]);
    if (days.isEmpty()) {
      return new Chronology(
          null, null, Step.DAY, List.of(), counts[1], undated, marked.milestones());
    }
    LocalDate first = LocalDate.ofEpochDay(days.firstKey());
    LocalDate last = LocalDate.ofEpochDay(days.lastKey());
    Step step = step(first, last);
    List<Span> spans = spans(days, step, marked);
    return new Chronology(first, last, step, spans, counts[1], undated, marked.milestones());
  }

  /** Whether people sent messages on that day: from 1990 to 2099. */
  static boolean plausible(long epochDay) {
    return epochDay >= EARLIEST.toEpochDay() && epochDay <= LATEST.toEpochDay();
  }

  private static Step step(LocalDate first, LocalDate last) {
    if (last.toEpochDay() - first.toEpochDay() < MOST_DAYS) {
      return Step.DAY;
    }
    int months = (last.getYear() - first.getYear()) * 12 + last.getMonthValue();
    return months - first.getMonthValue() < MOST_SPANS ? Step.MONTH : Step.YEAR;
  }

  private static List<Span> spans(TreeMap<Long, Long> days, Step step, MarkedTimes marked) {
    TreeMap<LocalDate, Long> spans = new TreeMap<>();
    TreeMap<LocalDate, Long> items = new TreeMap<>();
    LocalDate last = begin(LocalDate.ofEpochDay(days.lastKey()), step);
    for (LocalDate at = begin(LocalDate.ofEpochDay(days.firstKey()), step);
        !at.isAfter(last);
        at = next(at, step)) {
      spans.put(at, 0L);
    }
    days.forEach((day, messages) ->
        spans.merge(begin(LocalDate.ofEpochDay(day), step), messages, Long::sum));
    marked
        .days()
        .forEach(
            (day, count) -> items.merge(begin(LocalDate.ofEpochDay(day), step), count, Long::sum));
    return spans.entrySet().stream()
        .map(span ->
            new Span(
                name(span.getKey(), step), span.getValue(), items.getOrDefault(span.getKey(), 0L)))
        .toList();
  }

  private static LocalDate begin(LocalDate day, Step step) {
    return switch (step) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate day, Step step) {
    return switch (step) {
      case DAY -> day.plusDays(1);
      case MONTH -> day.plusMonths(1);
      case YEAR -> day.plusYears(1);
    };
  }

  private static String name(LocalDate begin, Step step) {
    return switch (step) {
      case DAY -> begin.toString();
      case MONTH -> YearMonth.from(begin).toString();
      case YEAR -> Integer.toString(begin.getYear());
    };
  }
}

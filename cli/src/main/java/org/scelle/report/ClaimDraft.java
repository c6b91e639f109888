package org.scelle.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A claim while its keys are read; problems are sentences for the user, empty for none. */
final class ClaimDraft {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private @Nullable BigDecimal percent;
  private boolean about;

  String about(boolean value) {
    about = value;
    return "";
  }

  String number(String key, long value) {
    numbers.put(key, value);
    return value < 0 ? "\"" + key + "\": a number of things is not negative" : "";
  }

  String text(String key, String value) {
    words.put(key, value);
    return "";
  }

  String percent(String value) {
    percent = new BigDecimal(value);
    boolean share = percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0;
    return share ? "" : "\"percent\": expected more than 0 and at most 100";
  }

  /** What is wrong with the claim as a whole. */
  String problem() {
    return switch (what()) {
      case "period" -> periodProblem();
      case "share" ->
          percent == null || numbers.getOrDefault("population", 0L) == 0
              ? "a share needs \"percent\" and \"population\""
              : "";
      default -> amountProblem();
    };
  }

  private String what() {
    return words.getOrDefault("what", "");
  }

  private String periodProblem() {
    if (stretch("from") == null || stretch("to") == null) {
      return "a period needs \"from\" and \"to\", each as 2023, 2023-06 or 2023-06-17";
    }
    return from().first().isAfter(to().last()) ? "the period ends before it begins" : "";
  }

  private String amountProblem() {
    if (measure() == null) {
      return "\"what\": expected rooms, accounts, messages, events, media, bytes, markings, period"
          + " or share";
    }
    boolean exact = numbers.containsKey("value");
    boolean bounded = numbers.containsKey("low") || numbers.containsKey("high");
    if (exact == bounded) {
      return "expected either \"value\", or \"low\" or \"high\" or both";
    }
    if (numbers.getOrDefault("low", 0L) > numbers.getOrDefault("high", Long.MAX_VALUE)) {
      return "\"low\" is above \"high\"";
    }
    return "";
  }

  private Claims.@Nullable Measure measure() {
    for (Claims.Measure measure : Claims.Measure.values()) {
      if (measure.name().toLowerCase(Locale.ROOT).equals(what())) {
        return measure;
      }
    }
    return null;
  }

  /** The claim; only once {@link #problem} is empty. */
  Claims.Claim claim() {
    Claims.Origin origin = origin(words.getOrDefault("text", ""));
    return switch (what()) {
      case "period" -> new Claims.Period(origin, from(), to());
      case "share" -> share();
      default ->
          new Claims.Amount(
              origin,
              Objects.requireNonNull(measure()),
              words.getOrDefault("scheme", ""),
              bounds());
    };
  }

  private Claims.Origin origin(String text) {
    return new Claims.Origin(words.getOrDefault("by", ""), words.getOrDefault("source", ""), text);
  }

  private Claims.Bounds bounds() {
    Long value = numbers.get("value");
    if (value == null) {
      return new Claims.Bounds(numbers.getOrDefault("low", 0L), numbers.get("high"));
    }
    long tenth = about ? value / 10 : 0;
    return new Claims.Bounds(value - tenth, Math.max(value, value + tenth));
  }

  /** The numbers of accounts whose share rounds to the percentage as it was written. */
  private Claims.Amount share() {
    BigDecimal said = Objects.requireNonNull(percent);
    BigDecimal population = BigDecimal.valueOf(numbers.getOrDefault("population", 0L));
    BigDecimal half = BigDecimal.valueOf(5, Math.max(0, said.scale()) + 1);
    BigDecimal low = said.subtract(half).multiply(population).divide(HUNDRED);
    BigDecimal high = said.add(half).multiply(population).divide(HUNDRED);
    String worked = said.toPlainString() + " % × " + population.toPlainString();
    String text = words.getOrDefault("text", "");
    return new Claims.Amount(
        origin(text.isEmpty() ? worked : worked + "; " + text),
        Claims.Measure.ACCOUNTS,
        "",
        new Claims.Bounds(
            low.setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO).longValue(),
            high.setScale(0, RoundingMode.FLOOR).longValue()));
  }

  private Claims.Stretch from() {
    return Objects.requireNonNull(stretch("from"));
  }

  private Claims.Stretch to() {
    return Objects.requireNonNull(stretch("to"));
  }

  private Claims.@Nullable Stretch stretch(String key) {
    String written = words.getOrDefault(key, "");
    try {
      return switch (written.length()) {
        case 4 -> {
          Year year = Year.parse(written);
          yield new Claims.Stretch(written, year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(written);
          yield new Claims.Stretch(written, month.atDay(1), month.atEndOfMonth());
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(written);
          yield new Claims.Stretch(written, day, day);
        }
        default -> null;
      };
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}

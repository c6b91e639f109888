package org.scelle.report;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.reach.AsOf;
import org.scelle.detect.reach.Range;
import org.scelle.model.Moment;
import org.scelle.model.Source;

/** What the templates ask: the report, and how its parts are said in one language. */
public final class Page {

  /** So much of a marking fits on the top of a sheet. */
  private static final int STAMP = 120;

  private static final int NAME = 90;
  private static final int WORDS = 260;
  private static final int SOME = 8;
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

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

  /** What a detector says of itself. */
  public DetectorInfo detector(DetectorInfo english) {
    DetectorInfo french = language == Language.FR ? FrenchDetector.of(english) : null;
    return french == null
        ? english
        : new DetectorInfo(
            french.id(),
            set(french.title()),
            set(french.meaning()),
            set(french.limits()),
            french.schemes());
  }

  /** What a rule says, where its findings are worded in another language; else nothing. */
  public String rule(String id) {
    String french = language == Language.FR ? FrenchRule.of(id) : null;
    return french == null ? "" : french;
  }

  /** What stands out in a file, by its id. */
  public String sign(String id) {
    String rule = rule(id);
    return rule.isEmpty() ? FileSign.of(id) : rule;
  }

  /** What a finding says, in the words of this page where it has some. */
  public String said(FindingLine line) {
    String rule = rule(line.rule());
    boolean unsaid = language == Language.FR && FrenchReason.of(line.title()) == null;
    return unsaid && !rule.isEmpty() ? rule : why(line.title());
  }

  /** Whether no message is known that posts what a finding is about. */
  public boolean unposted(FindingLine line) {
    return line.subject().room() == null && line.subject().account() == null;
  }

  /** Whether its quote does not tell by itself what a finding is about. */
  public boolean needsTitle(FindingLine line) {
    return !line.quote().isEmpty() && !List.of("marking", "secret").contains(line.detector());
  }

  /** What a finding found, without whose it is. */
  public String kind(FindingLine line) {
    String rule = rule(line.rule());
    if (rule.isEmpty() && line.withheld()) {
      return line.rule();
    }
    int user = line.title().indexOf(" of \"");
    String title = user < 0 ? line.title() : line.title().substring(0, user);
    return rule.isEmpty() ? words(title) : rule;
  }

  /** What a finding quotes of the evidence in its title, between quotation marks; else nothing. */
  public String what(FindingLine line) {
    int begin = line.title().indexOf('"');
    int end = line.title().lastIndexOf('"');
    return begin < 0 || end <= begin ? "" : words(line.title().substring(begin + 1, end));
  }

  /** The name of a page of the annex of administrations, counted from 1. */
  public String annex(int number) {
    return AdministrationsAnnex.file(number, language, report.options().languages());
  }

  /** The name of the report itself. */
  public String main() {
    return HtmlReport.file(language, report.options().languages());
  }

  Language language() {
    return language;
  }

  /** The first page of each sorted list, with its title and how many rows it has. */
  public List<Annex> annexes() {
    List<Annex> annexes = new ArrayList<>();
    for (AnnexTable<?> table : Annexes.outlines(report)) {
      List<String> orders = table.orders().stream().map(AnnexTable.Column::id).toList();
      List<Order> links = new ArrayList<>();
      table
          .orders()
          .forEach(order ->
              links.add(
                  new Order(
                      t(order.name()),
                      table.file(order.id(), 1, language, report.options().languages()))));
      String first = table.file(orders.get(0), 1, language, report.options().languages());
      annexes.add(new Annex(table.id(), t(table.title()), first, links, table.rows().total()));
    }
    return annexes;
  }

  /** A list on pages of its own. */
  public record Annex(String id, String title, String file, List<Order> orders, long rows) {}

  /** An order in which it can be read. */
  public record Order(String name, String file) {}

  /** The first page of one of them. */
  public String annex(String id) {
    return annexes().stream()
        .filter(annex -> annex.id().equals(id))
        .map(Annex::file)
        .findFirst()
        .orElseThrow();
  }

  /** A clue or a reason, which the tool states in English, in the language of the page. */
  public String why(String reason) {
    String french = language == Language.FR ? FrenchReason.of(reason) : null;
    return french == null ? words(reason) : set(words(french));
  }

  /** The language that {@link #why} gives it in. */
  public String whyLang(String reason) {
    return language == Language.FR && FrenchReason.of(reason) != null ? "fr" : "en";
  }

  /** What there is to do. */
  public List<Measure.Due> measures() {
    return Measure.of(report);
  }

  /** Up to when reach is counted; {@code null} when to the end of the record. */
  public @Nullable String cutAt() {
    return switch (report.reach().window().asOf()) {
      case AsOf.Now now -> null;
      case AsOf.Time time -> utc(time.epochMillis());
      case AsOf.AfterEvent event -> name(event.id());
    };
  }

  /** Part of a whole, from what is proven to what is not excluded. */
  public String share(Range part, long whole) {
    String percent = language == Language.FR ? "\u00a0%" : "%";
    return span(new Range(percent(part.low(), whole), percent(part.high(), whole))) + percent;
  }

  private static long percent(long part, long whole) {
    return whole <= 0 ? 0 : Math.min(100, Math.round(100.0 * part / whole));
  }

  /** A moment in UTC. */
  public String utc(long epochMillis) {
    return SECONDS.format(Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** The same moment as clocks of the report's zone show it; empty where they cannot. */
  public String local(long epochMillis) {
    ZoneId zone = report.options().zone();
    return SECONDS.format(Instant.ofEpochMilli(epochMillis).atZone(zone)) + " " + zone();
  }

  /** The time of the report's zone beside a moment; empty when the moment is no instant. */
  public String local(Moment moment) {
    return moment instanceof Moment.Exact exact ? local(exact.epochMillis()) : "";
  }

  /** The zone whose time stands beside UTC. */
  public String zone() {
    return report.options().zone().getId();
  }

  /** Whether the baseline holds a finding. */
  public boolean known(FindingLine line) {
    return report.options().baseline().state(line.id()) == Baseline.State.KNOWN;
  }

  /** The notices somebody may owe. */
  public List<Duty> duties() {
    return Duty.of(report.findings());
  }

  /** Our own words. */
  public String t(Bilingual words) {
    return set(words.in(language));
  }

  /** Words with what they lead to after them. */
  public String lead(Bilingual words) {
    return t(words) + (language == Language.FR ? "\u00A0:" : ":");
  }

  /** Puts the marking of the report at the top of every sheet a printer makes. */
  public Content stamp() {
    String words = Inert.line(report.options().handling(), STAMP);
    return out ->
        out.writeContent(
            "@page { @top-center { font: bold 10pt sans-serif; color: #8f1020; content: \""
                + CssText.escape(words)
                + "\"; } }");
  }

  /** French signs that stand apart from their word keep to its line. */
  private String set(String words) {
    return language == Language.FR
        ? words
            .replace(" :", "\u00A0:")
            .replace(" ;", "\u202F;")
            .replace(" ?", "\u202F?")
            .replace(" !", "\u202F!")
            .replace("« ", "«\u00A0")
            .replace(" »", "\u00A0»")
        : words;
  }

  /** The word for a constant of the model. */
  public String term(Enum<?> constant) {
    return t(Term.valueOf(key(constant)));
  }

  /** The sentence for a constant of the report. */
  public String phrase(Enum<?> constant) {
    return t(Phrase.valueOf(key(constant)));
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

  /** Bounds of a claim, or its begin and end. */
  public String bounds(ClaimLine line, ClaimLine.Pair pair) {
    if (line.claim() instanceof Claims.Period) {
      return pair.low() == null ? t(Word.UNKNOWN) : pair.low() + " – " + pair.high();
    }
    Long low = ClaimsCheck.number(pair.low());
    Long high = ClaimsCheck.number(pair.high());
    String least = low == null ? "" : n(low);
    if (high == null) {
      return "≥\u00A0" + least;
    }
    return high.equals(low) ? least : least + "\u2009–\u2009" + n(high);
  }

  /** How far the observed lies from the claimed. */
  public String gap(ClaimLine.Gap gap) {
    Long low = gap.low();
    Long high = gap.high();
    if (low == null && high == null) {
      return "—";
    }
    String least = low == null ? "…" : signed(low);
    String most = high == null ? "…" : signed(high);
    return least.equals(most) ? least : least + " / " + most;
  }

  private String signed(long number) {
    return (number > 0 ? "+" : "") + n(number).replace('-', '\u2212');
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

  /** Both bounds of a figure that stands in no other output; one when they are equal. */
  public String span(Range range) {
    String low = n(range.low());
    return range.low() == range.high() ? low : low + "\u2009–\u2009" + n(range.high());
  }

  /** As many as a row of a table can hold. */
  public List<String> some(Collection<String> all) {
    return all.stream().limit(SOME).toList();
  }

  /** A number of bytes in decimal units, rounded to one decimal as the command line does. */
  public String bytes(long bytes) {
    String[] units =
        language == Language.FR
            ? new String[] {"o", "ko", "Mo", "Go", "To", "Po"}
            : new String[] {"B", "kB", "MB", "GB", "TB", "PB"};
    if (bytes < 1000) {
      return n(bytes) + '\u00A0' + units[0];
    }
    double size = bytes / 1000.0;
    int power = 1;
    while (size >= 999.95 && power < units.length - 1) {
      size /= 1000;
      power++;
    }
    String number = String.format(Locale.ROOT, "%.1f", size);
    String said = language == Language.FR ? number.replace('.', ',') : number;
    return said + '\u00A0' + units[power];
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

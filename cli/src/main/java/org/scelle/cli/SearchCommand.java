package org.scelle.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.Silence;
import org.scelle.detect.secret.Secrets;
import org.scelle.model.Moment;
import org.scelle.report.Language;
import org.scelle.report.Said;
import org.scelle.store.CaseView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = {
      "Look for words in the messages and documents of a case.",
      "Words match without regard to case, accents and inflection; \"words in quotes\" match"
          + " exactly. AND, OR, NOT, (groups) and end* work."
    })
final class SearchCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CaseOption caseOption = new CaseOption();

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "What to look for.")
  private String query = "";

  @Option(
      names = "--room",
      paramLabel = "ID|NAME",
      description = "Only this room: its id, or a part of its name.")
  private @Nullable String room;

  @Option(names = "--account", paramLabel = "ID", description = "Only what this account posted.")
  private @Nullable String account;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only from this day or instant (ISO-8601, UTC).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Only before this day or instant (ISO-8601, UTC).")
  private @Nullable String to;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only message or document.")
  private @Nullable String kind;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only this type: image/, application/pdf, m.file ...")
  private @Nullable String type;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most this many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Mistake.checkLimit("--limit", limit);
    checkKind();
    CaseView.Query wanted =
        new CaseView.Query(query, room, account, instant(from), instant(to), kind, type, limit);
    try (AskedCase asked = caseOption.ask(console)) {
      CaseView.Hits hits = asked.view().search(wanted);
      if (json) {
        printJson(hits.hits().stream().map(SearchCommand::muted).toList());
      } else {
        hits.hits().stream().map(SearchCommand::muted).forEach(this::print);
      }
      long hidden = hits.total() - hits.hits().size();
      Language language = console.language();
      String more = hidden > 0 ? ", " + Words.counted(hidden, CliWord.NOT_SHOWN, language) : "";
      console.err().println(Words.counted(hits.total(), CliWord.MATCHES, language) + more);
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, e);
    }
    return ExitCode.DONE.code;
  }

  private void checkKind() {
    if (kind != null && !kind.equals("message") && !kind.equals("document")) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--kind takes message or document; found " + Inert.line(kind),
              "--kind prend message ou document ; reçu " + Inert.line(kind)));
    }
  }

  /** The same without the values of credentials; the words asked for stay where they are. */
  private static CaseView.Hit muted(CaseView.Hit hit) {
    Set<String> values = new LinkedHashSet<>();
    hit.passages().forEach(passage -> values.addAll(Secrets.values(passage.text())));
    Silence silence = new Silence(values);
    return new CaseView.Hit(
        hit.kind(),
        hit.subject(),
        hit.source(),
        silence.inTheirText(hit.name()),
        silence.letterByLetter(hit.quote()),
        hit.marks(),
        hit.state(),
        List.of());
  }

  private static @Nullable Long instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Long time = GivenTime.parse(text);
    if (time == null) {
      String found = Inert.line(text);
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "expected a day or an instant, as 2026-06-07 or 2026-06-07T08:30:00Z; found " + found,
              "il faut un jour ou un instant, comme 2026-06-07 ou 2026-06-07T08:30:00Z ; reçu "
                  + found));
    }
    return time;
  }

  private void print(CaseView.Hit hit) {
    String when = time(hit.subject().time());
    String words = hit.state().words();
    String state = words.isEmpty() ? "" : "[" + Said.of(words).in(console.language()) + "]";
    console
        .out()
        .println(
            Inert.line(
                Stream.of(when, hit.name(), hit.subject().account(), hit.subject().room(), state)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining("  "))));
    console.out().println("    " + Inert.line(marked(hit)));
    console
        .out()
        .println(
            "    "
                + Inert.line(hit.source().file().label())
                + say(" bytes ", " octets ")
                + hit.source().offset()
                + "+"
                + hit.source().length());
  }

  private String say(String english, String french) {
    return new Said(english, french).in(console.language());
  }

  /** The quote with the words found between angle quotes, as a terminal has no bold to rely on. */
  private static String marked(CaseView.Hit hit) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int[] mark : hit.marks()) {
      text.append(hit.quote(), done, mark[0]).append('«');
      text.append(hit.quote(), mark[0], mark[1]).append('»');
      done = mark[1];
    }
    return text.append(hit.quote().substring(done)).toString();
  }

  private static String time(Moment moment) {
    return switch (moment) {
      case Moment.Exact exact -> Instant.ofEpochMilli(exact.epochMillis()).toString();
      case Moment.Local local -> local.clock().toString();
      case Moment.Unknown unknown -> "";
    };
  }

  private void printJson(List<CaseView.Hit> hits) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      for (CaseView.Hit hit : hits) {
        lines.line(out -> {
          out.writeStringField("kind", hit.kind());
          out.writeStringField("name", hit.name());
          out.writeStringField("room", hit.subject().room());
          out.writeStringField("event", hit.subject().event());
          out.writeStringField("account", hit.subject().account());
          out.writeStringField("time", time(hit.subject().time()));
          out.writeStringField("quote", hit.quote());
          out.writeStringField("state", hit.state().name().toLowerCase(Locale.ROOT));
          out.writeArrayFieldStart("marks");
          for (int[] mark : hit.marks()) {
            out.writeArray(mark, 0, 2);
          }
          out.writeEndArray();
          out.writeObjectFieldStart("source");
          out.writeStringField("file", hit.source().file().file());
          out.writeStringField("path", hit.source().file().path());
          out.writeNumberField("offset", hit.source().offset());
          out.writeNumberField("length", hit.source().length());
          out.writeEndObject();
        });
      }
    }
  }
}

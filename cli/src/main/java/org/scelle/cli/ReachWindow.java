package org.scelle.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AsOf;
import org.scelle.report.ReportOptions.Setting;
import org.scelle.report.Said;
import picocli.CommandLine.Option;

/** The options of every command that counts reach: up to when, and since when. */
final class ReachWindow {

  @Option(
      names = "--as-of",
      paramLabel = "TIME|EVENT",
      description =
          "Reach: cut the record there. ISO-8601 (a day begins in UTC), epoch milliseconds, or an"
              + " event id.")
  private @Nullable String asOf;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Reach: tell apart what was sent since then.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "The same as --as-of.")
  private @Nullable String to;

  AsOf moment() {
    if (asOf != null && to != null) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--as-of and --to say the same; give one of them",
              "--as-of et --to disent la même chose ; donnez l’un des deux"));
    }
    String text = asOf == null ? to : asOf;
    if (text == null) {
      return AsOf.NOW;
    }
    Long time = time(text);
    if (time == null && !text.startsWith("$")) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--as-of: expected a time as 2026-06-07T08:30:00Z, a day as"
                  + " 2026-06-07, epoch milliseconds or an event id"
                  + " with its $, found "
                  + Inert.line(text),
              "--as-of : il faut un instant comme 2026-06-07T08:30:00Z, un jour"
                  + " comme 2026-06-07, des millisecondes depuis"
                  + " 1970 ou un identifiant d’événement avec son $ ; reçu "
                  + Inert.line(text)));
    }
    return time == null ? new AsOf.AfterEvent(text) : new AsOf.Time(time);
  }

  /** Epoch milliseconds; {@code null} when it was not given. */
  @Nullable Long since() {
    if (from == null) {
      return null;
    }
    Long time = time(from);
    if (time == null) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "--from: expected a time as 2026-06-07T08:30:00Z, a day as"
                  + " 2026-06-07 or epoch milliseconds, found "
                  + Inert.line(from),
              "--from : il faut un instant comme 2026-06-07T08:30:00Z, un jour"
                  + " comme 2026-06-07 ou des millisecondes depuis"
                  + " 1970 ; reçu "
                  + Inert.line(from)));
    }
    return time;
  }

  /** Fails where what was given is no time and no event. */
  void check() {
    moment();
    since();
  }

  /** What was given, for the report to say. */
  List<Setting> settings() {
    List<Setting> given = new ArrayList<>();
    if (asOf != null) {
      given.add(new Setting("--as-of", asOf));
    }
    if (to != null) {
      given.add(new Setting("--to", to));
    }
    if (from != null) {
      given.add(new Setting("--from", from));
    }
    return given;
  }

  /** Epoch milliseconds; {@code null} when it is no time. */
  private static @Nullable Long time(String text) {
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return text.startsWith("$") ? null : GivenTime.parse(text);
  }
}

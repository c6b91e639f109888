package org.scelle.cli;

import java.time.Clock;
import java.util.function.LongFunction;
import org.scelle.evidence.Evidence;
import org.scelle.ingest.Progress;
import org.scelle.report.Language;

/**
 * Progress on standard error: a line for each stage; on a terminal it is redrawn with the share
 * done, the rate and the time left.
 */
final class ProgressLine implements Progress {

  private static final long REDRAW_MILLIS = 200;

  private final Console console;
  private final Clock clock;
  private final Language language;
  private String stage = "";
  private LongFunction<String> rate = Words::bytes;
  private long total;
  private long done;
  private long began;
  private long drawn;

  ProgressLine(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.clock = console.clock();
  }

  @Override
  public void begin(String next, Evidence.Size size) {
    String files = Words.counted(size.files(), CliWord.FILES, language);
    String named = CliWord.stage(next, language);
    begin(named + " (" + files + ", " + Words.bytes(size.bytes(), language) + ")");
    total = size.bytes();
  }

  @Override
  public void begin(String next, long steps) {
    begin(next);
    total = steps;
    rate = number -> Words.count(number, language);
  }

  @Override
  public void begin(String next) {
    finishLine();
    stage = CliWord.stage(next, language);
    total = 0;
    rate = number -> Words.bytes(number, language);
    done = 0;
    began = clock.millis();
    drawn = 0;
    if (console.terminal()) {
      console.err().print("\r" + stage + " ...");
    } else {
      console.err().print(stage + "\n");
    }
    console.err().flush();
  }

  @Override
  public void done(long more) {
    done = total == 0 ? 0 : Math.min(total, done + more);
    long now = clock.millis();
    if (!console.terminal() || total == 0 || now - drawn < REDRAW_MILLIS) {
      return;
    }
    drawn = now;
    double speed = done / (Math.max(1, now - began) / 1000.0);
    long left = speed == 0 ? 0 : (long) ((total - done) / speed);
    console
        .err()
        .print(
            "\r\u001b[K"
                + stage
                + " "
                + 100 * done / total
                + " %, "
                + rate.apply((long) speed)
                + "/s, "
                + Words.duration(left)
                + " "
                + CliWord.LEFT.in(language));
    console.err().flush();
  }

  @Override
  public void step(int number, int of) {
    if (console.terminal()) {
      console.err().print("\r\u001b[K" + stage + " " + number + "/" + of);
      console.err().flush();
    }
  }

  @Override
  public void end() {
    finishLine();
    stage = "";
  }

  private void finishLine() {
    if (console.terminal() && !stage.isEmpty()) {
      long seconds = (clock.millis() - began) / 1000;
      console.err().print("\r\u001b[K" + stage + ": " + Words.duration(seconds) + "\n");
      console.err().flush();
    }
  }
}

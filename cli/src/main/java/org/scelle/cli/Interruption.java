package org.scelle.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scelle.report.Language;
import org.scelle.report.Said;

/**
 * What happens on Ctrl-C: the work is asked to stop, what was read is committed, the user is told
 * how to go on, and nothing else is said any more.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 5;

  /** Commands of which only a part may have been done. */
  private static final List<String> LONG = List.of("triage", "ingest", "detect", "report");

  private final Language language;
  private final String[] arguments;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param language of what the user is told
   */
  Interruption(Language language, String... arguments) {
    this.language = language;
    this.arguments = arguments.clone();
  }

  /** Watches until {@link #over}; the thread given does the work. */
  void watch(Thread worker, PrintWriter err) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, err), "interruption"));
  }

  private void stop(Thread worker, PrintWriter err) {
    if (over.get()) {
      return;
    }
    asked.set(true);
    worker.interrupt();
    boolean clean = false;
    try {
      clean = stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.println();
    err.println(told(clean ? CliWord.INTERRUPTED : CliWord.CUT_SHORT).in(language));
    err.flush();
  }

  private Said told(CliWord how) {
    if (arguments.length == 0 || !LONG.contains(arguments[0])) {
      return new Said("scelle: " + how.english() + ".", "scelle: " + how.french() + ".");
    }
    String again = "\n  " + Witness.line(Arrays.asList(arguments));
    return new Said(
        "scelle: "
            + how.english()
            + "; what was read is kept. To go on, run the same command again:"
            + again,
        "scelle: "
            + how.french()
            + " ; ce qui a été lu est gardé. Pour continuer, relancez la même commande :"
            + again);
  }

  /** The work has come to its end, by itself or because it was asked to stop. */
  void over() {
    if (asked.get()) {
      stopped.countDown();
    } else {
      over.set(true);
    }
  }

  /** A stream that falls silent once the work was asked to stop. */
  OutputStream silencing(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        if (!asked.get()) {
          out.write(b);
        }
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!asked.get()) {
          out.write(bytes, offset, length);
        }
      }
    };
  }
}

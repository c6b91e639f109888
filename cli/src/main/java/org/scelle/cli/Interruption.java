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

/**
 * What happens on Ctrl-C: the work is asked to stop, what was read is committed, the user is told
 * how to go on, and nothing else is said any more.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 5;

  /** Commands of which only a part may have been done. */
  private static final List<String> LONG = List.of("triage", "ingest", "detect", "report");

  private final String[] arguments;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Interruption(String... arguments) {
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
    err.println("scelle: interrupted" + (clean ? "" : " in the middle of a step") + advice());
    err.flush();
  }

  private String advice() {
    boolean resumes = arguments.length > 0 && LONG.contains(arguments[0]);
    return resumes
        ? "; what was read is kept. To go on, run the same command again:\n  "
            + Witness.line(Arrays.asList(arguments))
        : ".";
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

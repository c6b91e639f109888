package org.scelle.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.Document;

/**
 * Examines files: real type, text with its place, what stands out. Safe for use by several threads;
 * each gets a worker of its own.
 */
public final class Examiner implements AutoCloseable {

  /**
   * @param workers child processes at most
   * @param heapMegabytes heap of each
   * @param wallClock hard limit for one file
   * @param textCharacters text kept of one file
   * @param embeddedFiles files inside one file that are examined
   * @param embeddedDepth how deep they may nest
   */
  public record Budget(
      int workers,
      int heapMegabytes,
      Duration wallClock,
      int textCharacters,
      int embeddedFiles,
      int embeddedDepth) {
    public static final Budget DEFAULT =
        new Budget(2, 512, Duration.ofSeconds(60), 5_000_000, 1_000, 8);

    /** Reading pictures takes far longer than reading text. */
    Budget forPictures() {
      return new Budget(
          workers,
          heapMegabytes,
          wallClock.multipliedBy(5),
          textCharacters,
          embeddedFiles,
          embeddedDepth);
    }
  }

  /** Starts that may fail one after the other before no more are tried: each may take minutes. */
  private static final int FAILED_STARTS = 3;

  private final Budget budget;
  private final Path scratch;
  private final Ocr ocr;
  private final FileReader reader;
  private final Semaphore places;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final ScheduledExecutorService clock;
  private int failedStarts;
  private @Nullable NotExamined failure;
  private boolean closed;

  private Examiner(Budget budget, Ocr ocr, Path scratch) {
    this.budget = ocr.isOn() ? budget.forPictures() : budget;
    this.ocr = ocr;
    this.reader = new FileReader(ocr.isOn() ? Images.LATER : Images.NEVER);
    this.scratch = scratch;
    this.places = new Semaphore(budget.workers(), true);
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("document-alarms").unstarted(task));
    alarms.setRemoveOnCancelPolicy(true);
    this.clock = alarms;
  }

  /**
   * Workers start when the first document needs one.
   *
   * @param scratch an existing folder for the workers' temporary files
   */
  public static Examiner open(Budget budget, Ocr ocr, Path scratch) throws IOException {
    return new Examiner(budget, ocr, scratch.toRealPath());
  }

  /** Like {@link #open(Budget, Ocr, Path)}, without reading pictures. */
  public static Examiner open(Budget budget, Path scratch) throws IOException {
    return open(budget, Ocr.NONE, scratch);
  }

  /**
   * Examines one file. What goes wrong with the document is in its outcome.
   *
   * @throws NotExamined when no worker starts
   * @throws IOException when its bytes cannot be read
   */
  public Document examine(OpenFile file) throws IOException {
    Bytes bytes = Bytes.of(file);
    Gathered gathered = new Gathered(budget);
    String name = file.file().name();
    Recorder recorder = Recorder.of(gathered, new Allowance(budget), name, file.file().size());
    Kind kind = reader.read(bytes, recorder);
    if (kind != null) {
      parse(bytes, new Worker.Task(name, kind), gathered);
    }
    return gathered.document(file.file());
  }

  private void parse(Bytes bytes, Worker.Task task, Gathered gathered) throws IOException {
    places.acquireUninterruptibly();
    try {
      Worker idler = takeIdle();
      Worker worker = idler == null ? started() : idler;
      worker.parse(bytes, task, gathered);
      giveBack(worker);
    } finally {
      places.release();
    }
  }

  private Worker started() throws IOException {
    NotExamined hopeless = hopeless();
    if (hopeless != null) {
      throw new NotExamined(String.valueOf(hopeless.getMessage()), hopeless);
    }
    try {
      Worker worker = Worker.start(budget, ocr, clock, scratch);
      tried(null);
      return worker;
    } catch (NotExamined e) {
      tried(e);
      throw e;
    }
  }

  private synchronized @Nullable NotExamined hopeless() {
    return failedStarts >= FAILED_STARTS ? failure : null;
  }

  private synchronized void tried(@Nullable NotExamined failed) {
    failedStarts = failed == null ? 0 : failedStarts + 1;
    failure = failed;
  }

  private synchronized @Nullable Worker takeIdle() {
    return idle.pollLast();
  }

  private synchronized void giveBack(Worker worker) {
    if (!worker.isAlive()) {
      return;
    }
    if (closed) {
      worker.close();
    } else {
      idle.addLast(worker);
    }
  }

  /** Whether the workers are cut off from the network by the operating system. */
  public static boolean hasNoNetwork() {
    return WorkerCommand.hasNoNetwork();
  }

  /** Ends the workers. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Worker::close);
    idle.clear();
    clock.shutdownNow();
  }
}

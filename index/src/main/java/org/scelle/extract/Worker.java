package org.scelle.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A child process that parses documents, one at a time. It owns a folder for its temporary files,
 * which goes with it. Not for use by several threads at once.
 */
final class Worker implements AutoCloseable {

  /**
   * @param kind what its bytes told already
   */
  record Task(String name, Kind kind) {}

  /** Without a worker its document is not examined, and a busy machine may take a minute. */
  private static final Duration START = Duration.ofMinutes(5);

  private final Examiner.Budget budget;
  private final ScheduledExecutorService clock;
  private final Path folder;
  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private boolean alive = true;

  private Worker(
      Examiner.Budget budget, ScheduledExecutorService clock, Path folder, Process process) {
    this.budget = budget;
    this.clock = clock;
    this.folder = folder;
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /**
   * Starts one and waits until it can work.
   *
   * @param scratch where it gets its folder
   * @throws NotExamined when it does not start; the message says what it complained of
   */
  static Worker start(Examiner.Budget budget, Ocr ocr, ScheduledExecutorService clock, Path scratch)
      throws IOException {
    Path folder = Files.createTempDirectory(scratch, "worker-");
    Process process = WorkerCommand.start(budget, ocr, folder);
    Worker worker = new Worker(budget, clock, folder, process);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = worker.alarm(late, START);
    try {
      Said said = Frames.read(worker.in);
      if (!(said instanceof Said.Ready)) {
        throw new IOException("it said something else than ready");
      }
      return worker;
    } catch (IOException e) {
      String complaint = WorkerCommand.complaint(folder);
      worker.close();
      throw new NotExamined(
          "the document reader did not start" + (late.get() ? " in time" : "") + complaint, e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Whether it can take another document. */
  boolean isAlive() {
    return alive && process.isAlive();
  }

  /**
   * Has a document parsed. When the worker dies of it, or has to be killed, that is said of the
   * document and {@link #isAlive()} is false from then on.
   */
  void parse(Bytes bytes, Task task, Gathered gathered) throws IOException {
    Path path = bytes.onDisk().toAbsolutePath();
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = alarm(late, budget.wallClock());
    String end = "";
    try {
      ask(path, task);
      end = listen(gathered);
    } catch (IOException e) {
      end = "ended the worker";
    } finally {
      alarm.cancel(false);
    }
    if (gathered.ended() && end.isEmpty() && !late.get()) {
      WorkerFolder.empty(folder);
      return;
    }
    alive = false;
    gathered.lost(late.get() ? "took longer than " + seconds() : why(end));
    close();
  }

  private String seconds() {
    long millis = budget.wallClock().toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private Future<?> alarm(AtomicBoolean late, Duration after) {
    return clock.schedule(
        () -> {
          late.set(true);
          kill();
        },
        after.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** With whatever it has started. */
  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void ask(Path path, Task task) throws IOException {
    Path link = WorkerFolder.link(folder, path);
    String[] parts = {
      link.toString(), task.name(), task.kind().type(), task.kind().category().name()
    };
    for (String part : parts) {
      byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
    out.flush();
  }

  /** Hands on what the worker says until it is done; what is wrong with it, else empty. */
  private String listen(Gathered gathered) throws IOException {
    while (!gathered.ended()) {
      Said said = Frames.read(in);
      if (said instanceof Said.OutOfMemory) {
        return "needed more than " + budget.heapMegabytes() + " MiB";
      }
      gathered.said(said);
      if (gathered.overdone()) {
        return "the worker said more than it may";
      }
    }
    return "";
  }

  private String why(String end) {
    if (!end.equals("ended the worker")) {
      return end;
    }
    return end + " (exit " + exit() + ")";
  }

  private String exit() {
    try {
      return process.waitFor(5, TimeUnit.SECONDS) ? "" + process.exitValue() : "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  /** Ends it and removes its folder. */
  @Override
  public void close() {
    alive = false;
    kill();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    WorkerFolder.remove(folder);
  }
}

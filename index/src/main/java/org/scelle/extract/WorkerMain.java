package org.scelle.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.scelle.extract.picture.Ocr;
import org.scelle.extract.picture.PictureReader;
import org.scelle.extract.record.Attempt;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.record.Said;
import org.scelle.extract.type.Kind;
import org.scelle.model.Document;
import org.scelle.model.Outcome;

/**
 * The child process. Standard input brings requests (path, name, type and category of a document,
 * as {@link Worker} saw them in its first bytes), standard output takes the answers; both belong to
 * the parent and end with it.
 */
final class WorkerMain {

  private record Request(Path path, String name, Kind kind) {}

  private final Examiner.Budget budget;
  private final DataOutputStream out;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  private WorkerMain(Examiner.Budget budget, DataOutputStream out) {
    this.budget = budget;
    this.out = out;
  }

  /**
   * @param args the budget: characters of text, embedded files, their depth; where Tesseract is,
   *     empty for none, and its languages
   */
  public static void main(String[] args) throws Exception {
    InputStream in = System.in;
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // What a library prints must not reach the line to the parent.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(nowhere);
    Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
    Examiner.Budget budget =
        new Examiner.Budget(
            1,
            0,
            Duration.ZERO,
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    PictureReader pictures =
        args[3].isEmpty()
            ? null
            : new PictureReader(new Ocr(Path.of(args[3]), args[4], 0), temporary);
    WorkerMain worker =
        new WorkerMain(budget, new DataOutputStream(new BufferedOutputStream(out, 1 << 16)));
    worker.listenTo(in);
    ParserReader reader = new ParserReader(pictures);
    worker.say(new Said.Ready());
    System.setErr(nowhere);
    while (true) {
      worker.answer(reader, worker.requests.take());
    }
  }

  /** A thread of its own sees the parent's end even in the middle of a parse. */
  private void listenTo(InputStream in) {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    Thread listener =
        new Thread(
            () -> {
              try {
                while (true) {
                  requests.add(request(data));
                }
              } catch (IOException e) {
                Runtime.getRuntime().halt(0);
              }
            },
            "requests");
    listener.setDaemon(true);
    listener.start();
  }

  private static Request request(DataInputStream in) throws IOException {
    Path path = Path.of(string(in));
    String name = string(in);
    return new Request(path, name, Kind.without(string(in), Document.Category.valueOf(string(in))));
  }

  private static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] utf8 = in.readNBytes(length);
    if (utf8.length < length) {
      throw new EOFException();
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private void answer(ParserReader reader, Request request) throws InterruptedException {
    try {
      Recorder recorder =
          Recorder.of(this::say, budget.allowance(), request.name(), Files.size(request.path()));
      reader.readOn(request.path(), request.kind(), recorder);
    } catch (IOException e) {
      say(new Said.Ended(0, Outcome.FAILED, Attempt.words(e)));
    } catch (OutOfMemoryError e) {
      say(new Said.OutOfMemory());
      Runtime.getRuntime().halt(0);
    }
  }

  /** Sent at once: what was said before a crash is kept. */
  private void say(Said said) {
    try {
      Frames.write(out, said);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the parent is gone", e);
    }
  }
}

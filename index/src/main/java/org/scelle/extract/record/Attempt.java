package org.scelle.extract.record;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Runs a parser that may throw anything at all, and says in words what it threw. */
public final class Attempt {

  private static final int LONGEST = 200;

  /** Paths and object addresses differ from run to run. */
  private static final Pattern UNSTABLE = Pattern.compile("@[0-9a-f]{4,}|/[^\\s:,;)\"']+");

  private Attempt() {}

  /**
   * Runs it in this thread.
   *
   * @return what it threw; {@code null} when it ended well
   * @throws OutOfMemoryError when it threw that: nothing can be relied on after it
   */
  public static @Nullable Throwable run(Callable<?> parser) throws InterruptedException {
    FutureTask<?> task = new FutureTask<>(parser);
    task.run();
    try {
      task.get();
      return null;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (has(cause, OutOfMemoryError.class)) {
        throw new OutOfMemoryError();
      }
      return cause == null ? e : cause;
    }
  }

  /** Whether this or one of its causes is of the kind. */
  public static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> kind) {
    Throwable t = thrown;
    for (int i = 0; i < 20 && t != null; i++) {
      if (kind.isInstance(t)) {
        return true;
      }
      t = cause(t);
    }
    return false;
  }

  /** Java 21 keeps the cause of an XMLStreamException where only that class looks for it. */
  private static @Nullable Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null && thrown instanceof XMLStreamException xml
        ? xml.getNestedException()
        : cause;
  }

  /** What it was, for people: one line, the same in each run. */
  public static String words(Throwable thrown) {
    if (has(thrown, StackOverflowError.class)) {
      return "nested too deeply to be read";
    }
    Throwable root = thrown;
    Throwable deeper = cause(root);
    for (int i = 0; i < 20 && deeper != null; i++) {
      root = deeper;
      deeper = cause(root);
    }
    String message = root.getMessage() == null ? "" : root.getMessage();
    if (message.startsWith("Suspected zip bomb")) {
      return "nested too deeply to be read, or unpacks to far more than its size";
    }
    String line = UNSTABLE.matcher(message.lines().findFirst().orElse("")).replaceAll("…").strip();
    String words = "damaged or not understood: " + said(root, line);
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  /** Our own readers say in words what is wrong; of all others the class tells more. */
  private static String said(Throwable root, String line) {
    String kind = root.getClass().getSimpleName();
    if (line.isEmpty()) {
      return kind;
    }
    return root instanceof Damaged ? line : kind + ": " + line;
  }
}

package org.scelle.evidence;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.NoSuchElementException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.jspecify.annotations.Nullable;

/** The border to code that reads hostile bytes: whatever goes wrong there is {@link Unreadable}. */
final class Hostile {

  private Hostile() {}

  /** A piece of work on the evidence. */
  interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /**
   * Does the work.
   *
   * @throws Unreadable when it fails, also with one of the unchecked exceptions that archive
   *     libraries are known to throw on malformed input
   * @throws UncheckedIOException when it is the machine that fails
   */
  static <T extends @Nullable Object> T call(Work<T> work) throws Unreadable {
    try {
      return work.run();
    } catch (Unreadable e) {
      throw e;
    } catch (IOException e) {
      if (isOfTheMachine(e)) {
        throw new UncheckedIOException(e);
      }
      throw cause(e, because(e));
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ArithmeticException
        | NegativeArraySizeException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException
        | NoSuchElementException
        | BufferUnderflowException e) {
      throw cause(e, "malformed: " + words(e));
    }
  }

  /** A healthy file must not be called unreadable because the machine ran out of something. */
  private static boolean isOfTheMachine(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Too many open files") || message.contains("No space left on device");
  }

  private static Unreadable cause(Exception e, String why) {
    Unreadable unreadable = Unreadable.failed(why);
    unreadable.initCause(e);
    return unreadable;
  }

  private static String because(IOException e) {
    return switch (e) {
      case PasswordRequiredException needed ->
          "encrypted: opening it needs a password; decrypt it and add the result as evidence";
      case MemoryLimitException large -> "unpacking it would take too much memory: " + words(large);
      case AccessDeniedException denied ->
          "permission denied; run again as a user who may read it, or copy the evidence";
      case NoSuchFileException gone -> "it is no longer there; was the evidence changed meanwhile?";
      case FileNotFoundException gone ->
          "it is no longer there; was the evidence changed meanwhile?";
      case FileSystemLoopException loop -> "a loop of links";
      case EOFException end -> "it ends too early: cut off?";
      default -> "cannot be read: " + words(e);
    };
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : NameText.visible(message.strip());
  }
}

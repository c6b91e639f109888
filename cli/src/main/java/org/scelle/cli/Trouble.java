package org.scelle.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Troubles of the machine that a user can mend, told from the words of the system or SQLite. */
enum Trouble {
  DISK_FULL(
      "there is no space left where the case is",
      "free some space, or move the case to a larger disk",
      "no space left on device|not enough space|disk quota exceeded|sqlite_full"),
  READ_ONLY(
      "the case cannot be written to",
      "make its folder writable, or copy the case to a disk that is",
      "read-only file system|sqlite_readonly|readonly database"),
  NO_HANDLES(
      "the system lets the program open no more files",
      "raise the limit (ulimit -n 1024)",
      "too many open files|sqlite_cantopen");

  private final String what;
  private final String advice;
  private final Pattern signs;

  Trouble(String what, String advice, String signs) {
    this.what = what;
    this.advice = advice;
    this.signs = Pattern.compile(signs);
  }

  /** The sentence for the user; empty when the failure is none of these. */
  static Optional<String> explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      for (Throwable suppressed : cause.getSuppressed()) {
        Optional<String> words = explain(suppressed);
        if (words.isPresent()) {
          return words;
        }
      }
      Trouble trouble = of(cause);
      if (trouble != null) {
        return Optional.of(trouble.sentence(cause));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Trouble of(Throwable cause) {
    if (cause instanceof ReadOnlyFileSystemException) {
      return READ_ONLY;
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    for (Trouble trouble : values()) {
      if (trouble.signs.matcher(message).find()) {
        return trouble;
      }
    }
    return cause instanceof AccessDeniedException ? READ_ONLY : null;
  }

  private String sentence(Throwable cause) {
    return what
        + " ("
        + (cause instanceof IOException || cause.getMessage() != null
            ? cause.getMessage()
            : cause.getClass().getSimpleName())
        + ").\nThe case is intact. To go on, "
        + advice
        + ", and run the same command again.";
  }
}

package org.scelle.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.report.Said;

/** Troubles of the machine that a user can mend, told from the words of the system or SQLite. */
enum Trouble {
  DISK_FULL(
      new Said(
          "there is no space left where the case is",
          "il n’y a plus de place là où est le dossier"),
      new Said(
          "free some space, or move the case to a larger disk",
          "libérez de la place, ou mettez le dossier sur un disque plus grand"),
      "no space left on device|not enough space|disk quota exceeded|sqlite_full"),
  READ_ONLY(
      new Said("the case cannot be written to", "on ne peut pas écrire dans le dossier"),
      new Said(
          "make its folder writable, or copy the case to a disk that is",
          "rendez son répertoire accessible en écriture, ou copiez-le là où il l’est"),
      "read-only file system|sqlite_readonly|readonly database"),
  NO_HANDLES(
      new Said(
          "the system lets the program open no more files",
          "le système ne laisse plus le programme ouvrir de fichiers"),
      new Said("raise the limit (ulimit -n 1024)", "relevez la limite (ulimit -n 1024)"),
      "too many open files|sqlite_cantopen");

  private final Said what;
  private final Said advice;
  private final Pattern signs;

  Trouble(Said what, Said advice, String signs) {
    this.what = what;
    this.advice = advice;
    this.signs = Pattern.compile(signs);
  }

  /**
   * The sentence for the user; empty when the failure is none of these.
   *
   * @param cases the directories of the cases that were worked on
   */
  static Optional<Said> explain(Throwable failure, List<Path> cases) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      for (Throwable suppressed : cause.getSuppressed()) {
        Optional<Said> words = explain(suppressed, cases);
        if (words.isPresent()) {
          return words;
        }
      }
      Trouble trouble = of(cause, cases);
      if (trouble != null) {
        return Optional.of(trouble.sentence(cause));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Trouble of(Throwable cause, List<Path> cases) {
    if (cause instanceof ReadOnlyFileSystemException) {
      return READ_ONLY;
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    for (Trouble trouble : values()) {
      if (trouble.signs.matcher(message).find()) {
        return trouble;
      }
    }
    return cause instanceof AccessDeniedException denied && isIn(cases, denied) ? READ_ONLY : null;
  }

  private static boolean isIn(List<Path> cases, AccessDeniedException denied) {
    Path file = Path.of(denied.getFile()).toAbsolutePath().normalize();
    return cases.stream().anyMatch(one -> file.startsWith(one.toAbsolutePath().normalize()));
  }

  private Said sentence(Throwable cause) {
    String sign =
        cause instanceof IOException || cause.getMessage() != null
            ? String.valueOf(cause.getMessage())
            : cause.getClass().getSimpleName();
    return new Said(
        what.english()
            + " ("
            + sign
            + ").\nThe case is intact. To go on, "
            + advice.english()
            + ", and run the same command again.",
        what.french()
            + " ("
            + sign
            + ").\nLe dossier est intact. Pour continuer, "
            + advice.french()
            + ", puis relancez la même commande.");
  }
}

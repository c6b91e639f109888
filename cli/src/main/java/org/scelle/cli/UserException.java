package org.scelle.cli;

import org.scelle.report.Said;

/** Something the user can mend. The words are final and say what to do. */
final class UserException extends RuntimeException {
  final ExitCode exit;
  final Said said;

  UserException(ExitCode exit, Said said) {
    super(said.english());
    this.exit = exit;
    this.said = said;
  }

  /** What another part of the program, which speaks English, says the user can mend. */
  UserException(ExitCode exit, Exception mistake) {
    this(exit, Said.of(String.valueOf(mistake.getMessage())));
  }
}

package org.scelle.cli;

/** Something the user can mend. The message is final and says what to do. */
final class UserException extends RuntimeException {
  final ExitCode exit;

  UserException(ExitCode exit, String message) {
    super(message);
    this.exit = exit;
  }
}

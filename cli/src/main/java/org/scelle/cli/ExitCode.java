package org.scelle.cli;

/** What the process says with its exit code; scripts depend on it. */
enum ExitCode {
  /** Done, complete. */
  DONE(0),
  /** Done, and a finding is at or above {@code --fail-on}. */
  FINDINGS(1),
  /** The command line is wrong, or the case or standard output cannot be used. */
  USAGE(2),
  /** Done, but something could not be read; ledger and problems say what. */
  INCOMPLETE(3),
  /** Nothing of the evidence could be read, or {@code verify} failed. */
  UNREADABLE(4),
  /** A bug, or memory is used up. */
  BUG(5),
  /** Somebody stopped it; the number that shells give for Ctrl-C. */
  INTERRUPTED(130);

  final int code;

  ExitCode(int code) {
    this.code = code;
  }
}

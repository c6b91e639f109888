package org.scelle.detect.attachment;

import java.util.Locale;
import org.scelle.model.Severity;

/** What a finding about a file can say. */
enum Rule {
  SPOOFED_TYPE(Severity.MEDIUM, "disguised", "is not what its name or sender says"),
  DOUBLE_EXTENSION(Severity.HIGH, "disguised", "hides what it is behind a second extension"),
  EXECUTABLE(Severity.MEDIUM, "dangerous", "is or holds a program"),
  SCRIPT(Severity.MEDIUM, "dangerous", "is or holds a script"),
  MACRO(Severity.MEDIUM, "dangerous", "holds macros"),
  POLYGLOT(Severity.MEDIUM, "disguised", "is valid as two types at once"),
  ACTIVE_CONTENT(Severity.MEDIUM, "dangerous", "holds content that runs when it is opened"),
  EXTERNAL_REFERENCE(Severity.LOW, "dangerous", "fetches something from elsewhere when opened"),
  KEY_OR_CERTIFICATE(Severity.LOW, "secret", "is or holds a key or a certificate"),
  REMOTE_ACCESS_PROFILE(Severity.MEDIUM, "secret", "is or holds a profile for remote access"),
  PASSWORD_STORE(Severity.HIGH, "secret", "is or holds a password store"),
  ENCRYPTED(Severity.LOW, "unread", "needs a password, so its text was not read"),
  TRUNCATED(Severity.LOW, "unread", "is cut short"),
  SERVER_REFUSAL(Severity.LOW, "unread", "is an error answer saved in place of the file"),
  SIZE_MISMATCH(Severity.LOW, "differs", "has another size than the sender declared"),
  AMBIGUOUS(Severity.LOW, "ambiguous", "could be any of several files"),
  MISSING(Severity.LOW, "missing", "is not in the evidence"),
  HIDDEN_PARTS(Severity.INFO, "fact", "has hidden parts"),
  POSITION(Severity.INFO, "fact", "tells where it was taken"),
  TRACKED_CHANGES(Severity.INFO, "fact", "keeps tracked changes"),
  COMMENTS(Severity.INFO, "fact", "holds comments");

  final Severity severity;
  final String label;

  /** What it says of a file, in English. */
  final String says;

  Rule(Severity severity, String label, String says) {
    this.severity = severity;
    this.label = label;
    this.says = says;
  }

  /** The word used in outputs, as {@code spoofed-type}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

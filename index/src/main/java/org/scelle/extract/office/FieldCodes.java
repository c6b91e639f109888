package org.scelle.extract.office;

import java.util.regex.Pattern;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;

/** What the fields of a text document do when it is opened (ECMA-376 part 1, 17.16.5). */
final class FieldCodes {

  /** Starts a program and talks to it. */
  private static final Pattern ACTIVE = Pattern.compile("(?i)\\A\\s*\"?DDE(AUTO)?\\b");

  /** Takes something from another machine. */
  private static final Pattern FETCHING =
      Pattern.compile(
          "(?is)\\A\\s*(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|RD)\\b.*(https?:|ftp:|file:|\\\\\\\\"
              + "[\\w.]).*");

  private FieldCodes() {}

  static void judge(CharSequence code, Recorder recorder) {
    if (ACTIVE.matcher(code).find()) {
      recorder.flag(Flag.ACTIVE_CONTENT);
    } else if (FETCHING.matcher(code).matches()) {
      recorder.flag(Flag.EXTERNAL_REFERENCE);
    }
  }
}

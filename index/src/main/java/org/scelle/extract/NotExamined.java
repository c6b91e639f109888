package org.scelle.extract;

import java.io.IOException;

/**
 * A file was not examined, for reasons that are the machine's and not the file's: another time it
 * may be. The message says what happened.
 */
public final class NotExamined extends IOException {

  NotExamined(String why, Throwable cause) {
    super(why, cause);
  }
}

package org.scelle.format.log;

import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Event;

/** How one program writes a log for people; one is used for one file, line by line. */
public interface LogGrammar {

  LogLine line(String line);

  /** Id of the room of the file; {@code null} when only the lines can tell. */
  @Nullable String room();

  /**
   * Who, where, when and what.
   *
   * @param first the line it began with
   * @param text all its lines
   */
  default Said said(LogLine.First first, String text) {
    return new Said(first.envelope(room()), LogLine.message(text));
  }

  /** What a message says. */
  record Said(Event.Envelope envelope, Content content) {}
}

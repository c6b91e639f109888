package org.scelle.format.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.Moment;

/** What one line of a log for people is. */
public sealed interface LogLine {

  /**
   * The first line of a message (or of another event).
   *
   * @param room id of its room; {@code null} for the room of the file
   * @param who who wrote it, as shown; {@code null} when the line does not say
   * @param text its first line
   */
  record First(
      @Nullable String id, @Nullable String room, @Nullable String who, Moment time, String text)
      implements LogLine {

    /** A message of a kind that the log does not say. */
    public Event.Envelope envelope(@Nullable String inRoom) {
      return new Event.Envelope(
          id,
          room == null ? inRoom : room,
          who == null ? null : ShownName.account(who),
          "m.room.message",
          null,
          time);
    }
  }

  /** The next line of the message before. */
  record Next(String text) implements LogLine {}

  /** Says something of all that follows; {@code pointer} names it, empty when it is not kept. */
  record Head(String pointer, String value) implements LogLine {}

  /** Nothing that the program writes there. */
  record Strange() implements LogLine {}

  /** The message that these words make. */
  static Content.Message message(String text) {
    return new Content.Message("m.room.message", text, null, null, null, List.of());
  }
}

package org.scelle.detect.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that follow one another without a break of half an hour. All instants are milliseconds
 * since the epoch by the clock of the server.
 *
 * @param first instant of the first answer
 * @param last instant of the last answer
 * @param answers distinct instants of answers
 * @param events occurrences of events given out; copies of one answer count once
 * @param rooms rooms in the order in which they were first asked for
 * @param pauses breaks that stand out, in the order of time
 * @param stop where it ended
 * @param taker the account that asked
 */
public record Session(
    long first,
    long last,
    long answers,
    long events,
    List<RoomVisit> rooms,
    List<Pause> pauses,
    Stop stop,
    Taker taker) {

  /** A break this long ends a session. */
  static final long BREAK = 1_800_000;

  /** Answers in a minute; 0 when there is only one. */
  public double answersPerMinute() {
    return perMinute(answers - 1);
  }

  /** Events in a minute; 0 when there is only one answer. */
  public double eventsPerMinute() {
    return perMinute(answers > 1 ? events : 0);
  }

  private double perMinute(long count) {
    return last == first ? 0 : count * 60_000.0 / (last - first);
  }

  /**
   * One room in a session.
   *
   * @param first instant of the first answer with events of it
   * @param last instant of the last
   * @param answers how many answers had events of it
   */
  public record RoomVisit(String room, long first, long last, long answers, long events) {}

  /** A break between two answers: at least a minute, and ten times what is usual. */
  public record Pause(long from, long to) {}

  /**
   * Where a session ended.
   *
   * @param room the room of the last answer; {@code null} when it had none or several
   * @param file label of the file that holds it
   * @param page number of its page in the file; 0 for none
   */
  public record Stop(@Nullable String room, String file, int page, Ending ending) {}

  /** What the last answer says of what would have come next. */
  public enum Ending {
    /** The server offered more. */
    MORE_OFFERED,
    /** The server offered nothing more. */
    NOTHING_MORE,
    NOT_SAID
  }
}

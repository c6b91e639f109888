package org.scelle.model;

import java.util.List;

/**
 * One thing with text, offered to the detectors: a message, the name and topic of a room, or a
 * document.
 *
 * @param kind what it is
 * @param key names it among its kind, the same on every machine: the event id or, where there is
 *     none, its source; for a document its SHA-256
 * @param source where it stands; for a document the first copy
 * @param postings who posted it: one for a message; every posting of a document, in the order of
 *     the record; empty for a loose document
 * @param passages its text, in reading order
 * @param state whether this is what people see today
 */
public record Reading(
    Kind kind,
    String key,
    Source source,
    List<Subject> postings,
    List<Passage> passages,
    State state) {

  /** A text of which nothing says that it was taken back or changed. */
  public Reading(
      Kind kind, String key, Source source, List<Subject> postings, List<Passage> passages) {
    this(kind, key, source, postings, passages, State.PLAIN);
  }

  /** What became of a text after it was written. */
  public enum State {
    PLAIN(""),
    /** Its event was redacted; the evidence still has its text. */
    REDACTED("redacted; its text survives in the evidence"),
    /** Another copy of the same event has other words, and stands for it elsewhere. */
    OTHER_VERSION("another version of a message that was changed"),
    /** What a reply repeats of a message of which nothing else is left. */
    QUOTED("quoted from a message that was redacted"),
    /** What a reply repeats of a message that is nowhere in the evidence. */
    QUOTED_ABSENT("quoted from a message that is not in the evidence");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** For people, in English; empty when there is nothing to say. */
    public String words() {
      return words;
    }
  }

  /** What has the text. */
  public enum Kind {
    MESSAGE,
    ROOM_STATE,
    DOCUMENT
  }

  /** The first posting, or {@link Subject#NONE}. */
  public Subject subject() {
    return postings.isEmpty() ? Subject.NONE : postings.get(0);
  }
}

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
 */
public record Reading(
    Kind kind, String key, Source source, List<Subject> postings, List<Passage> passages) {

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

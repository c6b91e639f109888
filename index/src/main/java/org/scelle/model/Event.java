package org.scelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of an event: something a person or a server put into a room. The same event may
 * occur many times in a dump; the case keeps every occurrence and counts the richest.
 *
 * <p>An event that another one carries along (a bundled edit, the redaction inside a redacted
 * event) is an occurrence of its own with the source of its carrier.
 *
 * @param source where this occurrence stands
 * @param page number of the {@link Page} of the same file it belongs to; 0 for none
 * @param envelope who, where, when
 * @param content what
 * @param relations what it refers to; empty for most
 * @param removal set when this occurrence says that the event was redacted
 * @param serving what the server said to the one who asked for it, when it said anything
 * @param authenticity what its hashes tell; {@code null} when it came without hashes
 */
public record Event(
    Source source,
    int page,
    Envelope envelope,
    Content content,
    List<Relation> relations,
    @Nullable Removal removal,
    @Nullable Serving serving,
    @Nullable Authenticity authenticity)
    implements Entry {

  /** An occurrence without hashes, as clients are given it. */
  public Event(
      Source source,
      int page,
      Envelope envelope,
      Content content,
      List<Relation> relations,
      @Nullable Removal removal,
      @Nullable Serving serving) {
    this(source, page, envelope, content, relations, removal, serving, null);
  }

  /**
   * @param id the event id; {@code null} when the evidence does not give one
   * @param room the room id; {@code null} when the evidence does not give one
   * @param sender the account that sent it; {@code null} when the evidence does not give one
   * @param type the event type, as {@code m.room.message}
   * @param stateKey the state key; {@code null} when it is not a state event
   * @param time when the sending server says it was sent
   */
  public record Envelope(
      @Nullable String id,
      @Nullable String room,
      @Nullable String sender,
      String type,
      @Nullable String stateKey,
      Moment time) {}

  /**
   * Another event this one refers to.
   *
   * @param target its event id; empty when the evidence does not give it
   */
  public record Relation(Kind kind, String target) {
    /** What the reference means. */
    public enum Kind {
      /** This event is an edit of the target. */
      REPLACE,
      /** The target is an edit of this event, as a server says that does not show it. */
      REPLACED,
      REPLY,
      THREAD,
      /** This event is a reaction to the target. */
      ANNOTATION,
      REFERENCE
    }
  }

  /**
   * Says that the event was redacted.
   *
   * @param by id of the redaction event, when known
   */
  public record Removal(@Nullable String by) {}

  /**
   * What an answer of a server tells about the one who asked.
   *
   * @param answeredAt when the server answered, in milliseconds since the epoch: the event's time
   *     plus the age the server gave
   * @param transactionId given only to the session that sent the event
   * @param requesterMembership membership of the one who asked, at this event
   */
  public record Serving(
      @Nullable Long answeredAt,
      @Nullable String transactionId,
      @Nullable String requesterMembership) {}
}

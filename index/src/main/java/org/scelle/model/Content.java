package org.scelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says. */
public sealed interface Content {

  /**
   * A message a person (or a bot) posted: text, a file, a sticker, a poll; also the new version an
   * edit brings.
   *
   * @param kind the {@code msgtype}, or the event type where there is none
   * @param body the sender's own words: a caption for a file, the question and answers of a poll;
   *     without the quotation that old clients put before a reply
   * @param quoted that quotation of somebody else's words, when there is one
   * @param formatted the HTML form, when there is one, as sent
   * @param media the file it posts, when it posts one
   * @param mentions ids of the accounts it mentions
   */
  record Message(
      String kind,
      String body,
      @Nullable String quoted,
      @Nullable String formatted,
      @Nullable MediaReference media,
      List<String> mentions)
      implements Content {}

  /** Ciphertext. */
  record Encrypted(String algorithm) implements Content {}

  /**
   * Membership of the account in the state key.
   *
   * @param membership {@code join}, {@code invite}, {@code leave}, {@code ban}, {@code knock}, or
   *     whatever the evidence says
   * @param displayName the name in this room from now on
   * @param avatar its {@code mxc} url
   * @param previous the membership that this event replaced, when the evidence says
   * @param previousName the name that this event replaced, when the evidence says
   */
  record Membership(
      String membership,
      @Nullable String displayName,
      @Nullable String avatar,
      @Nullable String previous,
      @Nullable String previousName)
      implements Content {}

  /**
   * Room state other than membership.
   *
   * @param fields its values
   * @param previous the values it replaced; empty when the evidence does not say
   */
  record State(List<Field> fields, List<Field> previous) implements Content {}

  /**
   * A redaction.
   *
   * @param target id of the event it empties; {@code null} when the evidence does not say
   */
  record Redaction(@Nullable String target, @Nullable String reason) implements Content {}

  /** A reaction; what it reacts to is in the relations. */
  record Reaction(String key) implements Content {}

  /** Nothing is left of it: the server had already emptied it when this occurrence was saved. */
  record Emptied() implements Content {}

  /** Any other kind of event. */
  record Other(List<Field> fields) implements Content {}

  /**
   * A value inside a JSON object.
   *
   * @param pointer where, as a JSON pointer (RFC 6901), as {@code /allow/0/room_id}
   * @param value its scalar, as text; {@code null} for JSON's null
   */
  record Field(String pointer, @Nullable String value) {}
}

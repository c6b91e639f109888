package org.scelle.report;

import java.util.List;
import java.util.Map;
import org.scelle.detect.tchap.Administration.Standing;
import org.scelle.detect.tchap.Conversation;
import org.scelle.detect.tchap.RoomKind;
import org.scelle.detect.tchap.RoomSurvey;

/**
 * The perimeter as Tchap has it.
 *
 * @param standings accounts by what they are on Tchap
 * @param bodies accounts by the body that their mail domain names, the most accounts first
 * @param unnamed accounts of Tchap whose id names no body for certain
 * @param addresses what ids give away of mail addresses
 * @param names what the shown names tell
 * @param kinds rooms by kind; all kinds
 * @param upgrades conversations that went on in another room, and in how many rooms
 * @param survey of what kind each room is, and which rooms are one conversation
 */
public record Tchap(
    List<Of> standings,
    Shown<Body> bodies,
    long unnamed,
    Addresses addresses,
    ShownNames names,
    List<Rooms> kinds,
    Upgrades upgrades,
    RoomSurvey survey) {

  /** Accounts of one standing. */
  public record Of(Standing standing, long accounts, long authors, long messages) {}

  /** Accounts whose id names the same body. */
  public record Body(String name, long accounts, long authors, long messages) {}

  /**
   * What ids give away of mail addresses.
   *
   * @param spelled ids that spell at least one address
   * @param ambiguous those that spell several
   */
  public record Addresses(long spelled, long ambiguous) {}

  /**
   * What names tell.
   *
   * @param withBody names with a body in brackets
   * @param without names without
   * @param otherBody names whose body is not the one that the id names
   */
  public record ShownNames(long withBody, long without, long otherBody) {}

  /** Rooms of one kind; several kinds stay possible for those of kind unknown. */
  public record Rooms(RoomKind kind, long rooms, long messages, long members) {}

  /** Conversations that went on in another room. */
  public record Upgrades(long conversations, long rooms) {}

  /** Whether any account or room is of Tchap, so that this is worth showing. */
  public boolean any() {
    boolean accounts =
        standings.stream()
            .anyMatch(row ->
                (row.standing() == Standing.AGENT || row.standing() == Standing.EXTERNAL)
                    && row.accounts() > 0);
    return accounts
        || kinds.stream().anyMatch(row -> row.kind() != RoomKind.UNKNOWN && row.rooms() > 0);
  }

  /** The oldest room of each room's conversation. */
  Map<String, Conversation> conversations() {
    Map<String, Conversation> conversations = new java.util.HashMap<>();
    survey
        .conversations()
        .forEach(one -> one.rooms().forEach(room -> conversations.put(room, one)));
    return conversations;
  }
}

package org.scelle.report;

import java.util.List;
import java.util.Map;
import org.scelle.detect.reach.RoomReach.Openness;
import org.scelle.model.Document.Category;

/**
 * How far the evidence extends.
 *
 * @param administrations accounts by the server part of their id, the most accounts first
 * @param authors accounts that sent a message
 * @param openness rooms by how open they are, the most open first
 * @param encryption rooms by whether encryption was ever turned on
 * @param incomplete rooms whose record does not begin with their creation or has holes
 * @param types files that messages post, by real type, the most files first
 * @param texts how far the text of those files was read
 * @param unread images and scans whose text nothing read, posted or not
 * @param loose documents no message posts
 */
public record Perimeter(
    Shown<Administration> administrations,
    long authors,
    List<Rooms> openness,
    Encryption encryption,
    long incomplete,
    List<Type> types,
    Texts texts,
    UnreadImages unread,
    Loose loose) {

  /**
   * Accounts of one server.
   *
   * @param server empty when the ids have no server part
   * @param authors those that sent a message
   */
  public record Administration(String server, long accounts, long authors, long messages) {}

  /**
   * Rooms that are open in one way.
   *
   * @param messages those whose text is not encrypted
   */
  public record Rooms(Openness openness, long rooms, long messages) {}

  /** Rooms by encryption. */
  public record Encryption(long encrypted, long clear, long unknown) {}

  /**
   * Files of one type.
   *
   * @param postings events that post one
   * @param files different contents
   * @param bytes their size, each once
   * @param rooms distinct rooms they were posted in
   * @param accounts distinct accounts that posted them
   * @param flagged different contents about which there is a finding above {@code info}
   * @param signs what stands out in them, as {@code macro}, with how many different contents
   */
  public record Type(
      Category category,
      long postings,
      long files,
      long bytes,
      long rooms,
      long accounts,
      long flagged,
      Map<String, Long> signs) {}

  /**
   * Different files by what became of their text.
   *
   * @param without of a type that has no text to read
   */
  public record Texts(long read, long partial, long failed, long without) {}

  /** Documents no message posts. */
  public record Loose(long files, long bytes) {}
}

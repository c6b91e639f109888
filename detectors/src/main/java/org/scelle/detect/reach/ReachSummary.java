package org.scelle.detect.reach;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some accounts expose together, by the way they come in. Each room stands under one way, the
 * first that fits in the order of {@link WayIn}, so the rows add up (but for accounts, who may be
 * in several rooms).
 *
 * @param rows one for each way, in the order of {@link WayIn}, what they may join included
 * @param total all ways together
 * @param shared what each of the accounts could have on its own; the same as {@code total} for one
 *     account
 * @param whole what the case holds: rooms with messages, messages whose text is in clear, accounts
 * @param own what they could read as it was, without joining anything more
 * @param since of the total, what was sent since the moment asked about, and by whom; {@code null}
 *     when none was
 * @param listed rooms of which they could have nothing but the state, and the accounts that only
 *     state and member lists show them: in no row as authors
 * @param exposed every account they expose, the one with most messages first
 * @param administrations the same by server, the one with most accounts first
 */
public record ReachSummary(
    List<String> accounts,
    List<Row> rows,
    Row total,
    Row shared,
    Row whole,
    Row own,
    @Nullable Row since,
    Listed listed,
    List<Exposed> exposed,
    List<Administration> administrations) {

  /** The row of one way in. */
  public Row row(WayIn way) {
    return rows.get(List.of(WayIn.values()).indexOf(way));
  }

  /** How an account comes to a room. */
  public enum WayIn {
    MEMBER,
    WORLD_READABLE,
    INVITED,
    PUBLIC,
    VIA_SPACE
  }

  /**
   * @param rooms with at least one readable message
   * @param messages in clear
   * @param accounts exposed, each once within the row
   * @param ciphertext messages to be had encrypted only
   * @param redacted messages served without content
   * @param media distinct files whose id stands in a message within reach: whoever knows the id can
   *     fetch the file, a member or not
   * @param mediaBytes their size: on disk when in the dump, else as declared
   * @param marked messages in clear that bear a marking or post a document that does
   * @param secrets messages in clear that hold a secret or post a file that does
   */
  public record Row(
      Range rooms,
      Range messages,
      Range accounts,
      Range ciphertext,
      Range redacted,
      Range media,
      Range mediaBytes,
      Range marked,
      Range secrets) {}

  /**
   * Merely listed: rooms without a readable message, accounts without one.
   *
   * @param media distinct files that no message within reach posts, but whose ids its state tells:
   *     pictures of members and rooms
   */
  public record Listed(Range rooms, Range accounts, Range media) {}

  /**
   * An account as it is exposed.
   *
   * @param messages its messages in clear within reach
   * @param byAnyone its messages in clear that any ordinary account could read
   * @param rooms rooms within reach that show it, silent or not
   */
  public record Exposed(String account, Range messages, Range byAnyone, Range rooms) {
    /** The one with most messages first. */
    public static final Comparator<Exposed> ORDER =
        Comparator.<Exposed>comparingLong(one -> one.messages().low())
            .thenComparingLong(one -> one.messages().high())
            .thenComparingLong(one -> one.byAnyone().low())
            .thenComparingLong(one -> one.rooms().low())
            .reversed()
            .thenComparing(Exposed::account);
  }

  /**
   * The exposed accounts of one server.
   *
   * @param accounts all of them
   * @param authors those with a message within reach; the others are silent there
   * @param messages their messages in clear within reach
   */
  public record Administration(String server, Range accounts, Range authors, Range messages) {}
}

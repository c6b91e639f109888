package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content.Field;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/**
 * Devices, connections and tokens of accounts, as a server or its database lists them.
 *
 * @param listed how many the evidence lists
 * @param accounts of how many accounts
 * @param about whether those shown are of the accounts that took the evidence; else they are the
 *     latest of all
 * @param shown with a device or an address, the latest first
 */
public record Connections(long listed, long accounts, About about, Shown<Connection> shown) {

  private static final int SHOWN = 40;

  /** Whose connections are shown. */
  public enum About {
    TAKERS,
    ANYONE
  }

  /**
   * One row of a list of devices, connections or tokens; what the list does not say is {@code
   * null}.
   *
   * @param seen milliseconds since the epoch
   */
  public record Connection(
      String account,
      @Nullable String device,
      @Nullable String address,
      @Nullable String agent,
      @Nullable Long seen,
      Source source) {

    static Connection of(AccountSeen row) {
      return new Connection(
          row.account(),
          value(row, "/device_id"),
          either(value(row, "/ip"), value(row, "/last_seen_ip")),
          either(value(row, "/user_agent"), value(row, "/last_seen_user_agent")),
          number(either(value(row, "/last_seen"), value(row, "/last_seen_ts"))),
          row.source());
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
      return one == null ? other : one;
    }

    private static @Nullable String value(AccountSeen row, String pointer) {
      for (Field field : row.fields()) {
        if (field.pointer().equals(pointer) && field.value() != null && !field.value().isEmpty()) {
          return field.value();
        }
      }
      return null;
    }

    private static @Nullable Long number(@Nullable String text) {
      boolean number = text != null && text.matches("[0-9]{1,18}");
      return number ? Long.valueOf(text) : null;
    }

    private boolean tells() {
      return device != null || address != null;
    }
  }

  private static final Comparator<Connection> LATEST_FIRST =
      Comparator.comparing(Connection::seen, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
          .reversed();

  static Connections of(CaseView view, List<String> takers) {
    long[] listed = {0};
    Set<String> accounts = new HashSet<>();
    List<Connection> theirs = new ArrayList<>();
    List<Connection> latest = new ArrayList<>();
    long[] telling = {0};
    view.connections(row -> {
      listed[0]++;
      accounts.add(row.account());
      Connection connection = Connection.of(row);
      if (!connection.tells()) {
        return;
      }
      telling[0]++;
      if (takers.contains(connection.account())) {
        theirs.add(connection);
      } else if (theirs.isEmpty()) {
        latest.add(connection);
        thin(latest);
      }
    });
    boolean known = !theirs.isEmpty();
    List<Connection> shown = known ? theirs : latest;
    shown.sort(LATEST_FIRST);
    return new Connections(
        listed[0],
        accounts.size(),
        known ? About.TAKERS : About.ANYONE,
        new Shown<>(
            shown.subList(0, Math.min(SHOWN, shown.size())), known ? theirs.size() : telling[0]));
  }

  /** Keeps memory bounded however many accounts a database has. */
  private static void thin(List<Connection> latest) {
    if (latest.size() > 100 * SHOWN) {
      latest.sort(LATEST_FIRST);
      latest.subList(SHOWN, latest.size()).clear();
    }
  }
}

package org.scelle.format.shown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person or a room as a program showed it to people.
 *
 * <p>What has only a name gets the id {@code name:} and the name. No Matrix id begins so (accounts
 * begin with {@code @}, rooms with {@code !}; Matrix specification, appendices, "Common identifier
 * format"), so a name never becomes the account that bears it. Two that bear one name are one.
 */
public final class ShownName {

  private static final String NAME = "name:";
  private static final String FILE = "file:";

  private static final Pattern ACCOUNT = Pattern.compile("@[^:\\s]{1,254}:[^\\s()]{1,254}");

  /** Clients add the account where two members have one name, or where a name looks like one. */
  private static final Pattern TOLD_APART =
      Pattern.compile("(.*?) \\((" + ACCOUNT.pattern() + ")\\)", Pattern.DOTALL);

  private ShownName() {}

  public static boolean isAccount(@Nullable String text) {
    return text != null && text.length() < 600 && ACCOUNT.matcher(text).matches();
  }

  /** The id of an account: its own where it is shown, else made of the name. */
  public static String account(String shown) {
    if (isAccount(shown)) {
      return shown;
    }
    Matcher both = TOLD_APART.matcher(shown);
    return shown.endsWith(")") && both.matches() ? both.group(2) : NAME + shown;
  }

  /** The name within what is shown; {@code null} when only the account is. */
  public static @Nullable String name(String shown) {
    if (isAccount(shown)) {
      return null;
    }
    Matcher both = TOLD_APART.matcher(shown);
    return shown.endsWith(")") && both.matches() ? both.group(1) : shown;
  }

  /** The id of a room of which only the name is known. */
  public static String room(String name) {
    return NAME + name;
  }

  /** The name that a room's id was made of; {@code null} when it was not made of one. */
  public static @Nullable String roomName(String room) {
    return room.startsWith(NAME) ? room.substring(NAME.length()) : null;
  }

  /** The id of a room of which nothing is known but the file that tells of it. */
  public static String roomOf(String label) {
    return FILE + label;
  }

  /** The same where the file may name the room. */
  public static String roomOf(String label, @Nullable String name) {
    return name == null || name.isEmpty() ? roomOf(label) : room(name);
  }
}

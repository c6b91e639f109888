package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;

/**
 * Which servers a room's members refuse to deal with (Matrix specification, client-server API,
 * "Server ACLs"). A server that has members in the room may still let its own accounts join, so
 * that a refusal leaves joining open.
 *
 * @param allowed patterns, with {@code *} and {@code ?}
 * @param denied patterns; they win
 */
record ServerAcl(List<String> allowed, List<String> denied) {
  static final String TYPE = "m.room.server_acl";

  /** Where the room has none, or none is recorded: any server may. */
  private static final ServerAcl NONE = new ServerAcl(List.of("*"), List.of());

  static ServerAcl of(@Nullable List<Field> fields) {
    if (fields == null || fields.isEmpty()) {
      return NONE;
    }
    return new ServerAcl(patterns(fields, "/allow/"), patterns(fields, "/deny/"));
  }

  private static List<String> patterns(List<Field> fields, String under) {
    List<String> patterns = new ArrayList<>();
    for (Field field : fields) {
      if (field.pointer().startsWith(under) && field.value() != null) {
        patterns.add(field.value().toLowerCase(Locale.ROOT));
      }
    }
    return patterns;
  }

  /** Whether it says anything. */
  boolean open() {
    return equals(NONE);
  }

  /**
   * Whether the server is refused.
   *
   * @param server its name; empty for no server in particular, which is not
   */
  boolean refuses(String server) {
    int port = server.lastIndexOf(':');
    boolean digits = port > 0 && server.substring(port + 1).chars().allMatch(Character::isDigit);
    String host = (digits ? server.substring(0, port) : server).toLowerCase(Locale.ROOT);
    return !server.isEmpty()
        && (denied.stream().anyMatch(pattern -> matches(pattern, host))
            || allowed.stream().noneMatch(pattern -> matches(pattern, host)));
  }

  /** Goes back to the last star when a character does not fit: linear in most cases. */
  private static boolean matches(String pattern, String text) {
    int at = 0;
    int star = -1;
    int mark = 0;
    int i = 0;
    while (i < text.length()) {
      boolean more = at < pattern.length();
      if (more && pattern.charAt(at) == '*') {
        star = at++;
        mark = i;
      } else if (more && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++mark;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}

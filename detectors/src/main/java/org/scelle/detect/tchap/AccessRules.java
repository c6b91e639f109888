package org.scelle.detect.tchap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a room's {@code im.vector.room.access_rules} event says. */
record AccessRules(
    @Nullable String rule, @Nullable Boolean madePublic, @Nullable Boolean forcedUnencrypted) {

  static final String TYPE = "im.vector.room.access_rules";
  static final AccessRules SILENT = new AccessRules(null, null, null);

  static AccessRules of(Map<String, String> values) {
    return new AccessRules(
        values.get("/rule"),
        either(values.get("/visibility"), "public", "private"),
        either(values.get("/force_unencrypted_at_creation"), "true", "false"));
  }

  private static @Nullable Boolean either(@Nullable String value, String yes, String no) {
    if (yes.equals(value)) {
      return true;
    }
    return no.equals(value) ? (Boolean) false : null;
  }
}

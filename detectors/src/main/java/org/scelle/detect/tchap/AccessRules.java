package org.scelle.detect.tchap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;

/** What a room's {@code im.vector.room.access_rules} event says. */
record AccessRules(
    @Nullable String rule, @Nullable Boolean madePublic, @Nullable Boolean forcedUnencrypted) {

  static final String TYPE = "im.vector.room.access_rules";
  static final AccessRules SILENT = new AccessRules(null, null, null);

  static AccessRules of(List<Field> fields) {
    String rule = null;
    Boolean madePublic = null;
    Boolean forced = null;
    for (Field field : fields) {
      String value = field.value();
      switch (field.pointer()) {
        case "/rule" -> rule = value;
        case "/visibility" -> madePublic = either(value, "public", "private");
        case "/force_unencrypted_at_creation" -> forced = either(value, "true", "false");
        default -> {}
      }
    }
    return new AccessRules(rule, madePublic, forced);
  }

  private static @Nullable Boolean either(@Nullable String value, String yes, String no) {
    if (yes.equals(value)) {
      return true;
    }
    return no.equals(value) ? (Boolean) false : null;
  }
}

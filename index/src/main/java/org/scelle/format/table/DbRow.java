package org.scelle.format.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.bytes.Numbers;
import org.scelle.model.Source;

/**
 * One row of a database table.
 *
 * @param columns the names of its columns
 * @param values their values as UTF-8, {@code null} for SQL's NULL; the first of them may be all
 */
public record DbRow(Source source, List<String> columns, List<byte @Nullable []> values) {

  /** The bytes of a column; {@code null} when they are NULL or there is no such column. */
  public byte @Nullable [] bytes(String column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= values.size() ? null : values.get(index);
  }

  /** The text of a column; {@code null} when it is NULL or there is no such column. */
  public @Nullable String text(String column) {
    byte[] bytes = bytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of the first of these columns that is not NULL. */
  public @Nullable String first(List<String> names) {
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The whole number in a column; {@code null} when there is none. */
  public @Nullable Long number(String column) {
    return Numbers.whole(text(column));
  }

  /** Whether a column says yes, as PostgreSQL or SQLite write it. */
  public boolean yes(String column) {
    String text = text(column);
    return "t".equals(text) || "1".equals(text) || "true".equals(text);
  }
}

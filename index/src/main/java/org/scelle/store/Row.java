package org.scelle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Moment;

/** The current row of an answer; columns count from 1. */
final class Row {
  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  long number(int column) throws SQLException {
    return results.getLong(column);
  }

  int small(int column) throws SQLException {
    return results.getInt(column);
  }

  boolean yes(int column) throws SQLException {
    return results.getInt(column) != 0;
  }

  @Nullable Long maybe(int column) throws SQLException {
    long value = results.getLong(column);
    return value == 0 && results.wasNull() ? null : value;
  }

  @Nullable String textOrNull(int column) throws SQLException {
    return SafeText.unescapeNullable(results.getString(column));
  }

  String text(int column) throws SQLException {
    String text = results.getString(column);
    if (text == null) {
      throw new SQLException("case.db is damaged: text is missing in column " + column);
    }
    return SafeText.unescape(text);
  }

  /** A time in three columns: instant, clock, what stood in its place. */
  Moment moment(int column) throws SQLException {
    Long time = maybe(column);
    if (time != null) {
      return new Moment.Exact(time);
    }
    String clock = results.getString(column + 1);
    if (clock != null) {
      return new Moment.Local(LocalDateTime.parse(clock));
    }
    String text = textOrNull(column + 2);
    return text == null ? Moment.NONE : new Moment.Unknown(text);
  }
}

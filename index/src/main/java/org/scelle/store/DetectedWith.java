package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;

/** The options the findings were made with: one line of {@code meta}. */
final class DetectedWith {

  private static final String NAME = "detected_with";

  /** No text that a command line or a file name holds has these two. */
  private static final String BETWEEN = "\u001e";

  private static final String WITHIN = "\u001f";

  private final Database database;

  DetectedWith(Database database) {
    this.database = database;
  }

  void write(List<Field> options) throws SQLException {
    String line =
        options.stream()
            .map(option -> option.pointer() + WITHIN + Objects.toString(option.value(), ""))
            .collect(Collectors.joining(BETWEEN));
    database.meta(NAME, line);
  }

  List<Field> read() throws SQLException {
    @Nullable String line = database.meta(NAME);
    if (line == null || line.isEmpty()) {
      return List.of();
    }
    return List.of(line.split(BETWEEN)).stream()
        .map(option -> option.split(WITHIN, 2))
        .map(parts -> new Field(parts[0], parts.length > 1 ? parts[1] : ""))
        .toList();
  }
}

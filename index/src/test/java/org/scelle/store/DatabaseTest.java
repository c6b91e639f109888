package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final String ALL = "SELECT a FROM t ORDER BY a";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = Database.forWriting(folder.resolve("case.db"));
    database.script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void theSameQuestionMayBeAskedWhileItIsBeingAnswered() throws SQLException {
    List<String> pairs = new ArrayList<>();

    database.each(
        ALL,
        outer -> {
          long first = outer.number(1);
          database.each(ALL, inner -> pairs.add(first + "-" + inner.number(1)));
        });

    assertThat(pairs)
        .containsExactly("1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2", "3-3");
  }

  @Test
  void aQuestionThatWasLeftHalfWayIsAnsweredWholeTheNextTime() throws SQLException {
    assertThatThrownBy(() ->
            database.each(
                ALL,
                row -> {
                  throw new SQLException("enough");
                }))
        .hasMessage("enough");
    List<Long> all = new ArrayList<>();

    database.each(ALL, row -> all.add(row.number(1)));

    assertThat(all).containsExactly(1L, 2L, 3L);
  }

  @Test
  void moreQuestionsThanAreKeptAreAllAnswered() throws SQLException {
    for (int i = 0; i < 200; i++) {
      assertThat(database.count("SELECT a + " + i + " FROM t WHERE a = ?", 2)).isEqualTo(2 + i);
    }
  }
}

package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Carries a failure of the index out of a walk over rows; rows after it are passed over. */
final class RowFailure {
  private @Nullable IOException failure;

  void run(Database.Work work) throws SQLException {
    if (failure != null) {
      return;
    }
    try {
      work.run();
    } catch (IOException e) {
      failure = e;
    }
  }

  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}

package org.scelle.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Makes the tables of a new case, and refuses what is not a case of this version. */
final class Schema {
  /** Marks the file as ours: "Scel". */
  private static final long APPLICATION = 0x5363656cL;

  /** Where in {@code meta} the number stands that grows with every change. */
  static final String GENERATION = "generation";

  private static final int VERSION = 3;

  private Schema() {}

  static void prepare(Database database) throws IOException {
    try {
      long application = database.count("PRAGMA application_id");
      long version = database.count("PRAGMA user_version");
      if (application == 0 && database.count("SELECT count(*) FROM sqlite_master") == 0) {
        create(database);
      } else if (application != APPLICATION) {
        throw new CaseException(
            database.file() + " is a database of another program; choose another directory");
      } else if (version != VERSION) {
        throw new CaseException(other(database, version));
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private static String other(Database database, long version) {
    return database.file()
        + " has case version "
        + version
        + ", this program reads and writes version "
        + VERSION
        + (version > VERSION
            ? "; use the newer program that made it"
            : "; read the evidence again into a new directory");
  }

  private static void create(Database database) throws IOException {
    String script = script();
    database.transaction(() -> {
      database.script(script);
      database.meta(GENERATION, "0");
      database.execute("PRAGMA application_id = " + APPLICATION);
      database.execute("PRAGMA user_version = " + VERSION);
    });
  }

  private static String script() throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not beside its class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

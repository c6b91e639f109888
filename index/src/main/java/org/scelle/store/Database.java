package org.scelle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One connection to {@code case.db}, with the few verbs the store needs. */
final class Database implements AutoCloseable {

  /** Work in SQL. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException, IOException;
  }

  /** Work in SQL that changes nothing. */
  @FunctionalInterface
  interface Reading {
    void run() throws SQLException;
  }

  /** Work in SQL with an answer. */
  @FunctionalInterface
  interface Question<T extends @Nullable Object> {
    T ask() throws SQLException;
  }

  /** Takes one row of an answer. */
  @FunctionalInterface
  interface RowReader {
    void read(Row row) throws SQLException;
  }

  private static final int IDLE_STATEMENTS = 64;

  private final Path file;
  private final Connection connection;

  /** Statements to be used again, the one that waited longest first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  static Database forWriting(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    Database database = new Database(file, config.createConnection("jdbc:sqlite:" + file));
    database.execute("PRAGMA journal_size_limit = 67108864");
    database.execute("PRAGMA wal_autocheckpoint = 8192");
    return database;
  }

  static Database forReading(Path file) throws SQLException {
    return forReading(file, config());
  }

  /** For going through tables once, beside others that read: it keeps little in memory. */
  static Database forPassing(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setCacheSize(-8_000);
    return forReading(file, config);
  }

  private static Database forReading(Path file, SQLiteConfig config) throws SQLException {
    Database database = new Database(file, config.createConnection("jdbc:sqlite:" + file));
    database.execute("PRAGMA query_only = 1");
    return database;
  }

  /** For a file nobody writes to, which may stand where nothing can be written. */
  static Database forLooking(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    String path = file.toAbsolutePath().toString();
    String escaped = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    String address = "jdbc:sqlite:file:" + escaped + "?immutable=1";
    return new Database(file, config.createConnection(address));
  }

  /** One more connection for reading, to the same file and where that may stand. */
  Database another() throws SQLException {
    return connection.isReadOnly() ? forLooking(file) : forReading(file);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(8192);
    config.setCacheSize(-48_000);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(false);
    return config;
  }

  Connection connection() {
    return connection;
  }

  Path file() {
    return file;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs many statements. */
  void script(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Runs a statement with numbers as its parameters. */
  void update(String sql, long... numbers) throws SQLException {
    try (PreparedStatement statement = prepare(sql, numbers)) {
      statement.executeUpdate();
    }
  }

  /** An idle statement, or a new one; {@link #giveBack} takes it when it is done. */
  private PreparedStatement take(String sql, long... numbers) throws SQLException {
    PreparedStatement statement;
    synchronized (idle) {
      statement = idle.remove(sql);
    }
    return bind(statement == null ? connection.prepareStatement(sql) : statement, numbers);
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement surplus;
    synchronized (idle) {
      surplus = idle.put(sql, statement);
      if (idle.size() > IDLE_STATEMENTS) {
        surplus = idle.remove(idle.keySet().iterator().next());
      }
    }
    if (surplus != null) {
      surplus.close();
    }
  }

  /** The first column of the first row; {@code null} for no row. */
  @Nullable Long number(String sql, long... numbers) throws SQLException {
    PreparedStatement statement = take(sql, numbers);
    try (ResultSet results = statement.executeQuery()) {
      return results.next() ? new Row(results).maybe(1) : null;
    } finally {
      giveBack(sql, statement);
    }
  }

  long count(String sql, long... numbers) throws SQLException {
    Long value = number(sql, numbers);
    return value == null ? 0 : value;
  }

  void each(String sql, RowReader reader, long... numbers) throws SQLException {
    PreparedStatement statement = take(sql, numbers);
    try {
      each(statement, reader);
    } finally {
      giveBack(sql, statement);
    }
  }

  /** The same with a text as its parameter. */
  void each(String sql, RowReader reader, String text) throws SQLException {
    PreparedStatement statement = take(sql);
    try {
      statement.setString(1, text);
      each(statement, reader);
    } finally {
      giveBack(sql, statement);
    }
  }

  static void each(PreparedStatement statement, RowReader reader) throws SQLException {
    try (ResultSet results = statement.executeQuery()) {
      Row row = new Row(results);
      while (results.next()) {
        reader.read(row);
      }
    }
  }

  private PreparedStatement prepare(String sql, long... numbers) throws SQLException {
    return bind(connection.prepareStatement(sql), numbers);
  }

  private static PreparedStatement bind(PreparedStatement statement, long... numbers)
      throws SQLException {
    for (int i = 0; i < numbers.length; i++) {
      statement.setLong(i + 1, numbers[i]);
    }
    return statement;
  }

  @Nullable String meta(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet results = statement.executeQuery()) {
        return results.next() ? results.getString(1) : null;
      }
    }
  }

  void meta(String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES (?, ?)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.executeUpdate();
    }
  }

  /** Whole or not at all; of two threads one waits. */
  synchronized void transaction(Work work) throws IOException {
    boolean committed = false;
    try {
      execute("BEGIN IMMEDIATE");
      try {
        work.run();
        execute("COMMIT");
        committed = true;
      } finally {
        if (!committed) {
          execute("ROLLBACK");
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  IOException failure(SQLException e) {
    return new IOException(file + ": " + e.getMessage(), e);
  }

  <T extends @Nullable Object> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new UncheckedIOException(failure(e));
    }
  }

  /** Like {@link #ask}, without an answer. */
  void run(Reading reading) {
    try {
      reading.run();
    } catch (SQLException e) {
      throw new UncheckedIOException(failure(e));
    }
  }

  @Override
  public void close() throws SQLException {
    synchronized (idle) {
      for (PreparedStatement statement : idle.values()) {
        statement.close();
      }
      idle.clear();
    }
    connection.close();
  }
}

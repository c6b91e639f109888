package org.scelle.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content.Field;
import org.scelle.model.LedgerRow;
import org.scelle.model.Outcome;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;

/** Lists that stand in the case as they stand in the evidence. */
final class ListQuestions {
  private static final String FIELDS =
      "SELECT pointer, value FROM ?table WHERE file = ? AND n = ? ORDER BY field";

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;

  ListQuestions(Database database, EvidenceFiles files, Names names) {
    this.database = database;
    this.files = files;
    this.names = names;
  }

  void ledger(Consumer<LedgerRow> rows) throws SQLException {
    database.each(
        "SELECT file, path, size, sha256, owner, outcome, why, entries FROM evidence"
            + " ORDER BY file, path",
        row ->
            rows.accept(
                new LedgerRow(
                    row.text(1),
                    row.text(2),
                    row.maybe(3),
                    row.textOrNull(4),
                    row.text(5),
                    Outcome.valueOf(row.text(6)),
                    row.text(7),
                    row.number(8))));
  }

  /** The source in the columns file, offset, length from this column on. */
  private Source source(Row row, int column) throws SQLException {
    return files.source(row.number(column), row.number(column + 1), row.number(column + 2));
  }

  void problems(Consumer<Problem> problems) throws SQLException {
    database.each(
        "SELECT x.file, x.offset, x.length, x.what FROM problem x JOIN evidence f ON f.id = x.file"
            + " ORDER BY f.file, f.path, x.offset, x.length, x.what",
        row -> problems.accept(new Problem(source(row, 1), row.text(4))));
  }

  void refusals(Consumer<Refusal> refusals) throws SQLException {
    database.each(
        "SELECT x.file, x.offset, x.length, x.code, x.message FROM refusal x"
            + " JOIN evidence f ON f.id = x.file ORDER BY f.file, f.path, x.offset, x.n",
        row -> refusals.accept(new Refusal(source(row, 1), row.text(4), row.text(5))));
  }

  void secretsSeen(Consumer<SecretsSeen> secrets) throws SQLException {
    database.each(
        "SELECT x.file, x.offset, x.length, x.kind, x.count FROM secret x"
            + " JOIN evidence f ON f.id = x.file ORDER BY f.file, f.path, x.kind, x.n",
        row -> secrets.accept(new SecretsSeen(source(row, 1), row.text(4), row.number(5))));
  }

  void accountsSeen(Consumer<AccountSeen> accounts) throws SQLException {
    accountsSeen("true", accounts);
  }

  void connections(Consumer<AccountSeen> accounts) throws SQLException {
    accountsSeen("how = 'SESSION'", accounts);
  }

  private void accountsSeen(String filter, Consumer<AccountSeen> accounts) throws SQLException {
    Set<Long> listing = new HashSet<>();
    database.each(
        "SELECT DISTINCT file FROM account_seen WHERE " + filter,
        row -> listing.add(row.number(1)));
    try (PreparedStatement ofFile =
            prepare(
                "SELECT file, offset, length, page, account, how, room, display_name, avatar, n"
                    + " FROM account_seen WHERE file = ? AND "
                    + filter
                    + " ORDER BY offset, n");
        PreparedStatement fields = prepare(FIELDS.replace("?table", "account_seen_field"))) {
      for (long file : files.inOrder()) {
        if (listing.contains(file)) {
          ofFile.setLong(1, file);
          Database.each(ofFile, row -> accounts.accept(account(row, fields)));
        }
      }
    }
  }

  private AccountSeen account(Row row, PreparedStatement fields) throws SQLException {
    return new AccountSeen(
        source(row, 1),
        row.small(4),
        names.accounts().name(row.number(5)),
        AccountSeen.How.valueOf(row.text(6)),
        names.rooms().nameOrNull(row.maybe(7)),
        row.textOrNull(8),
        row.textOrNull(9),
        fields(fields, row.number(1), row.number(10)));
  }

  void roomsSeen(Consumer<RoomSeen> rooms) throws SQLException {
    try (PreparedStatement fields = prepare(FIELDS.replace("?table", "room_seen_field"))) {
      database.each(
          "SELECT x.file, x.offset, x.length, x.page, x.room, x.how, x.n FROM room_seen x"
              + " JOIN evidence f ON f.id = x.file ORDER BY f.file, f.path, x.offset, x.n",
          row ->
              rooms.accept(
                  new RoomSeen(
                      source(row, 1),
                      row.small(4),
                      names.rooms().name(row.number(5)),
                      RoomSeen.How.valueOf(row.text(6)),
                      fields(fields, row.number(1), row.number(7)))));
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return database.connection().prepareStatement(sql);
  }

  private static List<Field> fields(PreparedStatement statement, long file, long n)
      throws SQLException {
    List<Field> fields = new ArrayList<>();
    statement.setLong(1, file);
    statement.setLong(2, n);
    Database.each(statement, row -> fields.add(new Field(row.text(1), row.textOrNull(2))));
    return fields;
  }

  void pages(Consumer<Page> pages) throws SQLException {
    new PageRows(database, files).eachInOrder(row -> pages.accept(row.page()));
  }
}

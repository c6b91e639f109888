package org.scelle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Refusal;
import org.scelle.model.Room;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Totals;

/** The questions, asked over a connection of their own that cannot write. */
final class Questions implements CaseView, AutoCloseable {
  private final Database database;
  private final Names names;
  private final SearchCopy search;
  private final Remembered<Manifest> manifest = new Remembered<>();
  private final Remembered<Totals> totals = new Remembered<>();
  private final Remembered<Room> rooms = new Remembered<>();
  private final Remembered<Account> accounts = new Remembered<>();
  private @Nullable EvidenceFiles files;
  private long version = -1;

  Questions(Database database, Names names, SearchCopy search) {
    this.database = database;
    this.names = names;
    this.search = search;
  }

  /** Changes when the case has changed. */
  private long now() throws SQLException {
    return database.count("PRAGMA data_version");
  }

  /** The files, read again when the case has changed. */
  private EvidenceFiles files() throws SQLException {
    long now = now();
    EvidenceFiles known = files;
    if (known == null || now != version) {
      known = EvidenceFiles.of(database);
      files = known;
      version = now;
    }
    return known;
  }

  private ListQuestions lists() throws SQLException {
    return new ListQuestions(database, files(), names);
  }

  @Override
  public Manifest manifest() {
    return one(manifest, () -> new TotalQuestions(database).manifest());
  }

  @Override
  public Totals totals() {
    return one(totals, () -> new TotalQuestions(database).totals());
  }

  private <T> T one(Remembered<T> remembered, Database.Question<T> question) {
    List<T> answer = new ArrayList<>();
    each(remembered, consumer -> consumer.accept(question.ask()), answer::add);
    return answer.get(0);
  }

  private <T> void each(
      Remembered<T> remembered, Remembered.Reading<T> reading, Consumer<T> consumer) {
    database.run(() -> remembered.each(now(), reading, consumer));
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {
    database.run(() -> lists().ledger(rows));
  }

  @Override
  public void problems(Consumer<Problem> problems) {
    database.run(() -> lists().problems(problems));
  }

  @Override
  public void secretsSeen(Consumer<SecretsSeen> secrets) {
    database.run(() -> lists().secretsSeen(secrets));
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {
    database.run(() -> lists().refusals(refusals));
  }

  @Override
  public void rooms(Consumer<Room> rooms) {
    each(this.rooms, all -> new RoomQuestions(database, names).rooms(all), rooms);
  }

  @Override
  public void accounts(Consumer<Account> accounts) {
    each(this.accounts, all -> new AccountQuestions(database).accounts(all), accounts);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> accounts) {
    database.run(() -> lists().accountsSeen(accounts));
  }

  @Override
  public void connections(Consumer<AccountSeen> connections) {
    database.run(() -> lists().connections(connections));
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {
    database.run(() -> LastState.of(database, names, types).each(states));
  }

  @Override
  public void timelines(Consumer<TimelineShape> shapes) {
    database.run(() -> new ConsistencyQuestions(database, files(), names).timelines(shapes));
  }

  @Override
  public Copies copies() {
    Copies[] told = new Copies[1];
    database.run(() -> told[0] = new ConsistencyQuestions(database, files(), names).copies());
    return told[0];
  }

  @Override
  public void relations(Consumer<RoomRelations> rooms) {
    database.run(() -> new ConsistencyQuestions(database, files(), names).relations(rooms));
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {
    database.run(() -> lists().roomsSeen(rooms));
  }

  @Override
  public void pages(Consumer<Page> pages) {
    database.run(() -> lists().pages(pages));
  }

  @Override
  public void readings(Consumer<Reading> readings) {
    database.run(() -> new ReadingQuestions(database, files(), names).readings(readings));
  }

  @Override
  public void attachments(Consumer<Attachment> attachments) {
    database.run(() -> new AttachmentQuestions(database, files()).attachments(attachments));
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {
    database.run(() -> new AttachmentQuestions(database, files()).loose(documents));
  }

  @Override
  public void record(Consumer<Recorded> events) {
    database.run(() -> new RecordQuestions(database, files(), names).record(events));
  }

  @Override
  public void answered(Consumer<Answered> occurrences) {
    database.run(() -> new AnswerQuestions(database, files(), names).answered(occurrences));
  }

  @Override
  public Stream<EventPrint> prints() {
    return database.ask(() -> Prints.stream(database));
  }

  @Override
  public AuthenticitySummary authenticity() {
    return database.ask(() -> new AuthenticityQuestions(database).summary());
  }

  @Override
  public void refuted(Consumer<Refuted> events) {
    database.run(() -> new AuthenticityQuestions(database).refuted(files(), events));
  }

  @Override
  public void activity(Consumer<Day> days) {
    database.run(() ->
        database.each(
            "SELECT (e.time - ((e.time % 86400000) + 86400000) % 86400000) / 86400000 AS day,"
                + " count(*) FROM"
                + TotalQuestions.KEPT
                + " AND e.time IS NOT NULL AND "
                + TotalQuestions.IS_MESSAGE
                + " GROUP BY day ORDER BY day",
            row -> days.accept(new Day(row.number(1), row.number(2)))));
  }

  @Override
  public List<Field> detectedWith() {
    return database.ask(() -> new DetectedWith(database).read());
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    database.run(() -> new FindingRows(database, files()).read(findings));
  }

  @Override
  public Hits search(Query query) {
    try {
      return search.search(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}

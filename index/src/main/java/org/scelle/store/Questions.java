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

/** The questions, asked over connections of their own that cannot write. */
final class Questions implements CaseView, AutoCloseable {
  private final ReadPool pool;
  private final Names names;
  private final SearchCopy search;
  private final Remembered<EvidenceFiles> files = new Remembered<>();
  private final Remembered<Manifest> manifest = new Remembered<>();
  private final Remembered<Totals> totals = new Remembered<>();
  private final Remembered<Room> rooms = new Remembered<>();
  private final Remembered<Account> accounts = new Remembered<>();

  Questions(ReadPool pool, Names names, SearchCopy search) {
    this.pool = pool;
    this.names = names;
    this.search = search;
  }

  @Override
  public Manifest manifest() {
    return one(manifest, database -> new TotalQuestions(database).manifest());
  }

  @Override
  public Totals totals() {
    return one(totals, database -> new TotalQuestions(database).totals());
  }

  private <T> T one(Remembered<T> remembered, ReadPool.Asking<T> question) {
    List<T> answer = new ArrayList<>();
    each(remembered, (database, consumer) -> consumer.accept(question.ask(database)), answer::add);
    return answer.get(0);
  }

  private <T> void each(
      Remembered<T> remembered, Remembered.Reading<T> reading, Consumer<T> consumer) {
    remembered.each(pool, reading, consumer);
  }

  /** The files, read again when the case has changed. */
  private EvidenceFiles files() {
    return one(files, EvidenceFiles::of);
  }

  private ListQuestions lists(Database database) {
    return new ListQuestions(database, files(), names);
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {
    pool.run(database -> lists(database).ledger(rows));
  }

  @Override
  public void problems(Consumer<Problem> problems) {
    pool.run(database -> lists(database).problems(problems));
  }

  @Override
  public void secretsSeen(Consumer<SecretsSeen> secrets) {
    pool.run(database -> lists(database).secretsSeen(secrets));
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {
    pool.run(database -> lists(database).refusals(refusals));
  }

  @Override
  public void rooms(Consumer<Room> rooms) {
    each(this.rooms, (database, all) -> new RoomQuestions(database, names).rooms(all), rooms);
  }

  @Override
  public void accounts(Consumer<Account> accounts) {
    each(this.accounts, (database, all) -> new AccountQuestions(database).accounts(all), accounts);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> accounts) {
    pool.run(database -> lists(database).accountsSeen(accounts));
  }

  @Override
  public void connections(Consumer<AccountSeen> connections) {
    pool.run(database -> lists(database).connections(connections));
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {
    pool.run(database -> LastState.of(database, names, types).each(states));
  }

  @Override
  public void timelines(Consumer<TimelineShape> shapes) {
    pool.run(database -> new ConsistencyQuestions(database, files(), names).timelines(shapes));
  }

  @Override
  public Copies copies() {
    return pool.ask(database -> new ConsistencyQuestions(database, files(), names).copies());
  }

  @Override
  public void relations(Consumer<RoomRelations> rooms) {
    pool.run(database -> new ConsistencyQuestions(database, files(), names).relations(rooms));
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {
    pool.run(database -> lists(database).roomsSeen(rooms));
  }

  @Override
  public void pages(Consumer<Page> pages) {
    pool.run(database -> lists(database).pages(pages));
  }

  @Override
  public void readings(Consumer<Reading> readings) {
    pool.run(database -> new ReadingQuestions(database, files(), names).readings(readings));
  }

  @Override
  public void attachments(Consumer<Attachment> attachments) {
    pool.run(database -> new AttachmentQuestions(database, files()).attachments(attachments));
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {
    pool.run(database -> new AttachmentQuestions(database, files()).loose(documents));
  }

  @Override
  public void record(Consumer<Recorded> events) {
    pool.run(database -> new RecordQuestions(database, files(), names).record(events));
  }

  @Override
  public void answered(Consumer<Answered> occurrences) {
    pool.run(database -> new AnswerQuestions(database, files(), names).answered(occurrences));
  }

  @Override
  public Stream<EventPrint> prints() {
    return pool.stream(Prints::stream);
  }

  @Override
  public AuthenticitySummary authenticity() {
    return pool.ask(database -> new AuthenticityQuestions(database).summary());
  }

  @Override
  public void refuted(Consumer<Refuted> events) {
    pool.run(database -> new AuthenticityQuestions(database).refuted(files(), events));
  }

  @Override
  public long texts() {
    long[] texts = new long[1];
    pool.run(database ->
        texts[0] =
            database.count(
                "SELECT (SELECT coalesce(sum(messages + edits - encrypted - redacted), 0)"
                    + " FROM activity) + (SELECT count(*) FROM document)"));
    return texts[0];
  }

  @Override
  public void activity(Consumer<Day> days) {
    pool.run(database ->
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
    return pool.ask(database -> new DetectedWith(database).read());
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    pool.run(database -> new FindingRows(database, files()).read(findings));
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
    pool.close();
  }
}

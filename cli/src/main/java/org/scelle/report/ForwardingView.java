package org.scelle.report;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Content;
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
import org.scelle.store.CaseView;

/** A case as it is; those that show it otherwise change what they must. */
abstract class ForwardingView implements CaseView {

  private final CaseView view;

  ForwardingView(CaseView view) {
    this.view = view;
  }

  /** The case as it is. */
  final CaseView whole() {
    return view;
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    view.findings(findings);
  }

  @Override
  public Manifest manifest() {
    return view.manifest();
  }

  @Override
  public Totals totals() {
    return view.totals();
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {
    view.ledger(rows);
  }

  @Override
  public void problems(Consumer<Problem> problems) {
    view.problems(problems);
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {
    view.refusals(refusals);
  }

  @Override
  public void secretsSeen(Consumer<SecretsSeen> secrets) {
    view.secretsSeen(secrets);
  }

  @Override
  public void rooms(Consumer<Room> rooms) {
    view.rooms(rooms);
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {
    view.stateAtEnd(types, states);
  }

  @Override
  public void connections(Consumer<AccountSeen> connections) {
    view.connections(connections);
  }

  @Override
  public void accounts(Consumer<Account> accounts) {
    view.accounts(accounts);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> accounts) {
    view.accountsSeen(accounts);
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {
    view.roomsSeen(rooms);
  }

  @Override
  public void pages(Consumer<Page> pages) {
    view.pages(pages);
  }

  @Override
  public void readings(Consumer<Reading> readings) {
    view.readings(readings);
  }

  @Override
  public void attachments(Consumer<Attachment> attachments) {
    view.attachments(attachments);
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {
    view.looseDocuments(documents);
  }

  @Override
  public void record(Consumer<Recorded> events) {
    view.record(events);
  }

  @Override
  public void answered(Consumer<Answered> occurrences) {
    view.answered(occurrences);
  }

  @Override
  public Stream<EventPrint> prints() {
    return view.prints();
  }

  @Override
  public AuthenticitySummary authenticity() {
    return view.authenticity();
  }

  @Override
  public void refuted(Consumer<Refuted> events) {
    view.refuted(events);
  }

  @Override
  public long texts() {
    return view.texts();
  }

  @Override
  public void activity(Consumer<Day> days) {
    view.activity(days);
  }

  @Override
  public List<Content.Field> detectedWith() {
    return view.detectedWith();
  }

  @Override
  public Hits search(Query query) {
    return view.search(query);
  }

  @Override
  public void timelines(Consumer<TimelineShape> shapes) {
    view.timelines(shapes);
  }

  @Override
  public void relations(Consumer<RoomRelations> rooms) {
    view.relations(rooms);
  }

  @Override
  public Copies copies() {
    return view.copies();
  }
}

package org.scelle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.Problem;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Refusal;
import org.scelle.model.Room;
import org.scelle.model.RoomSeen;
import org.scelle.model.Totals;
import org.scelle.store.CaseView;

/** A case made of lists. */
final class FakeCase implements CaseView {

  final List<LedgerRow> ledger = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Room> rooms = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();
  final List<Attachment> attachments = new ArrayList<>();
  final List<Day> days = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<Answered> answered = new ArrayList<>();
  final List<org.scelle.model.Page> pages = new ArrayList<>();
  final List<AccountSeen> seen = new ArrayList<>();
  final List<Refuted> refuted = new ArrayList<>();
  AuthenticitySummary authenticity =
      new AuthenticitySummary(0, 0, 0, 0, Signatures.NONE, List.of());
  Totals totals = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @Override
  public Manifest manifest() {
    return new Manifest(2, 4_200_000, "ab".repeat(32));
  }

  @Override
  public Totals totals() {
    return totals;
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {
    ledger.forEach(rows);
  }

  @Override
  public void problems(Consumer<Problem> to) {
    problems.forEach(to);
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {}

  @Override
  public void rooms(Consumer<Room> to) {
    rooms.forEach(to);
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {}

  @Override
  public void accounts(Consumer<Account> to) {
    accounts.forEach(to);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> to) {
    seen.forEach(to);
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> to) {}

  @Override
  public void pages(Consumer<org.scelle.model.Page> to) {
    pages.forEach(to);
  }

  @Override
  public void readings(Consumer<Reading> readings) {}

  @Override
  public void attachments(Consumer<Attachment> to) {
    attachments.forEach(to);
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {}

  @Override
  public void record(Consumer<Recorded> events) {}

  @Override
  public void answered(Consumer<Answered> to) {
    answered.forEach(to);
  }

  @Override
  public Stream<EventPrint> prints() {
    return Stream.empty();
  }

  @Override
  public AuthenticitySummary authenticity() {
    return authenticity;
  }

  @Override
  public void refuted(Consumer<Refuted> to) {
    refuted.forEach(to);
  }

  @Override
  public void activity(Consumer<Day> to) {
    days.forEach(to);
  }

  @Override
  public void findings(Consumer<Finding> to) {
    findings.stream().sorted(Finding.ORDER).forEach(to);
  }

  @Override
  public Hits search(Query query) {
    throw new UnsupportedOperationException("a report searches nothing");
  }
}

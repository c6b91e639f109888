package org.scelle.detect.reach;

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
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Refusal;
import org.scelle.model.Room;
import org.scelle.model.RoomSeen;
import org.scelle.model.Totals;
import org.scelle.store.CaseView;

/** A case that is nothing but a record, in memory; or written as it is read, when extended. */
class RecordView implements CaseView {
  final List<Recorded> events = new ArrayList<>();
  final List<Page> pages = new ArrayList<>();
  final List<AccountSeen> listed = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();

  @Override
  public void record(Consumer<Recorded> consumer) {
    events.forEach(consumer);
  }

  @Override
  public void pages(Consumer<Page> consumer) {
    pages.forEach(consumer);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> consumer) {
    listed.forEach(consumer);
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {}

  @Override
  public void accounts(Consumer<Account> consumer) {
    accounts.forEach(consumer);
  }

  @Override
  public Manifest manifest() {
    return new Manifest(0, 0, "");
  }

  @Override
  public Totals totals() {
    return new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {}

  @Override
  public void problems(Consumer<Problem> problems) {}

  @Override
  public void refusals(Consumer<Refusal> refusals) {}

  @Override
  public void rooms(Consumer<Room> rooms) {}

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {}

  @Override
  public void readings(Consumer<Reading> readings) {}

  @Override
  public void attachments(Consumer<Attachment> attachments) {}

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {}

  @Override
  public void answered(Consumer<Answered> consumer) {}

  @Override
  public Stream<EventPrint> prints() {
    return Stream.empty();
  }

  @Override
  public AuthenticitySummary authenticity() {
    return new AuthenticitySummary(0, 0, 0, 0, Signatures.NONE, List.of());
  }

  @Override
  public void refuted(Consumer<Refuted> consumer) {}

  @Override
  public void activity(Consumer<Day> days) {}

  @Override
  public void findings(Consumer<Finding> findings) {}

  @Override
  public Hits search(Query query) {
    return new Hits(0, List.of());
  }
}

package org.scelle.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/** A case written down by hand: what a test puts in comes out, everything else is empty. */
public final class FakeCase implements CaseView {

  private record Loose(EvidenceFile file, Document document) {}

  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Loose> loose = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Recorded> record = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private final List<StateAtEnd> states = new ArrayList<>();
  private final List<TimelineShape> shapes = new ArrayList<>();
  private final List<RoomRelations> relations = new ArrayList<>();
  private Copies copies = new Copies(0, 0, null);
  private final List<Page> pages = new ArrayList<>();
  private final List<LedgerRow> ledger = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<Answered> answered = new ArrayList<>();
  private final List<EventPrint> prints = new ArrayList<>();

  public FakeCase with(Attachment attachment) {
    attachments.add(attachment);
    return this;
  }

  public FakeCase with(EvidenceFile file, Document document) {
    loose.add(new Loose(file, document));
    return this;
  }

  public FakeCase with(Reading reading) {
    readings.add(reading);
    return this;
  }

  public FakeCase with(Recorded event) {
    record.add(event);
    return this;
  }

  public FakeCase with(Room room) {
    rooms.add(room);
    return this;
  }

  public FakeCase with(StateAtEnd state) {
    states.add(state);
    return this;
  }

  public FakeCase with(TimelineShape shape) {
    shapes.add(shape);
    return this;
  }

  public FakeCase with(RoomRelations room) {
    relations.add(room);
    return this;
  }

  public FakeCase with(LedgerRow row) {
    ledger.add(row);
    return this;
  }

  public FakeCase with(Account account) {
    accounts.add(account);
    return this;
  }

  public FakeCase with(Answered occurrence) {
    answered.add(occurrence);
    return this;
  }

  public FakeCase with(EventPrint print) {
    prints.add(print);
    return this;
  }

  public FakeCase with(Page page) {
    pages.add(page);
    return this;
  }

  @Override
  public Manifest manifest() {
    return new Manifest(0, 0, "0".repeat(64));
  }

  @Override
  public Totals totals() {
    return new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public void ledger(Consumer<LedgerRow> consumer) {
    ledger.forEach(consumer);
  }

  @Override
  public void problems(Consumer<Problem> consumer) {}

  @Override
  public void refusals(Consumer<Refusal> consumer) {}

  @Override
  public void rooms(Consumer<Room> consumer) {
    rooms.forEach(consumer);
  }

  @Override
  public void timelines(Consumer<TimelineShape> to) {
    shapes.forEach(to);
  }

  public FakeCase with(Copies told) {
    copies = told;
    return this;
  }

  @Override
  public Copies copies() {
    return copies;
  }

  @Override
  public void relations(Consumer<RoomRelations> to) {
    relations.forEach(to);
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> to) {
    states.stream().filter(state -> types.contains(state.type())).forEach(to);
  }

  @Override
  public void accounts(Consumer<Account> consumer) {
    accounts.forEach(consumer);
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> consumer) {}

  @Override
  public void roomsSeen(Consumer<RoomSeen> consumer) {}

  @Override
  public void pages(Consumer<Page> consumer) {
    pages.forEach(consumer);
  }

  @Override
  public void readings(Consumer<Reading> consumer) {
    readings.forEach(consumer);
  }

  @Override
  public void attachments(Consumer<Attachment> consumer) {
    attachments.forEach(consumer);
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> consumer) {
    loose.forEach(one -> consumer.accept(one.file, one.document));
  }

  @Override
  public void record(Consumer<Recorded> consumer) {
    record.forEach(consumer);
  }

  @Override
  public void answered(Consumer<Answered> consumer) {
    answered.forEach(consumer);
  }

  @Override
  public Stream<EventPrint> prints() {
    return prints.stream()
        .sorted(
            Comparator.comparing(EventPrint::key)
                .thenComparing(print -> Objects.requireNonNullElse(print.room(), "")));
  }

  @Override
  public AuthenticitySummary authenticity() {
    return new AuthenticitySummary(0, 0, 0, 0, Signatures.NONE, List.of());
  }

  @Override
  public void refuted(Consumer<Refuted> consumer) {}

  @Override
  public void activity(Consumer<Day> consumer) {}

  @Override
  public void findings(Consumer<Finding> consumer) {}

  @Override
  public Hits search(Query query) {
    return new Hits(0, List.of());
  }
}

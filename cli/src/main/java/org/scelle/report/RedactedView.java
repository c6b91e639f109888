package org.scelle.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.secret.Fingerprint;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.MediaReference;
import org.scelle.model.Page;
import org.scelle.model.Passage;
import org.scelle.model.Problem;
import org.scelle.model.Reading;
import org.scelle.model.Recorded;
import org.scelle.model.Refusal;
import org.scelle.model.Room;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Totals;
import org.scelle.model.Where;
import org.scelle.store.CaseView;

/**
 * A case as a copy that travels shows it: accounts are pseudonyms, names and values are masked.
 * Whatever is made of this view alone names nobody. Rooms, events, servers and hashes stay, for a
 * reader must find the evidence again.
 */
final class RedactedView implements CaseView {

  /** Whose a credential is, in the title of a finding. */
  private static final Pattern USER = Pattern.compile("\"[^\"]*\"");

  private static final int HASH_BYTES = 8;

  private final CaseView view;
  private final Pseudonyms pseudonyms;
  private final Masking masking;

  RedactedView(CaseView view, Pseudonyms pseudonyms, Masking masking) {
    this.view = view;
    this.pseudonyms = pseudonyms;
    this.masking = masking;
  }

  private String account(String id) {
    return pseudonyms.account(id);
  }

  private @Nullable String optionalAccount(@Nullable String id) {
    return id == null ? null : account(id);
  }

  private EvidenceFile file(EvidenceFile file) {
    return new EvidenceFile(
        masking.path(file.file()), masking.path(file.path()), file.size(), file.sha256());
  }

  private Source source(Source source) {
    return new Source(file(source.file()), source.offset(), source.length());
  }

  private Subject subject(Subject subject) {
    return new Subject(
        subject.room(), subject.event(), optionalAccount(subject.account()), subject.time());
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
    view.ledger(row ->
        rows.accept(
            new LedgerRow(
                masking.path(row.file()),
                masking.path(row.path()),
                row.size(),
                row.sha256(),
                row.owner(),
                row.outcome(),
                masking.sentence(row.why()),
                row.entries())));
  }

  @Override
  public void problems(Consumer<Problem> problems) {
    view.problems(problem ->
        problems.accept(new Problem(source(problem.source()), masking.sentence(problem.what()))));
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {
    view.refusals(refusal ->
        refusals.accept(
            new Refusal(
                source(refusal.source()), refusal.code(), masking.text(refusal.message()))));
  }

  @Override
  public void secretsSeen(Consumer<SecretsSeen> secrets) {
    view.secretsSeen(
        seen -> secrets.accept(new SecretsSeen(source(seen.source()), seen.kind(), seen.count())));
  }

  @Override
  public void rooms(Consumer<Room> rooms) {
    view.rooms(room ->
        rooms.accept(
            room.withNames(
                masking.optional(room.name()),
                masking.optional(room.topic()),
                alias(room.alias()))));
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {
    view.stateAtEnd(
        types,
        state -> {
          Map<String, String> values = new TreeMap<>();
          state
              .values()
              .forEach((key, value) -> values.put(masking.text(key), masking.text(value)));
          states.accept(new StateAtEnd(state.room(), state.type(), values));
        });
  }

  private @Nullable String alias(@Nullable String alias) {
    if (alias == null) {
      return null;
    }
    int colon = alias.indexOf(':');
    return colon < 0
        ? masking.text(alias)
        : masking.text(alias.substring(0, colon)) + alias.substring(colon);
  }

  @Override
  public void accounts(Consumer<Account> accounts) {
    view.accounts(account -> {
      String id = account(account.id());
      String name = account.displayName() == null ? null : "•••";
      accounts.accept(new Account(id, name, account.messages(), account.rooms()));
    });
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> accounts) {
    view.accountsSeen(seen ->
        accounts.accept(
            new AccountSeen(
                source(seen.source()),
                seen.page(),
                account(seen.account()),
                seen.how(),
                seen.room(),
                seen.displayName() == null ? null : "•••",
                null)));
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {
    view.roomsSeen(seen ->
        rooms.accept(
            new RoomSeen(
                source(seen.source()),
                seen.page(),
                seen.room(),
                seen.how(),
                fields(seen.fields()))));
  }

  private List<Content.Field> fields(List<Content.Field> fields) {
    return fields.stream()
        .map(field ->
            new Content.Field(masking.text(field.pointer()), masking.optional(field.value())))
        .toList();
  }

  @Override
  public void pages(Consumer<Page> pages) {
    view.pages(page ->
        pages.accept(
            new Page(
                source(page.source()),
                page.number(),
                page.kind(),
                page.room(),
                page.from(),
                page.to(),
                page.limited(),
                page.joined(),
                page.invited(),
                page.course())));
  }

  @Override
  public void attachments(Consumer<Attachment> attachments) {
    view.attachments(attachment -> {
      EvidenceFile file = attachment.file();
      Document document = attachment.document();
      attachments.accept(
          new Attachment(
              subject(attachment.posting()),
              source(attachment.source()),
              reference(attachment.reference()),
              file == null ? null : file(file),
              attachment.match(),
              attachment.candidates().stream().map(this::file).toList(),
              document == null ? null : document(document)));
    });
  }

  private MediaReference reference(MediaReference reference) {
    String name = reference.name();
    String type = reference.declaredType();
    return new MediaReference(
        masking.text(reference.url()),
        name == null ? null : masking.fileName(name),
        type == null ? null : masking.text(type),
        reference.declaredSize(),
        reference.encrypted(),
        reference.ciphertextSha256(),
        masking.optional(reference.thumbnailUrl()));
  }

  /** Without its texts: who makes a copy that travels has no use for them. */
  private Document document(Document document) {
    return document
        .withOutcome(document.outcome(), masking.sentence(document.why()))
        .withPassages(List.of())
        .withMetadata(List.of())
        .withEmbedded(List.of());
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {
    view.looseDocuments((file, document) -> documents.accept(file(file), document(document)));
  }

  @Override
  public AuthenticitySummary authenticity() {
    AuthenticitySummary told = view.authenticity();
    return new AuthenticitySummary(
        told.verified(),
        told.contentHolds(),
        told.refuted(),
        told.notCheckable(),
        told.signatures(),
        told.reasons().stream()
            .map(reason -> new Reason(masking.sentence(reason.why()), reason.events()))
            .toList());
  }

  @Override
  public void activity(Consumer<Day> days) {
    view.activity(days);
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    view.findings(finding -> findings.accept(finding(finding)));
  }

  private Finding finding(Finding finding) {
    String title = masking.sentence(finding.title());
    List<String> clues = finding.clues().stream().map(masking::sentence).toList();
    if (finding.detector().equals("secret")) {
      title = USER.matcher(finding.title()).replaceAll("\"•••\"");
      clues = Fingerprint.keyed(finding.clues(), hash -> pseudonyms.code(hash, HASH_BYTES));
    }
    return new Finding(
        id(finding),
        finding.detector(),
        finding.rule(),
        finding.severity(),
        finding.label(),
        finding.scheme(),
        title,
        clues,
        subject(finding.subject()),
        finding.citations().stream().map(this::citation).toList());
  }

  /** An id made of an account alone could be found by hashing likely accounts. */
  private String id(Finding finding) {
    Subject subject = finding.subject();
    boolean guessable = subject.event() == null && subject.room() == null;
    return guessable ? pseudonyms.code(finding.id(), 10) : finding.id();
  }

  private Citation citation(Citation citation) {
    String quote =
        citation.where() == Where.FILENAME && !citation.quote().isEmpty()
            ? masking.fileName(citation.quote())
            : masking.text(citation.quote());
    return new Citation(source(citation.source()), citation.where(), citation.page(), quote);
  }

  @Override
  public void record(Consumer<Recorded> events) {
    view.record(event -> {
      Content content = event.content();
      events.accept(
          new Recorded(
              envelope(event.envelope()),
              source(event.source()),
              event.position(),
              event.snapshot(),
              event.snapshotAt(),
              event.hole(),
              event.message(),
              event.encrypted(),
              event.redacted(),
              masking.optional(event.mediaUrl()),
              event.mediaBytes(),
              content == null ? null : content(content)));
    });
  }

  private Event.Envelope envelope(Event.Envelope envelope) {
    String key = envelope.stateKey();
    boolean account = key != null && key.startsWith("@");
    return new Event.Envelope(
        envelope.id(),
        envelope.room(),
        optionalAccount(envelope.sender()),
        envelope.type(),
        account ? optionalAccount(key) : masking.optional(key),
        envelope.time());
  }

  /** Of the contents a record holds, that is state, memberships and redactions. */
  private @Nullable Content content(Content content) {
    return switch (content) {
      case Content.Membership member ->
          new Content.Membership(
              member.membership(),
              member.displayName() == null ? null : "•••",
              null,
              member.previous(),
              member.previousName() == null ? null : "•••");
      case Content.State state ->
          new Content.State(fields(state.fields()), fields(state.previous()));
      case Content.Redaction redaction -> new Content.Redaction(redaction.target(), null);
      case Content.Encrypted encrypted -> encrypted;
      case Content.Emptied emptied -> emptied;
      case Content.Message message -> null;
      case Content.Reaction reaction -> null;
      case Content.Other other -> null;
    };
  }

  @Override
  public long texts() {
    return view.texts();
  }

  @Override
  public void readings(Consumer<Reading> readings) {
    view.readings(reading ->
        readings.accept(
            new Reading(
                reading.kind(),
                reading.key(),
                source(reading.source()),
                reading.postings().stream().map(this::subject).toList(),
                reading.passages().stream().map(this::passage).toList(),
                reading.state())));
  }

  private Passage passage(Passage passage) {
    return new Passage(
        passage.where(), passage.page(), passage.detail(), masking.text(passage.text()));
  }

  @Override
  public void answered(Consumer<Answered> occurrences) {
    view.answered(one ->
        occurrences.accept(
            new Answered(
                source(one.source()),
                one.page(),
                envelope(one.envelope()),
                one.membership(),
                one.serving())));
  }

  @Override
  public void refuted(Consumer<Refuted> events) {
    view.refuted(one ->
        events.accept(
            new Refuted(envelope(one.envelope()), source(one.source()), one.authenticity())));
  }

  @Override
  public void timelines(Consumer<TimelineShape> shapes) {
    view.timelines(shape -> {
      Map<IdForm, Place> firsts = new EnumMap<>(IdForm.class);
      shape.firsts().forEach((form, first) -> firsts.put(form, place(first)));
      Place backwards = shape.firstBackwards();
      shapes.accept(
          new TimelineShape(
              shape.room(),
              shape.forms(),
              firsts,
              shape.steps(),
              shape.backwards(),
              backwards == null ? null : place(backwards)));
    });
  }

  @Override
  public void relations(Consumer<RoomRelations> rooms) {
    view.relations(room -> {
      Place first = room.firstUnresolved();
      rooms.accept(
          new RoomRelations(
              room.room(),
              room.relations(),
              room.unresolved(),
              first == null ? null : place(first)));
    });
  }

  @Override
  public Copies copies() {
    Copies told = view.copies();
    Place first = told.firstClashing();
    return new Copies(told.occurrences(), told.clashing(), first == null ? null : place(first));
  }

  private Place place(Place place) {
    return new Place(place.event(), source(place.source()));
  }

  @Override
  public Stream<EventPrint> prints() {
    return view.prints();
  }

  @Override
  public List<Content.Field> detectedWith() {
    return view.detectedWith();
  }

  @Override
  public Hits search(Query query) {
    throw new UnsupportedOperationException("a report searches nothing");
  }
}

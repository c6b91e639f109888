package org.scelle.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.secret.Secrets;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.Room;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;
import org.scelle.store.CaseView;

/**
 * A case without the values of credentials that stand in names: of rooms, topics, accounts, files.
 * The words of findings lost theirs when they were made.
 */
final class MutedView extends ForwardingView {

  MutedView(CaseView view) {
    super(view);
  }

  private static @Nullable String mute(@Nullable String words) {
    return words == null ? null : Secrets.without(words);
  }

  private static EvidenceFile file(EvidenceFile file) {
    String name = Secrets.without(file.file());
    String path = Secrets.without(file.path());
    boolean same = name.equals(file.file()) && path.equals(file.path());
    return same ? file : new EvidenceFile(name, path, file.size(), file.sha256());
  }

  private static Source source(Source source) {
    EvidenceFile file = file(source.file());
    return file.equals(source.file()) ? source : new Source(file, source.offset(), source.length());
  }

  private static List<Field> fields(List<Field> fields) {
    return fields.stream().map(one -> new Field(one.pointer(), mute(one.value()))).toList();
  }

  @Override
  public void ledger(Consumer<LedgerRow> rows) {
    whole()
        .ledger(row ->
            rows.accept(
                new LedgerRow(
                    Secrets.without(row.file()),
                    Secrets.without(row.path()),
                    row.size(),
                    row.sha256(),
                    row.owner(),
                    row.outcome(),
                    Secrets.without(row.why()),
                    row.entries())));
  }

  @Override
  public void problems(Consumer<Problem> problems) {
    whole()
        .problems(
            one -> problems.accept(new Problem(source(one.source()), Secrets.without(one.what()))));
  }

  @Override
  public void refusals(Consumer<Refusal> refusals) {
    whole()
        .refusals(one ->
            refusals.accept(
                new Refusal(source(one.source()), one.code(), Secrets.without(one.message()))));
  }

  @Override
  public void rooms(Consumer<Room> rooms) {
    whole()
        .rooms(room ->
            rooms.accept(
                room.withNames(mute(room.name()), mute(room.topic()), mute(room.alias()))));
  }

  @Override
  public void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states) {
    whole()
        .stateAtEnd(
            types,
            state -> {
              Map<String, String> values = new TreeMap<>();
              state.values().forEach((key, value) -> values.put(key, Secrets.without(value)));
              states.accept(new StateAtEnd(state.room(), state.type(), values));
            });
  }

  @Override
  public void accounts(Consumer<Account> accounts) {
    whole()
        .accounts(one ->
            accounts.accept(
                new Account(one.id(), mute(one.displayName()), one.messages(), one.rooms())));
  }

  @Override
  public void accountsSeen(Consumer<AccountSeen> accounts) {
    whole().accountsSeen(seen -> accounts.accept(muted(seen)));
  }

  @Override
  public void connections(Consumer<AccountSeen> connections) {
    whole().connections(seen -> connections.accept(muted(seen)));
  }

  private static AccountSeen muted(AccountSeen seen) {
    return new AccountSeen(
        source(seen.source()),
        seen.page(),
        seen.account(),
        seen.how(),
        seen.room(),
        mute(seen.displayName()),
        seen.avatar(),
        fields(seen.fields()));
  }

  @Override
  public void roomsSeen(Consumer<RoomSeen> rooms) {
    whole()
        .roomsSeen(seen ->
            rooms.accept(
                new RoomSeen(
                    source(seen.source()),
                    seen.page(),
                    seen.room(),
                    seen.how(),
                    fields(seen.fields()))));
  }

  @Override
  public void attachments(Consumer<Attachment> attachments) {
    whole()
        .attachments(one -> {
          EvidenceFile file = one.file();
          Document document = one.document();
          String name = one.reference().name();
          attachments.accept(
              new Attachment(
                  one.posting(),
                  source(one.source()),
                  name == null ? one.reference() : one.reference().named(Secrets.without(name)),
                  file == null ? null : file(file),
                  one.match(),
                  one.candidates().stream().map(MutedView::file).toList(),
                  document == null ? null : muted(document)));
        });
  }

  @Override
  public void looseDocuments(BiConsumer<EvidenceFile, Document> documents) {
    whole().looseDocuments((file, document) -> documents.accept(file(file), muted(document)));
  }

  private static Document muted(Document document) {
    return document
        .withOutcome(document.outcome(), Secrets.without(document.why()))
        .withMetadata(fields(document.metadata()))
        .withEmbedded(document.embedded().stream().map(MutedView::muted).toList());
  }

  private static Document.Embedded muted(Document.Embedded inside) {
    return new Document.Embedded(
        Secrets.without(inside.name()),
        inside.type(),
        inside.category(),
        inside.outcome(),
        Secrets.without(inside.why()),
        inside.passages(),
        inside.size());
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    whole().findings(finding -> findings.accept(muted(finding)));
  }

  private static Finding muted(Finding finding) {
    return finding.withWords(
        Secrets.without(finding.title()),
        finding.clues(),
        finding.citations().stream().map(MutedView::muted).toList());
  }

  private static Citation muted(Citation citation) {
    return new Citation(
        source(citation.source()),
        citation.where(),
        citation.page(),
        Secrets.without(citation.quote()));
  }
}

package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Authenticity;
import org.scelle.model.CipherKey;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;

/** Writes occurrences of events. */
final class EventRows {
  private static final String PLAIN =
      "event(id, file, offset, length, page, event_id, room, sender, type, time, content, kind,"
          + " answered_at, body)";
  private static final String FULL =
      "event(id, file, offset, length, page, event_id, room, sender, type, time, content, kind,"
          + " answered_at, body, twin, state_key, formatted, quoted, clock, time_text, removed,"
          + " removed_by, transaction_id, requester_membership)";
  private final Names names;
  private final Insert plain;
  private final Insert full;
  private final Insert memberships;
  private final Insert fields;
  private final Insert relations;
  private final Insert redactions;
  private final Insert named;
  private final Insert media;
  private final Insert keys;
  private final Insert authenticities;
  private long last;

  EventRows(Inserts tables, Names names) throws SQLException {
    this.names = names;
    plain = tables.into(PLAIN, 14);
    full = tables.into(FULL, 24);
    memberships = tables.into("membership", 7);
    fields = tables.into("state_field", 5);
    relations = tables.into("relation", 4);
    redactions = tables.into("redaction", 3);
    named = tables.into("named", 4);
    media = tables.into("media", 8);
    keys = tables.into("media_key", 3);
    authenticities = tables.into("authenticity", 5);
  }

  /** Says after which row the next event goes. */
  void startAfter(long row) {
    last = row;
  }

  long last() {
    return last;
  }

  void add(long file, Event event) throws SQLException {
    long row = ++last;
    common(isPlain(event) ? plain : full, row, file, event);
    content(row, event);
    authenticity(row, event.authenticity());
    int n = 0;
    for (Event.Relation relation : event.relations()) {
      relations.number(row).number(n++).text(relation.kind().name()).text(relation.target()).done();
    }
  }

  private void authenticity(long row, @Nullable Authenticity told) throws SQLException {
    if (told != null) {
      authenticities
          .number(row)
          .text(told.verdict().name())
          .text(told.signature().name())
          .yes(told.refuted())
          .text(told.why())
          .done();
    }
  }

  private static boolean isPlain(Event event) {
    Event.Envelope envelope = event.envelope();
    return envelope.id() != null
        && envelope.stateKey() == null
        && event.removal() == null
        && envelope.time() instanceof Moment.Exact
        && !(event.content() instanceof Content.Message message
            && (message.formatted() != null || message.quoted() != null))
        && (event.serving() == null
            || (event.serving().transactionId() == null
                && event.serving().requesterMembership() == null));
  }

  private void common(Insert insert, long row, long file, Event event) throws SQLException {
    Event.Envelope envelope = event.envelope();
    Event.Serving serving = event.serving();
    insert
        .number(row)
        .number(file)
        .number(event.source().offset())
        .number(event.source().length())
        .number(event.page())
        .text(envelope.id())
        .maybe(names.rooms().numberOrNull(envelope.room()))
        .maybe(names.accounts().numberOrNull(envelope.sender()))
        .number(names.words().number(envelope.type()))
        .maybe(envelope.time() instanceof Moment.Exact exact ? exact.epochMillis() : null)
        .number(ContentKind.of(event.content()))
        .maybe(names.words().numberOrNull(kind(event.content())))
        .maybe(serving == null ? null : serving.answeredAt())
        .text(body(event.content()));
    if (insert == full) {
      rest(event);
    }
    insert.done();
  }

  private void rest(Event event) throws SQLException {
    Event.Envelope envelope = event.envelope();
    Content.Message message = event.content() instanceof Content.Message m ? m : null;
    Moment time = envelope.time();
    Event.Serving serving = event.serving();
    full.text(envelope.id() == null ? Fingerprint.twin(event) : null)
        .text(envelope.stateKey())
        .text(message == null ? null : message.formatted())
        .text(message == null ? null : message.quoted())
        .text(time instanceof Moment.Local local ? local.clock().toString() : null)
        .text(time instanceof Moment.Unknown(String text) && !text.isEmpty() ? text : null)
        .maybe(event.removal() == null ? null : (Long) 1L)
        .text(event.removal() == null ? null : event.removal().by())
        .text(serving == null ? null : serving.transactionId())
        .text(serving == null ? null : serving.requesterMembership());
  }

  private static @Nullable String kind(Content content) {
    return switch (content) {
      case Content.Message message -> message.kind();
      case Content.Encrypted encrypted -> encrypted.algorithm();
      default -> null;
    };
  }

  private static @Nullable String body(Content content) {
    return switch (content) {
      case Content.Message message -> message.body();
      case Content.Reaction reaction -> reaction.key();
      default -> null;
    };
  }

  private void content(long row, Event event) throws SQLException {
    switch (event.content()) {
      case Content.Message message -> message(row, message);
      case Content.Membership membership -> membership(row, event.envelope(), membership);
      case Content.State state -> {
        fields(row, 0, /* previous= */ 0, state.fields());
        fields(row, state.fields().size(), /* previous= */ 1, state.previous());
        accounts(row, event.envelope().type(), state);
      }
      case Content.Other other -> fields(row, 0, /* previous= */ 0, other.fields());
      case Content.Redaction redaction ->
          redactions.number(row).text(redaction.target()).text(redaction.reason()).done();
      case Content.Encrypted encrypted -> {}
      case Content.Reaction reaction -> {}
      case Content.Emptied emptied -> emptiedMember(row, event.envelope());
    }
  }

  private void message(long row, Content.Message message) throws SQLException {
    MediaReference file = message.media();
    if (file != null) {
      media
          .number(row)
          .text(file.url())
          .text(file.name())
          .text(file.declaredType())
          .maybe(file.declaredSize())
          .yes(file.encrypted())
          .text(file.ciphertextSha256())
          .text(file.thumbnailUrl())
          .done();
      CipherKey key = file.key();
      if (key != null) {
        keys.number(row).text(key.key()).text(key.iv()).done();
      }
    }
    int n = 0;
    for (String account : message.mentions()) {
      name(row, n++, account, "mention");
    }
  }

  private void membership(long row, Event.Envelope envelope, Content.Membership membership)
      throws SQLException {
    memberships
        .number(row)
        .maybe(names.accounts().numberOrNull(envelope.stateKey()))
        .text(membership.membership())
        .text(membership.displayName())
        .text(membership.avatar())
        .text(membership.previous())
        .text(membership.previousName())
        .done();
  }

  /** A member event of which nothing is left still names its account. */
  private void emptiedMember(long row, Event.Envelope envelope) throws SQLException {
    if (envelope.type().equals("m.room.member") && envelope.stateKey() != null) {
      name(row, 0, envelope.stateKey(), "member");
    }
  }

  private void fields(long row, int first, int previous, List<Content.Field> values)
      throws SQLException {
    int n = first;
    for (Content.Field field : values) {
      fields
          .number(row)
          .number(n++)
          .number(previous)
          .text(field.pointer())
          .text(field.value())
          .done();
    }
  }

  /** Accounts named in state: creators and holders of power levels. */
  private void accounts(long row, String type, Content.State state) throws SQLException {
    int n = 0;
    for (Content.Field field : state.fields()) {
      String pointer = field.pointer();
      if (type.equals("m.room.power_levels") && pointer.startsWith("/users/")) {
        String account = pointer.substring("/users/".length());
        name(row, n++, account.replace("~1", "/").replace("~0", "~"), "power");
      } else if (type.equals("m.room.create")
          && field.value() != null
          && (pointer.equals("/creator") || pointer.startsWith("/additional_creators/"))) {
        name(row, n++, field.value(), "creator");
      }
    }
  }

  private void name(long row, int n, String account, String how) throws SQLException {
    named.number(row).number(n).number(names.accounts().number(account)).text(how).done();
  }
}

package org.scelle.store;

import java.sql.SQLException;
import java.util.List;
import org.scelle.model.AccountSeen;
import org.scelle.model.Content;
import org.scelle.model.MediaPlace;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;

/** Writes the entries that are not events. */
final class ListRows {
  private final Names names;
  private final Insert accounts;
  private final Insert accountFields;
  private final Insert rooms;
  private final Insert roomFields;
  private final Insert pages;
  private final Insert refusals;
  private final Insert problems;
  private final Insert places;
  private final Insert secrets;
  private long n;

  ListRows(Inserts tables, Names names) throws SQLException {
    this.names = names;
    accounts = tables.into("account_seen", 10);
    accountFields = tables.into("account_seen_field", 5);
    rooms = tables.into("room_seen", 7);
    roomFields = tables.into("room_seen_field", 5);
    pages = tables.into("page", 12);
    refusals = tables.into("refusal", 6);
    problems = tables.into("problem", 6);
    places = tables.into("media_place", 7);
    secrets = tables.into("secret", 6);
  }

  /** A new file begins. */
  void start() {
    n = 0;
  }

  /** One entry that is numbered was written before; pages have numbers of their own. */
  void skip() {
    n++;
  }

  private static Insert place(Insert insert, long file, long number, Source source)
      throws SQLException {
    return insert.number(file).number(number).number(source.offset()).number(source.length());
  }

  void add(long file, AccountSeen seen) throws SQLException {
    place(accounts, file, ++n, seen.source())
        .number(seen.page())
        .number(names.accounts().number(seen.account()))
        .text(seen.how().name())
        .maybe(names.rooms().numberOrNull(seen.room()))
        .text(seen.displayName())
        .text(seen.avatar())
        .done();
    fields(accountFields, file, seen.fields());
  }

  void add(long file, RoomSeen seen) throws SQLException {
    place(rooms, file, ++n, seen.source())
        .number(seen.page())
        .number(names.rooms().number(seen.room()))
        .text(seen.how().name())
        .done();
    fields(roomFields, file, seen.fields());
  }

  private void fields(Insert insert, long file, List<Content.Field> values) throws SQLException {
    int field = 0;
    for (Content.Field value : values) {
      insert
          .number(file)
          .number(n)
          .number(field++)
          .text(value.pointer())
          .text(value.value())
          .done();
    }
  }

  void add(long file, Page page) throws SQLException {
    place(pages, file, page.number(), page.source())
        .text(page.kind().name())
        .maybe(names.rooms().numberOrNull(page.room()))
        .text(page.from())
        .text(page.to())
        .yes(page.limited())
        .maybe(page.joined())
        .maybe(page.invited())
        .text(page.course().name())
        .done();
  }

  void add(long file, Refusal refusal) throws SQLException {
    place(refusals, file, ++n, refusal.source())
        .text(refusal.code())
        .text(refusal.message())
        .done();
  }

  void add(long file, MediaPlace place) throws SQLException {
    place(places, file, ++n, place.source())
        .text(place.server())
        .text(place.stored())
        .text(place.mediaId())
        .done();
  }

  void add(long file, SecretsSeen seen) throws SQLException {
    place(secrets, file, ++n, seen.source()).text(seen.kind()).number(seen.count()).done();
  }

  void add(long file, Problem problem) throws SQLException {
    place(problems, file, ++n, problem.source()).text(problem.what()).yes(false).done();
  }
}

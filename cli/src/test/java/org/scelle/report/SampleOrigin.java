package org.scelle.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountSeen;
import org.scelle.model.Authenticity;
import org.scelle.model.Content.Field;
import org.scelle.model.Event;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.CaseView;
import org.scelle.store.CaseView.Answered;
import org.scelle.store.CaseView.Refuted;

/** Says who took an invented case, when and how, and that two of its events were altered. */
final class SampleOrigin {

  /** 2026-06-06T12:00:00Z. */
  private static final long NOON = 1_780_747_200_000L;

  private static final String THIEF = "@victor.lemoine-ac-lille.fr:agent.education.tchap.gouv.fr";
  private static final List<String> ROOMS =
      List.of(SampleCase.ROOM, "!forum:agent.dinum.tchap.gouv.fr", "!autre:agent.pm.tchap.gouv.fr");

  private SampleOrigin() {}

  static void of(FakeCase made) {
    for (int room = 0; room < ROOMS.size(); room++) {
      long at = NOON + room * 240_000L;
      for (int i = 0; i < 3 + room; i++) {
        answer(made, room, at + i * 900L);
      }
      made.pages.add(page(ROOMS.get(room), room + 1, "t9", room == 2 ? "t4" : null));
    }
    made.seen.add(
        new AccountSeen(
            at(7_000),
            0,
            THIEF,
            AccountSeen.How.SESSION,
            null,
            null,
            null,
            List.of(
                new Field("/device_id", "QZPLMWXA"),
                new Field("/ip", "203.0.113.77"),
                new Field("/user_agent", "python-requests/2.32"),
                new Field("/last_seen", Long.toString(NOON + 500_000)))));
    made.authenticity =
        new CaseView.AuthenticitySummary(
            6_000,
            40,
            2,
            1_058,
            new CaseView.Signatures(
                new CaseView.Tested(800, 1),
                new CaseView.Tested(98, 1),
                List.of(
                    new CaseView.Reason(
                        "no key is known for the signature of its sender's server", 5_140),
                    new CaseView.Reason("it came without a signature of its sender's server", 2))),
            List.of(
                new CaseView.Reason("it came without hashes", 1_058),
                new CaseView.Reason("the content is not what its hash says", 2)));
    made.refuted.add(refuted("$alteree", 9_000));
    made.refuted.add(refuted("$forgee", 9_500));
  }

  private static Source at(long offset) {
    return new Source(SampleCase.FILE, offset, 300);
  }

  private static Page page(String room, int number, String from, @Nullable String to) {
    Source source = new Source(SampleCase.FILE, number * 20_000L, 10_000);
    return new Page(source, number, Page.Kind.TIMELINE, room, from, to, false, null, null);
  }

  private static void answer(FakeCase made, int room, long at) {
    for (int i = 0; i < 4; i++) {
      event(made, room, SampleCase.LEA, null, at - 90_000_000L - i, at);
    }
    event(made, room, THIEF, "join", at - 60_000L, at);
  }

  private static void event(
      FakeCase made, int room, String account, @Nullable String membership, long time, long at) {
    made.answered.add(
        new Answered(
            new Source(SampleCase.FILE, 100_000 + made.answered.size() * 300L, 300),
            room + 1,
            new Event.Envelope(
                "$" + made.answered.size(),
                ROOMS.get(room),
                account,
                membership == null ? "m.room.message" : "m.room.member",
                membership == null ? null : account,
                new Moment.Exact(time)),
            membership,
            new Event.Serving(at, null, null)));
  }

  private static Refuted refuted(String event, long offset) {
    return new Refuted(
        new Event.Envelope(
            event,
            SampleCase.ROOM,
            SampleCase.LEA,
            "m.room.message",
            null,
            new Moment.Exact(NOON - 500_000_000L)),
        at(offset),
        new Authenticity(
            Authenticity.Verdict.CONTENT_ALTERED,
            Authenticity.Signature.HOLDS,
            "the content is not what its hash says"));
  }
}

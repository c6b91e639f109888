package org.scelle.detect.provenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.FakeCase;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.CaseView.Answered;

/** Writes answers of a server, page by page. */
final class Scrape {
  static final long MIDNIGHT = 1_780_704_000_000L; // 2026-06-06T00:00:00Z
  static final String ROOM = "!abcdefghij:agent.dinum.tchap.gouv.fr";
  static final String LEA = "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr";
  static final String PAUL = "@paul.girard-ac-lille.fr:agent.education.tchap.gouv.fr";
  static final String THIEF = "@victor.lemoine-ac-lille.fr:agent.education.tchap.gouv.fr";

  private static final long EACH = 10;

  final List<Answered> events = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private EvidenceFile file = file("dump/0.json");
  private long offset;
  private int page;
  private String room = ROOM;
  private @Nullable String requester;

  private static EvidenceFile file(String name) {
    return new EvidenceFile(name, "", 1_000_000, "0".repeat(64));
  }

  Scrape in(String id) {
    room = id;
    return this;
  }

  Scrape newFile(String name) {
    file = file(name);
    offset = 0;
    page = 0;
    return this;
  }

  Scrape page(int number) {
    page = number;
    return this;
  }

  /** Ends the page with a token, or without. */
  Scrape ends(@Nullable String token) {
    return walks("t9", token);
  }

  /** Says from where to where the page goes. */
  Scrape walks(String from, @Nullable String to) {
    pages.add(
        new Page(Source.whole(file), page, Page.Kind.TIMELINE, room, from, to, false, null, null));
    return this;
  }

  Scrape requesterIs(@Nullable String membership) {
    requester = membership;
    return this;
  }

  Scrape message(String sender, long time, long answeredAt) {
    return message(sender, time, answeredAt, null);
  }

  Scrape message(String sender, long time, long answeredAt, @Nullable String transaction) {
    return add("m.room.message", sender, null, time, null, answeredAt, transaction);
  }

  Scrape member(String account, String membership, long time, @Nullable Long answeredAt) {
    return add("m.room.member", account, account, time, membership, answeredAt, null);
  }

  /** A message inside the one before, with an age of its own. */
  Scrape carried(String sender, long answeredAt) {
    offset -= EACH;
    int carrier = page;
    page = 0;
    message(sender, MIDNIGHT, answeredAt);
    page = carrier;
    return this;
  }

  /** A full answer: messages that agree on its instant. */
  Scrape answer(long at, int messages) {
    for (int i = 0; i < messages; i++) {
      message(i % 2 == 0 ? LEA : PAUL, MIDNIGHT - 1_000_000L - i, at);
    }
    return this;
  }

  private Scrape add(
      String type,
      String sender,
      @Nullable String key,
      long time,
      @Nullable String membership,
      @Nullable Long answeredAt,
      @Nullable String transaction) {
    events.add(
        new Answered(
            new Source(file, offset, EACH),
            page,
            new Event.Envelope(
                "$" + events.size(), room, sender, type, key, new Moment.Exact(time)),
            membership,
            new Event.Serving(answeredAt, transaction, requester)));
    offset += EACH;
    return this;
  }

  Provenance provenance() {
    FakeCase made = new FakeCase();
    events.forEach(made::with);
    pages.forEach(made::with);
    return Provenance.of(made);
  }
}

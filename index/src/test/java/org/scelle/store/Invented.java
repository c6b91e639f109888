package org.scelle.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Outcome;
import org.scelle.model.Page;
import org.scelle.model.Source;
import org.scelle.store.RoomOrder.Placed;

/** Makes small cases of invented evidence. */
final class Invented {
  static final String SERVER = "agent.dinum.tchap.gouv.fr";
  static final String LEA = "@lea.moreau-dinum.gouv.fr:" + SERVER;
  static final String PAUL = "@paul.girard-education.gouv.fr:agent.education.tchap.gouv.fr";
  static final String ROOM = "!aBcDeFgHiJ:" + SERVER;
  static final String OTHER_ROOM = "!zYxWvUtSrQ:" + SERVER;
  static final Set<String> VERBATIM = Set.of("matrix-client-server");
  static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_780_000_000_000L), ZoneOffset.UTC);
  static final long MORNING = 1_780_300_800_000L;

  /** The order of a test: timeline pages as they stand, everything in it by row of first sight. */
  static final RoomOrder BY_SIGHT =
      (room, occurrences, pages) -> {
        List<Placed> placed = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        for (RoomOrder.Occurrence occurrence : occurrences) {
          boolean besides =
              pages.stream()
                  .anyMatch(page ->
                      page.file() == occurrence.file()
                          && page.page().number() == occurrence.page()
                          && page.page().kind() != Page.Kind.TIMELINE);
          if (!seen.contains(occurrence.event()) && !(occurrence.state() && besides)) {
            seen.add(occurrence.event());
            placed.add(new Placed(occurrence.event(), false));
          }
        }
        return placed;
      };

  private Invented() {}

  static EvidenceFile file(String name) {
    return new EvidenceFile(name, "", 1_000_000, sha256(name));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static CaseFile open(Path directory) throws IOException {
    return CaseFile.open(directory, CLOCK);
  }

  static void read(CaseFile file, EvidenceFile evidence, List<? extends Entry> entries)
      throws IOException {
    file.read(
        evidence,
        7L,
        writer -> {
          for (Entry entry : entries) {
            writer.add(entry);
          }
          return row(evidence, "matrix-client-server", entries.size());
        });
  }

  static LedgerRow row(EvidenceFile file, String owner, long entries) {
    return new LedgerRow(
        file.file(), file.path(), file.size(), file.sha256(), owner, Outcome.READ, "", entries);
  }

  static void settle(CaseFile file) throws IOException {
    file.settleDuplicates(VERBATIM);
    file.settleOrder(BY_SIGHT);
    file.settleAttachments(List.of());
    file.index();
  }

  static Content.Message text(String body) {
    return new Content.Message("m.text", body, null, null, null, List.of());
  }

  static Content.Message posted(String url, String name) {
    return new Content.Message(
        "m.file",
        "",
        null,
        null,
        new MediaReference(url, name, "application/pdf", 1234L, false, null, null),
        List.of());
  }

  /** Events of one file, one after another. */
  static final class Events {
    final EvidenceFile file;
    final List<Entry> entries = new ArrayList<>();
    private long offset;
    private long length = 100;
    private @Nullable String room = ROOM;
    private int page;

    Events(String file) {
      this.file = file(file);
    }

    Events in(@Nullable String newRoom) {
      room = newRoom;
      return this;
    }

    Events length(long bytes) {
      length = bytes;
      return this;
    }

    Events page(int number) {
      page = number;
      return this;
    }

    Source next() {
      Source source = new Source(file, offset, length);
      offset += length;
      return source;
    }

    Events add(Entry entry) {
      entries.add(entry);
      return this;
    }

    Events message(@Nullable String id, String sender, String body) {
      return event(id, sender, "m.room.message", null, text(body));
    }

    Events event(
        @Nullable String id, String sender, String type, @Nullable String key, Content content) {
      return add(occurrence(id, sender, type, key, content));
    }

    Event occurrence(
        @Nullable String id, String sender, String type, @Nullable String key, Content content) {
      Event.Envelope envelope =
          new Event.Envelope(id, room, sender, type, key, new Moment.Exact(MORNING + offset));
      return new Event(next(), page, envelope, content, List.of(), null, null);
    }

    Events edit(String id, String sender, String target, String body) {
      return related(
          id, sender, text(body), new Event.Relation(Event.Relation.Kind.REPLACE, target));
    }

    Events related(String id, String sender, Content content, Event.Relation relation) {
      Event event = occurrence(id, sender, "m.room.message", null, content);
      return add(
          new Event(
              event.source(),
              page,
              event.envelope(),
              event.content(),
              List.of(relation),
              null,
              null));
    }

    void readInto(CaseFile file) throws IOException {
      Invented.read(file, this.file, entries);
    }
  }
}

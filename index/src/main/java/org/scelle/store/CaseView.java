package org.scelle.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Account;
import org.scelle.model.AccountSeen;
import org.scelle.model.Attachment;
import org.scelle.model.Authenticity;
import org.scelle.model.Content.Field;
import org.scelle.model.Document;
import org.scelle.model.Event;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.LedgerRow;
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

/**
 * The questions one can ask a case; none changes it. Every list comes in an order that depends on
 * the evidence alone, never on the machine, and is streamed: a consumer that keeps nothing uses no
 * memory. Any number of threads may ask at the same time.
 */
public interface CaseView {

  /**
   * The evidence as handed over.
   *
   * @param files original files, archives unopened
   * @param bytes their bytes
   * @param sha256 over the sorted manifest, one line {@code <sha256>␠␠<file>\n} for each original
   *     file, as {@code sha256sum} prints it; a file without hash has 64 zeros
   */
  record Manifest(long files, long bytes, String sha256) {}

  Manifest manifest();

  Totals totals();

  /** Every file and every member of an archive, by file and path. */
  void ledger(Consumer<LedgerRow> rows);

  /** What could not be read inside files that were read, by file and offset. */
  void problems(Consumer<Problem> problems);

  void refusals(Consumer<Refusal> refusals);

  /**
   * Live secrets in databases and key files of servers, by file and kind: how many, never which.
   */
  default void secretsSeen(Consumer<SecretsSeen> secrets) {}

  /** Rooms, by id. */
  void rooms(Consumer<Room> rooms);

  /**
   * The last recorded value of one piece of state with an empty state key, as {@link #rooms} takes
   * it.
   *
   * @param values its scalars by JSON pointer (RFC 6901), without JSON's null
   */
  record StateAtEnd(String room, String type, Map<String, String> values) {}

  /** State of these types, by room id and type. */
  void stateAtEnd(Set<String> types, Consumer<StateAtEnd> states);

  /** Accounts, by id. */
  void accounts(Consumer<Account> accounts);

  /** Lists of accounts outside events, by file and offset. */
  void accountsSeen(Consumer<AccountSeen> accounts);

  /** Those of {@link #accountsSeen} that tell of a device, a connection or a token. */
  default void connections(Consumer<AccountSeen> connections) {
    accountsSeen(seen -> {
      if (seen.how() == AccountSeen.How.SESSION) {
        connections.accept(seen);
      }
    });
  }

  /** Lists of rooms outside events, by file and offset. */
  void roomsSeen(Consumer<RoomSeen> rooms);

  /** Pages, by file and number. */
  void pages(Consumer<Page> pages);

  /**
   * Everything with text: messages in the order of their rooms' records, rooms by id, documents by
   * hash.
   */
  void readings(Consumer<Reading> readings);

  /** Events that post a file, by room and position; their documents come without text. */
  void attachments(Consumer<Attachment> attachments);

  /** Files that no event posts, by file and path, with what examining them told but their text. */
  void looseDocuments(BiConsumer<EvidenceFile, Document> documents);

  /**
   * The record of every room: rooms by id; in a room first the state no timeline shows, then the
   * timeline. Each distinct event once, except that a state event may also come with snapshots.
   * Events whose room is not known are left out.
   */
  void record(Consumer<Recorded> events);

  /**
   * One occurrence of an event as a server gave it to the one who asked.
   *
   * @param page number of its page in its file; 0 for none
   * @param membership the membership it brings; {@code null} when it is no membership event
   */
  record Answered(
      Source source,
      int page,
      Event.Envelope envelope,
      @Nullable String membership,
      Event.Serving serving) {}

  /**
   * What servers said to the one who asked: every occurrence of which a server said something, and
   * every occurrence of a membership event; copies included, by file and place in it.
   */
  void answered(Consumer<Answered> occurrences);

  /**
   * What is needed to tell whether an event is the same in another case.
   *
   * @param key the event id; for an event without one, what tells it from others. As {@code
   *     case.db} holds it, where what SQLite cannot hold is escaped
   * @param room {@code null} when the evidence does not say
   * @param redacted whether it is known to be redacted, even if its content survives
   * @param replaces the event that it edits; {@code null} when it is no edit
   * @param print equal when sender, time, type, state key and content are equal
   */
  record EventPrint(
      String key,
      @Nullable String room,
      Kept kept,
      boolean redacted,
      @Nullable String replaces,
      String print) {
    /** What is left of the content. */
    public enum Kept {
      CONTENT,
      CIPHERTEXT,
      NOTHING
    }
  }

  /**
   * Each distinct event once, by key in the order of its code points, then by room. Reads on as it
   * is asked; to be closed.
   */
  Stream<EventPrint> prints();

  /**
   * What recomputing the hashes of the events told; each distinct event counts once, by the worst
   * that any of its occurrences shows, else by the best.
   *
   * @param verified the event id is the hash of the event
   * @param contentHolds only the content hash could be checked, and holds
   * @param refuted an occurrence is not what its id, hash or signature says
   * @param notCheckable no occurrence could be checked
   * @param signatures what the signatures told whose keys are known
   * @param reasons why events are not fully verified, most frequent first
   */
  record AuthenticitySummary(
      long verified,
      long contentHolds,
      long refuted,
      long notCheckable,
      Signatures signatures,
      List<Reason> reasons) {

    /** All distinct events. */
    public long events() {
      return verified + contentHolds + refuted + notCheckable;
    }
  }

  /**
   * Events that came with hashes, by what the signature of their sender's server told.
   *
   * @param given by keys that were given: who signed
   * @param found by keys that the evidence itself holds: that its parts agree, not who made them
   * @param unchecked why the others were not checked, most frequent first
   */
  record Signatures(Tested given, Tested found, List<Reason> unchecked) {

    /** No event came with hashes. */
    public static final Signatures NONE =
        new Signatures(new Tested(0, 0), new Tested(0, 0), List.of());

    public long checked() {
      return hold() + fail();
    }

    public long hold() {
      return given.hold + found.hold;
    }

    public long fail() {
      return given.fail + found.fail;
    }

    public long notChecked() {
      return unchecked.stream().mapToLong(Reason::events).sum();
    }
  }

  /**
   * Events of which a signature was checked.
   *
   * @param hold those of which every checked signature holds
   * @param fail those of which one does not, or the sender's server did not sign
   */
  record Tested(long hold, long fail) {}

  /** Why, and how many events. */
  record Reason(String why, long events) {}

  AuthenticitySummary authenticity();

  /** Occurrences of events that were shown to be altered or forged, by file and offset. */
  void refuted(Consumer<Refuted> events);

  /** An occurrence of an event that is not what it says. */
  record Refuted(Event.Envelope envelope, Source source, Authenticity authenticity) {}

  /** The form of an event id (Matrix specification, room versions, "Event IDs"). */
  enum IdForm {
    /** The evidence gives no id. */
    NONE,
    /** {@code $something:server}: room versions 1 and 2. */
    SERVER,
    /** 43 characters of URL-safe base64: room version 4 and later. */
    URL_SAFE,
    /** 43 characters of plain base64: room version 3. */
    STANDARD,
    /** 43 letters and digits: either of the two. */
    EITHER,
    /** No room version has such ids. */
    OTHER
  }

  /**
   * An event and where it stands.
   *
   * @param event its id; {@code null} when the evidence gives none
   */
  record Place(@Nullable String event, Source source) {}

  /**
   * What the timeline of a room looks like.
   *
   * @param forms how many events have ids of each form
   * @param firsts the first event of each form
   * @param steps events that follow another one without a hole, both with a time
   * @param backwards those of them that are dated before it by more than {@link #TOLERANCE}
   */
  record TimelineShape(
      String room,
      Map<IdForm, Long> forms,
      Map<IdForm, Place> firsts,
      long steps,
      long backwards,
      @Nullable Place firstBackwards) {
    /** One hour, in milliseconds: what clocks that are wrong, or slow servers, may explain. */
    public static final long TOLERANCE = 3_600_000;
  }

  /** Timelines, by room id. */
  default void timelines(Consumer<TimelineShape> shapes) {}

  /**
   * References to other events in one room.
   *
   * @param unresolved those whose target is nowhere in the evidence
   */
  record RoomRelations(
      String room, long relations, long unresolved, @Nullable Place firstUnresolved) {}

  /** Rooms with references to other events, by id. */
  default void relations(Consumer<RoomRelations> rooms) {}

  /**
   * Further occurrences of events.
   *
   * @param occurrences those whose event has an id
   * @param clashing those that name another sender or room than the one kept, a time more than a
   *     minute away from its, or another text that no edit explains
   */
  record Copies(long occurrences, long clashing, @Nullable Place firstClashing) {}

  /** How the further occurrences of events agree with those kept. */
  default Copies copies() {
    return new Copies(0, 0, null);
  }

  /** Messages by UTC day. */
  void activity(Consumer<Day> days);

  /**
   * How many texts {@link #readings} gives, but for those that are few: names of rooms, other
   * versions, quotations; 0 where that is not known.
   */
  default long texts() {
    return 0;
  }

  /**
   * @param epochDay days since 1970-01-01, UTC
   */
  record Day(long epochDay, long messages) {}

  /** What the detectors found last, in {@link Finding#ORDER}. */
  void findings(Consumer<Finding> findings);

  /** The options the findings were made with that bear on them; none for most. */
  default List<Field> detectedWith() {
    return List.of();
  }

  /**
   * What to look for; each filter {@code null} for none.
   *
   * @param text Lucene query syntax; empty for everything
   * @param room a room id or a part of a room's name
   * @param account an account id
   * @param from milliseconds since the epoch, inclusive
   * @param to milliseconds since the epoch, exclusive
   * @param kind {@code message} or {@code document}
   * @param type beginning of a MIME type or message kind, as {@code application/pdf} or {@code
   *     m.file}
   */
  record Query(
      String text,
      @Nullable String room,
      @Nullable String account,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable String kind,
      @Nullable String type,
      int limit) {}

  /**
   * One thing found.
   *
   * @param quote the best piece of its text
   * @param marks where the words asked for stand in {@code quote}: pairs of begin (inclusive) and
   *     end (exclusive), in characters
   * @param passages all of its text
   */
  record Hit(
      String kind,
      Subject subject,
      Source source,
      String name,
      String quote,
      List<int[]> marks,
      Reading.State state,
      List<Passage> passages) {}

  /**
   * @param total how many things match, at most one has to look at
   */
  record Hits(long total, List<Hit> hits) {}

  /**
   * Looks for text.
   *
   * @throws IllegalArgumentException when the query cannot be parsed; the message is for the user
   */
  Hits search(Query query);
}

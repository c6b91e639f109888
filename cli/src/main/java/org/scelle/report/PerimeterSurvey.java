package org.scelle.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scelle.detect.attachment.AttachmentTypes;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.RoomReach;
import org.scelle.model.Account;
import org.scelle.model.AccountId;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.model.Room;
import org.scelle.store.CaseView;

/** Counts accounts, rooms and files. */
final class PerimeterSurvey {

  private static final int ADMINISTRATIONS = 60;

  private final Map<String, Perimeter.Administration> servers = new TreeMap<>();
  private final Map<Category, Perimeter.Type> types = new EnumMap<>(Category.class);
  private final Map<Outcome, Long> texts = new EnumMap<>(Outcome.class);
  private final UnreadImages unread;
  private final Set<String> seen = new HashSet<>();
  private long authors;
  private long encrypted;
  private long clear;
  private long unknown;
  private long incomplete;
  private long ambiguous;
  private long looseFiles;
  private long looseBytes;

  PerimeterSurvey(CaseView view, TchapSurvey tchap) {
    view.accounts(account -> {
      add(account);
      tchap.add(account);
    });
    view.rooms(room -> {
      add(room);
      tchap.add(room);
    });
    view.attachments(this::add);
    view.looseDocuments(this::add);
    AttachmentTypes all = AttachmentTypes.of(view);
    unread = UnreadImages.of(view);
    types.replaceAll((category, type) -> whole(type, all));
  }

  private void add(Account account) {
    long author = account.messages() > 0 ? 1 : 0;
    authors += author;
    String server = AccountId.of(account.id()).server();
    servers.merge(
        server,
        new Perimeter.Administration(server, 1, author, account.messages()),
        (one, other) ->
            new Perimeter.Administration(
                server,
                one.accounts() + other.accounts(),
                one.authors() + other.authors(),
                one.messages() + other.messages()));
  }

  private void add(Room room) {
    Boolean known = room.encrypted();
    if (known == null) {
      unknown++;
    } else if (known) {
      encrypted++;
    } else {
      clear++;
    }
    if (!room.complete()) {
      incomplete++;
    }
  }

  private void add(Attachment attachment) {
    if (attachment.candidates().size() > 1) {
      ambiguous++;
    }
    EvidenceFile file = attachment.file();
    if (file == null) {
      return;
    }
    Document document = attachment.document();
    Category category = document == null ? Category.UNKNOWN : document.category();
    boolean fresh = seen.add(file.sha256());
    types.merge(
        category,
        new Perimeter.Type(category, 1, fresh ? 1 : 0, fresh ? file.size() : 0, 0, 0, 0, Map.of()),
        PerimeterSurvey::plus);
    if (fresh) {
      texts.merge(document == null ? Outcome.FAILED : document.outcome(), 1L, Long::sum);
    }
  }

  private void add(EvidenceFile file, Document document) {
    looseFiles++;
    looseBytes += document.size();
  }

  private static Perimeter.Type plus(Perimeter.Type one, Perimeter.Type other) {
    return new Perimeter.Type(
        one.category(),
        one.postings() + other.postings(),
        one.files() + other.files(),
        one.bytes() + other.bytes(),
        0,
        0,
        0,
        Map.of());
  }

  /** With what takes all files of a type to be told. */
  private static Perimeter.Type whole(Perimeter.Type type, AttachmentTypes all) {
    for (AttachmentTypes.Row row : all.posted()) {
      if (row.category() == type.category()) {
        return new Perimeter.Type(
            type.category(),
            type.postings(),
            type.files(),
            type.bytes(),
            row.rooms(),
            row.accounts(),
            row.flagged(),
            row.signs());
      }
    }
    return type;
  }

  /** Events that post a file of which several in the dump could be it. */
  long ambiguous() {
    return ambiguous;
  }

  Perimeter perimeter(Reach reach) {
    List<Perimeter.Administration> administrations =
        servers.values().stream()
            .sorted(
                Comparator.comparingLong(Perimeter.Administration::accounts)
                    .reversed()
                    .thenComparing(Perimeter.Administration::server))
            .toList();
    return new Perimeter(
        Shown.of(administrations, ADMINISTRATIONS),
        authors,
        openness(reach),
        new Perimeter.Encryption(encrypted, clear, unknown),
        incomplete,
        types.values().stream()
            .sorted(
                Comparator.comparingLong(Perimeter.Type::files)
                    .reversed()
                    .thenComparing(Perimeter.Type::category))
            .toList(),
        new Perimeter.Texts(
            texts.getOrDefault(Outcome.READ, 0L),
            texts.getOrDefault(Outcome.PARTIAL, 0L),
            texts.getOrDefault(Outcome.FAILED, 0L),
            texts.getOrDefault(Outcome.SKIPPED, 0L)),
        unread,
        new Perimeter.Loose(looseFiles, looseBytes));
  }

  private static List<Perimeter.Rooms> openness(Reach reach) {
    Map<RoomReach.Openness, Perimeter.Rooms> counts = new EnumMap<>(RoomReach.Openness.class);
    for (RoomReach.Openness openness : RoomReach.Openness.values()) {
      counts.put(openness, new Perimeter.Rooms(openness, 0, 0));
    }
    for (RoomReach room : reach.rooms()) {
      Perimeter.Rooms so = new Perimeter.Rooms(room.open(), 1, room.messages());
      counts.merge(
          room.open(),
          so,
          (one, other) ->
              new Perimeter.Rooms(
                  room.open(), one.rooms() + other.rooms(), one.messages() + other.messages()));
    }
    return Arrays.stream(RoomReach.Openness.values()).map(counts::get).toList();
  }
}

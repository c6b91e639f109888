package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountSeen;
import org.scelle.model.Event;
import org.scelle.model.Page;
import org.scelle.model.Recorded;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.store.CaseView;

/** The records of all rooms of a case, loaded. */
final class Archive {
  private final Names accounts = new Names();
  private final Names files = new Names();
  private final List<RoomHistory> rooms = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Page>> pages = new HashMap<>();
  private final Map<String, List<String>> listed = new HashMap<>();
  private final Map<String, RoomList> described = new TreeMap<>();
  private final List<@Nullable Cited> memberships = new ArrayList<>();
  private long[] sizes = new long[16];
  private Servers servers = new Servers(accounts);
  private @Nullable RoomHistoryBuilder open;
  private @Nullable String openRoom;

  private Archive() {}

  /** An event that can be cited. */
  record Cited(String type, Subject subject, Source source) {
    static Cited of(Recorded event) {
      Event.Envelope envelope = event.envelope();
      return new Cited(
          envelope.type(),
          new Subject(envelope.room(), envelope.id(), envelope.sender(), envelope.time()),
          event.source());
    }
  }

  static Archive load(CaseView view) {
    Archive archive = new Archive();
    view.pages(archive::page);
    view.accountsSeen(archive::account);
    view.roomsSeen(archive::room);
    view.record(archive::add);
    archive.close();
    archive.onlyListed();
    view.accounts(account -> archive.accounts.number(account.id()));
    archive.servers = new Servers(archive.accounts);
    archive.pages.clear();
    archive.listed.clear();
    archive.described.clear();
    return archive;
  }

  private void page(Page page) {
    if (page.room() != null && page.kind() != Page.Kind.LOOSE) {
      pages.computeIfAbsent(page.room(), any -> new ArrayList<>()).add(page);
    }
  }

  private void account(AccountSeen seen) {
    if (seen.how() == AccountSeen.How.MEMBER_LIST && seen.room() != null) {
      listed.computeIfAbsent(seen.room(), any -> new ArrayList<>()).add(seen.account());
    }
  }

  private void room(RoomSeen seen) {
    RoomList list = RoomList.of(seen);
    if (list != null) {
      described.putIfAbsent(seen.room(), list);
    }
  }

  /** Rooms that only lists of rooms show have a door and no events. */
  private void onlyListed() {
    for (String room : described.keySet()) {
      if (!numbers.containsKey(room)) {
        openRoom = room;
        open = new RoomHistoryBuilder(room, accounts, files, new Snapshots(List.of()));
        close();
      }
    }
  }

  private void add(Recorded event) {
    String room = event.envelope().room();
    if (room == null) {
      return;
    }
    if (open == null || !room.equals(openRoom)) {
      close();
      openRoom = room;
      open =
          new RoomHistoryBuilder(
              room, accounts, files, new Snapshots(pages.getOrDefault(room, List.of())));
    }
    open.add(event);
    if (RoomHistoryBuilder.isMember(event.envelope())) {
      member(accounts.find(String.valueOf(event.envelope().stateKey())), event);
    }
    if (event.mediaUrl() != null) {
      size(files.find(event.mediaUrl()), event.mediaBytes());
    }
  }

  private void member(int account, Recorded event) {
    while (memberships.size() <= account) {
      memberships.add(null);
    }
    if (account >= 0 && memberships.get(account) == null) {
      memberships.set(account, Cited.of(event));
    }
  }

  /** The first member event that names the account; {@code null} for none. */
  @Nullable Cited membership(String account) {
    int number = accounts.find(account);
    return number < 0 || number >= memberships.size() ? null : memberships.get(number);
  }

  private void size(int file, long bytes) {
    if (file < 0) {
      return;
    }
    if (file >= sizes.length) {
      sizes = Arrays.copyOf(sizes, Math.max(file + 1, sizes.length * 2));
    }
    sizes[file] = Math.max(sizes[file], bytes);
  }

  private void close() {
    if (open == null || openRoom == null) {
      return;
    }
    listed.getOrDefault(openRoom, List.of()).forEach(open::memberListed);
    RoomList list = described.get(openRoom);
    if (list != null) {
      open.described(list);
    }
    numbers.put(openRoom, rooms.size());
    rooms.add(open.build());
    open = null;
  }

  /** Those with a record by id, then those that only lists show, by id. */
  List<RoomHistory> rooms() {
    return rooms;
  }

  /** Takes over what the findings of the case say of its messages. */
  void mark(CaseView view) {
    Marks.set(view, rooms);
  }

  /** The number of a room, or -1 when the evidence has no event of it. */
  int room(String id) {
    return numbers.getOrDefault(id, -1);
  }

  Names accounts() {
    return accounts;
  }

  Servers servers() {
    return servers;
  }

  int files() {
    return files.size();
  }

  /** Bytes of a file: 0 when nothing says. */
  long fileSize(int file) {
    return file < sizes.length ? Math.max(0, sizes[file]) : 0;
  }
}

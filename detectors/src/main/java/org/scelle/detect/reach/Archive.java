package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountSeen;
import org.scelle.model.Page;
import org.scelle.model.Recorded;
import org.scelle.store.CaseView;

/** The records of all rooms of a case, loaded. */
final class Archive {
  private final Names accounts = new Names();
  private final Names files = new Names();
  private final List<RoomHistory> rooms = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Page>> pages = new HashMap<>();
  private final Map<String, List<String>> listed = new HashMap<>();
  private long[] sizes = new long[16];
  private @Nullable RoomHistoryBuilder open;
  private @Nullable String openRoom;

  private Archive() {}

  static Archive load(CaseView view) {
    Archive archive = new Archive();
    view.pages(archive::page);
    view.accountsSeen(archive::account);
    view.record(archive::add);
    archive.close();
    view.accounts(account -> archive.accounts.number(account.id()));
    archive.pages.clear();
    archive.listed.clear();
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
    if (event.mediaUrl() != null) {
      size(files.find(event.mediaUrl()), event.mediaBytes());
    }
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
    numbers.put(openRoom, rooms.size());
    rooms.add(open.build());
    open = null;
  }

  /** By id. */
  List<RoomHistory> rooms() {
    return rooms;
  }

  /** The number of a room, or -1 when the evidence has no event of it. */
  int room(String id) {
    return numbers.getOrDefault(id, -1);
  }

  Names accounts() {
    return accounts;
  }

  int files() {
    return files.size();
  }

  /** Bytes of a file: 0 when nothing says. */
  long fileSize(int file) {
    return file < sizes.length ? Math.max(0, sizes[file]) : 0;
  }
}

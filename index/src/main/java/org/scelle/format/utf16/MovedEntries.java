package org.scelle.format.utf16;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.ServerKey;
import org.scelle.model.AccountSeen;
import org.scelle.model.Entry;
import org.scelle.model.Event;
import org.scelle.model.MediaPlace;
import org.scelle.model.Page;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.Remark;
import org.scelle.model.RoomSeen;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;

/** Passes entries on with the place where they stand in the file as it is. */
final class MovedEntries implements EntrySink {

  private final EntrySink next;
  private final Utf16Map map;
  private @Nullable Problem stray;

  MovedEntries(EntrySink next, Utf16Map map) {
    this.next = next;
    this.map = map;
    this.stray = map.stray();
  }

  @Override
  public List<ServerKey> keys() {
    return next.keys();
  }

  @Override
  public void add(Entry entry) throws IOException {
    Source to = map.moved(entry.source());
    next.add(at(entry, to));
    Problem unsaid = stray;
    if (unsaid != null && entry instanceof Event && encloses(to, unsaid.source())) {
      next.add(new Problem(to, unsaid.what()));
      stray = null;
    }
  }

  private static boolean encloses(Source event, Source inner) {
    return event.offset() <= inner.offset()
        && inner.offset() + inner.length() <= event.offset() + event.length();
  }

  /** After the last entry: says what stood in none. */
  void end() throws IOException {
    if (stray != null) {
      next.add(stray);
    }
  }

  private static Entry at(Entry entry, Source to) {
    return switch (entry) {
      case Event it ->
          new Event(
              to,
              it.page(),
              it.envelope(),
              it.content(),
              it.relations(),
              it.removal(),
              it.serving(),
              it.authenticity());
      case AccountSeen it ->
          new AccountSeen(
              to,
              it.page(),
              it.account(),
              it.how(),
              it.room(),
              it.displayName(),
              it.avatar(),
              it.fields());
      case Page it ->
          new Page(
              to,
              it.number(),
              it.kind(),
              it.room(),
              it.from(),
              it.to(),
              it.limited(),
              it.joined(),
              it.invited(),
              it.course());
      case RoomSeen it -> new RoomSeen(to, it.page(), it.room(), it.how(), it.fields());
      case MediaPlace it -> new MediaPlace(to, it.server(), it.stored(), it.mediaId());
      case SecretsSeen it -> new SecretsSeen(to, it.kind(), it.count());
      case Refusal it -> new Refusal(to, it.code(), it.message());
      case Problem it -> new Problem(to, it.what());
      case Remark it -> new Remark(to, it.what());
    };
  }
}

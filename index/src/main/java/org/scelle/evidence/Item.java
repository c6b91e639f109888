package org.scelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain file or an archive's member while the walk stands at it. Its stream is opened once: what
 * was read for the head is not read again.
 */
final class Item implements Candidate, AutoCloseable {

  /** Opens the bytes; failures are {@link Unreadable}. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Address address;
  private final @Nullable Long size;
  private final @Nullable Long modified;
  private final Opener opener;
  private final @Nullable Path original;

  private @Nullable InputStream stream;
  private @Nullable TornStream torn;
  private byte @Nullable [] head;
  private @Nullable Object seen;
  private @Nullable Kept kept;
  private @Nullable Spool spool;

  private Item(
      Address address,
      @Nullable Long size,
      @Nullable Long modified,
      Opener opener,
      @Nullable Path original) {
    this.address = address;
    this.size = size;
    this.modified = modified;
    this.opener = opener;
    this.original = original;
  }

  static Item plain(Address address, Path path, long size, long modified) {
    Opener opener =
        () ->
            new GuardedStream(
                Hostile.call(() -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)));
    return new Item(address, size, modified, opener, path);
  }

  static Item member(Address address, @Nullable Long size, @Nullable Long modified, Opener opener) {
    return new Item(address, size, modified, opener, null);
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public @Nullable Long size() {
    return kept == null ? size : Long.valueOf(kept.size());
  }

  @Override
  public @Nullable Long modified() {
    return modified;
  }

  @Override
  public byte[] head() throws IOException {
    return start().clone();
  }

  @Override
  public <T> T seen(Class<T> as, Look<T> look) throws IOException {
    if (!as.isInstance(seen)) {
      seen = look.at(this);
    }
    return as.cast(Objects.requireNonNull(seen));
  }

  /** The head itself, not to be changed. */
  byte[] start() throws IOException {
    if (head == null) {
      stream = opener.open();
      if (original == null) {
        torn = new TornStream(stream);
        stream = torn;
      }
      head = read(stream, size == null ? HEAD : Math.clamp(size + 1, 1, HEAD));
    }
    return head;
  }

  /** Up to {@link #HEAD} bytes, to the end of the stream when there are fewer. */
  private static byte[] read(InputStream in, int room) throws IOException {
    byte[] buffer = new byte[room];
    int length = in.readNBytes(buffer, 0, room);
    if (length < room) {
      return Arrays.copyOf(buffer, length);
    }
    if (room == HEAD) {
      return buffer;
    }
    byte[] more = in.readNBytes(HEAD - room);
    byte[] all = Arrays.copyOf(buffer, room + more.length);
    System.arraycopy(more, 0, all, room, more.length);
    return all;
  }

  /** What is wrong with the bytes read so far; empty when nothing is. */
  String damage() {
    return torn == null ? "" : torn.damage();
  }

  /** All its bytes; to be called once. Closed with this. */
  InputStream open() throws IOException {
    byte[] first = start();
    return new SequenceInputStream(new ByteArrayInputStream(first), Objects.requireNonNull(stream));
  }

  /** Hashes it and keeps it readable until this is closed. */
  Kept keep(Spool spool) throws IOException {
    if (kept == null && original != null) {
      kept = spool.remembered(original);
    }
    if (kept == null) {
      byte[] first = start();
      if (first.length < HEAD && spool.holds(first.length)) {
        kept = spool.keepWhole(first, original);
      } else if (original != null) {
        kept = spool.keepOriginal(open(), original);
      } else {
        kept = spool.keep(open(), size == null ? 0 : size);
      }
    }
    return kept;
  }

  /** Like {@link #keep}; a large plain file is not hashed again on the next visit. */
  Kept keepForNextVisit(Spool spool) throws IOException {
    Kept hashed = keep(spool);
    if (original != null) {
      spool.remember(original, hashed);
    }
    return hashed;
  }

  /** Hashes it and gives it away: it stays readable when this is closed. */
  OpenFile hand(Spool spool) throws IOException {
    OpenFile file = new HandedFile(keep(spool), address, modified, damage());
    kept = null;
    return file;
  }

  /** Says where copies go when it is looked at as a whole. */
  void copiesTo(Spool place) {
    spool = place;
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return channel(Objects.requireNonNull(spool, "not on a walk"));
  }

  /** To look at any part of it; only a member is hashed first. */
  SeekableByteChannel channel(Spool spool) throws IOException {
    return original == null
        ? keep(spool).bytes().channel()
        : Hostile.call(() ->
            Files.newByteChannel(
                original, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
    if (kept != null) {
      kept.bytes().close();
    }
  }
}

package org.scelle.format.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Damage;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * The write-ahead log of a database ("Database File Format", section 4): pages that transactions
 * changed and that have not been carried into the database yet, over the pages of the database.
 * Only transactions that were committed count, and only frames whose checksum and salt hold.
 */
public final class SqliteLog implements SqlitePages {

  private static final int LITTLE = 0x377f0682;
  private static final int BIG = 0x377f0683;
  private static final int HEADER = 32;
  private static final int FRAME = 24;

  private final SeekableByteChannel channel;
  private final EvidenceFile file;
  private final SqlitePages below;
  private final Map<Long, Long> committed = new HashMap<>();
  private final int size;
  private final ByteOrder order;
  private final long salts;
  private long count;
  private int first;
  private int second;
  private long end = HEADER;

  private SqliteLog(SeekableByteChannel channel, EvidenceFile file, SqlitePages below, Head head) {
    this.channel = channel;
    this.file = file;
    this.below = below;
    this.size = head.size;
    this.order = head.order;
    this.salts = head.salts;
    this.count = below.count();
  }

  private record Head(int size, ByteOrder order, long salts) {}

  /** Whether a file that begins so is such a log. */
  public static boolean begins(byte[] head) {
    if (head.length < HEADER) {
      return false;
    }
    int magic = ByteBuffer.wrap(head).getInt(0);
    return magic == LITTLE || magic == BIG;
  }

  /**
   * Reads the log as far as it holds.
   *
   * @param database the database beside it, whose channel the caller closes too
   * @param problems takes what of the log does not count
   * @throws Damage when it is no log, or the log of another database
   */
  static SqliteLog open(
      SeekableByteChannel channel, EvidenceFile file, SqlitePages database, EntrySink problems)
      throws IOException, Damage {
    byte[] bytes = SqlitePages.bytes(channel, 0, HEADER);
    ByteBuffer head = ByteBuffer.wrap(bytes);
    if (!begins(bytes) || head.getInt(8) != database.size()) {
      throw new Damage(Damage.Kind.BROKEN, 0, "expected the log of a database with such pages");
    }
    ByteOrder order = head.getInt(0) == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    SqliteLog log =
        new SqliteLog(channel, file, database, new Head(head.getInt(8), order, head.getLong(16)));
    log.sum(bytes, 0, FRAME);
    if (log.first != head.getInt(24) || log.second != head.getInt(28)) {
      throw new Damage(Damage.Kind.BROKEN, 0, "the checksum of the log's header does not hold");
    }
    log.frames(problems);
    return log;
  }

  private void sum(byte[] bytes, int from, int to) {
    ByteBuffer words = ByteBuffer.wrap(bytes).order(order);
    for (int i = from; i < to; i += 8) {
      first += words.getInt(i) + second;
      second += words.getInt(i + 4) + first;
    }
  }

  private void frames(EntrySink problems) throws IOException {
    Map<Long, Long> open = new HashMap<>();
    long at = HEADER;
    String broken = null;
    while (broken == null && at + FRAME <= file.size()) {
      byte[] frame = SqlitePages.bytes(channel, at, FRAME + size);
      if (!salted(frame)) {
        break;
      }
      broken = broken(frame, at);
      if (broken == null) {
        ByteBuffer head = ByteBuffer.wrap(frame);
        open.put(Integer.toUnsignedLong(head.getInt(0)), at + FRAME);
        at += FRAME + size;
        commit(head.getInt(4), open, at);
      }
    }
    if (broken != null) {
      problems.add(new Problem(new Source(file, end, file.size() - end), broken));
    } else if (!open.isEmpty()) {
      problems.add(
          new Problem(
              new Source(file, end, at - end),
              open.size() + " pages of a transaction that was never committed: not read"));
    }
  }

  private void commit(int pages, Map<Long, Long> open, long at) {
    if (pages != 0) {
      committed.putAll(open);
      open.clear();
      count = Integer.toUnsignedLong(pages);
      end = at;
    }
  }

  /** Frames of an earlier round bear other salts: they are in the database already. */
  private boolean salted(byte[] frame) {
    return ByteBuffer.wrap(frame).getLong(8) == salts;
  }

  private @Nullable String broken(byte[] frame, long at) {
    sum(frame, 0, 8);
    sum(frame, FRAME, frame.length);
    ByteBuffer head = ByteBuffer.wrap(frame);
    if (at + FRAME + size > file.size()) {
      return "the log ends inside a page; it counts up to its last commit before that";
    }
    return head.getInt(16) == first && head.getInt(20) == second
        ? null
        : "the checksum of a page (byte "
            + at
            + ") does not hold; the log counts up to its last commit before that";
  }

  /** How many pages it brings. */
  public int changed() {
    return committed.size();
  }

  @Override
  public EvidenceFile file() {
    return file;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public byte[] bytes(long number) throws IOException, Damage {
    Long place = committed.get(number);
    return place == null ? below.bytes(number) : SqlitePages.bytes(channel, place, size);
  }

  @Override
  public long place(long number) {
    return committed.getOrDefault(number, -1L);
  }
}

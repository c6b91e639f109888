package org.scelle.format.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.Damage;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * The rollback journal of a database ("Database File Format", section 3): pages as they were before
 * a transaction that was not finished, over the pages of the database. SQLite itself puts them back
 * when it opens the two.
 */
public final class SqliteJournal implements SqlitePages {

  /** Bytes of its first header that matter. */
  static final int HEADER = 28;

  private static final long MAGIC = 0xd9d505f920a163d7L;
  private static final int TO_THE_END = -1;
  private static final int NUMBER = 4;
  private static final int SUM = 4;
  private static final int SUM_STEP = 200;
  private static final int SMALLEST_SECTOR = 32;
  private static final int LARGEST_SECTOR = 1 << 16;

  private final SeekableByteChannel channel;
  private final EvidenceFile file;
  private final SqlitePages below;
  private final Map<Long, Long> before = new HashMap<>();
  private final long count;
  private final int sector;

  private SqliteJournal(
      SeekableByteChannel channel, EvidenceFile file, SqlitePages below, ByteBuffer head) {
    this.channel = channel;
    this.file = file;
    this.below = below;
    this.count = Integer.toUnsignedLong(head.getInt(16));
    this.sector = head.getInt(20);
  }

  /**
   * Whether a file that begins so is the journal of a transaction that was not finished. SQLite
   * deletes a journal when it is, or cuts it, or fills its head with zeros.
   */
  public static boolean begins(byte[] head) {
    return head.length >= HEADER && ByteBuffer.wrap(head).getLong(0) == MAGIC;
  }

  /**
   * Reads the journal as far as it holds.
   *
   * @param problems takes what of the journal does not count
   * @throws Damage when it is none, or that of another database
   */
  static SqliteJournal open(
      SeekableByteChannel channel, EvidenceFile file, SqlitePages database, EntrySink problems)
      throws IOException, Damage {
    ByteBuffer head = ByteBuffer.wrap(SqlitePages.bytes(channel, 0, HEADER));
    int sector = head.getInt(20);
    if (!begins(head.array())
        || head.getInt(24) != database.size()
        || sector < SMALLEST_SECTOR
        || sector > LARGEST_SECTOR) {
      throw new Damage(Damage.Kind.BROKEN, 0, "expected the journal of a database with such pages");
    }
    SqliteJournal journal = new SqliteJournal(channel, file, database, head);
    journal.parts(problems);
    return journal;
  }

  /** Each part has a header of its own, at the beginning of a sector. */
  private void parts(EntrySink problems) throws IOException {
    long at = 0;
    while (at + HEADER <= file.size()) {
      ByteBuffer head = ByteBuffer.wrap(SqlitePages.bytes(channel, at, HEADER));
      if (head.getLong(0) != MAGIC) {
        return;
      }
      long records = at + sector;
      long most = Math.max(0, (file.size() - records) / (NUMBER + size() + SUM));
      int promised = head.getInt(8);
      long number = promised == TO_THE_END ? most : Integer.toUnsignedLong(promised);
      for (long i = 0; i < number; i++) {
        long record = records + i * (NUMBER + size() + SUM);
        if (i >= most || !take(record, head.getInt(12))) {
          problems.add(
              new Problem(
                  new Source(
                      file,
                      Math.min(record, file.size()),
                      file.size() - Math.min(record, file.size())),
                  "expected "
                      + number
                      + " pages from before the transaction; after "
                      + i
                      + " the journal ends, or its checksum does not hold: the rest is left out"));
          return;
        }
      }
      long end = records + number * (NUMBER + size() + SUM);
      at = (end + sector - 1) / sector * sector;
    }
  }

  /** Whether the page that stands there could be taken. */
  private boolean take(long record, int nonce) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(SqlitePages.bytes(channel, record, NUMBER + size() + SUM));
    int sum = nonce;
    for (int i = size() - SUM_STEP; i > 0; i -= SUM_STEP) {
      sum += Byte.toUnsignedInt(bytes.get(NUMBER + i));
    }
    if (sum != bytes.getInt(NUMBER + size())) {
      return false;
    }
    before.putIfAbsent(Integer.toUnsignedLong(bytes.getInt(0)), record + NUMBER);
    return true;
  }

  @Override
  public EvidenceFile file() {
    return file;
  }

  @Override
  public int size() {
    return below.size();
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public byte[] bytes(long number) throws IOException, Damage {
    Long place = before.get(number);
    return place == null ? below.bytes(number) : SqlitePages.bytes(channel, place, size());
  }

  @Override
  public long place(long number) {
    return before.getOrDefault(number, -1L);
  }
}

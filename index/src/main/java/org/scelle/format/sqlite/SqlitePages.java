package org.scelle.format.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.scelle.format.bytes.Damage;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Source;

/** The pages of a database, wherever each of them stands. */
sealed interface SqlitePages permits SqlitePages.Plain, SqliteLog, SqliteJournal {

  /** The file that is read; pages may also stand in another beside it. */
  EvidenceFile file();

  /** Bytes of a page. */
  int size();

  /** How many pages there are, from 1. */
  long count();

  byte[] bytes(long number) throws IOException, Damage;

  /** Where in {@link #file} a page begins; -1 when it does not stand there. */
  long place(long number);

  /** The range of a page; empty, at the end of the file, when it does not stand there. */
  default Source source(long number) {
    long place = place(number);
    long size = file().size();
    return place < 0 || place >= size
        ? new Source(file(), size, 0)
        : new Source(file(), place, Math.min(size(), size - place));
  }

  /** Up to so many bytes from there; zeros stand for what the file does not have. */
  static byte[] bytes(SeekableByteChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(offset);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    return buffer.array();
  }

  /** The database file itself, as of its last checkpoint. */
  record Plain(SeekableByteChannel channel, EvidenceFile file, int size) implements SqlitePages {

    @Override
    public long count() {
      return file.size() / size;
    }

    @Override
    public byte[] bytes(long number) throws IOException, Damage {
      if (number < 1 || number > count()) {
        throw new Damage(Damage.Kind.BROKEN, 0, "page " + number + " is not in the file");
      }
      return SqlitePages.bytes(channel, (number - 1) * size, size);
    }

    @Override
    public long place(long number) {
      return number < 1 || number > count() ? -1 : (number - 1) * size;
    }
  }
}

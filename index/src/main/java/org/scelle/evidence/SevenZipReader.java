package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** Members of a 7z, one after another: within a solid block each needs those before it. */
final class SevenZipReader {

  private static final int MEMORY_KIB = 256 << 10;
  private static final int UNIX_MODE = 0x8000;
  private static final int UNIX_TYPE = 0xf000;
  private static final int UNIX_LINK = 0xa000;

  private final SevenZFile archive;
  private final Members members;

  private SevenZipReader(SevenZFile archive, Members members) {
    this.archive = archive;
    this.members = members;
  }

  static void read(Bytes bytes, Members members) throws IOException {
    try (SeekableByteChannel channel = bytes.channel();
        SevenZFile archive =
            Hostile.call(() ->
                SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .get())) {
      new SevenZipReader(archive, members).read();
    } catch (Unreadable broken) {
      members.broke("its directory cannot be read: " + broken.why());
    }
  }

  private void read() throws IOException {
    long listed = 0;
    for (SevenZArchiveEntry ignored : archive.getEntries()) {
      listed++;
    }
    for (SevenZArchiveEntry entry : archive.getEntries()) {
      if (members.full(listed)) {
        return;
      }
      Unreadable trouble = advance();
      if (!entry.isDirectory() && !entry.isAntiItem()) {
        read(entry, trouble);
      }
    }
  }

  /** Goes to the next member; says what is wrong with it. */
  private @Nullable Unreadable advance() {
    try {
      Hostile.<@Nullable SevenZArchiveEntry>call(archive::getNextEntry);
      return null;
    } catch (Unreadable trouble) {
      return trouble;
    }
  }

  private void read(SevenZArchiveEntry entry, @Nullable Unreadable trouble) throws IOException {
    String name = entry.getName() == null ? "" : entry.getName();
    Long modified =
        entry.getHasLastModifiedDate()
            ? Long.valueOf(entry.getLastModifiedTime().toMillis())
            : null;
    Member member = new Member(name, entry.getSize(), modified, null, Member.Charge.HERE);
    if (isLink(entry)) {
      members.lost(member, Unreadable.skipped("symbolic link"));
    } else if (trouble != null) {
      members.lost(member, trouble);
    } else {
      members.offer(member, () -> new Current(entry.getSize()));
    }
  }

  private static boolean isLink(SevenZArchiveEntry entry) {
    int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
    return (attributes & UNIX_MODE) != 0 && (attributes >>> 16 & UNIX_TYPE) == UNIX_LINK;
  }

  /**
   * The bytes of the member the archive stands at. The library checks them with the last one, and
   * gives nothing of a read that fails: so the last one is read alone.
   */
  private final class Current extends InputStream {
    private long left;

    Current(long size) {
      left = size;
    }

    @Override
    public int read() throws IOException {
      left--;
      return archive.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int most = left > 1 ? (int) Math.min(length, left - 1) : length;
      int read = archive.read(buffer, offset, most);
      left -= Math.max(0, read);
      return read;
    }
  }
}

package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** Members of a tar, one after another. */
final class TarReader {

  private static final int CHUNK = 64 * 1024;

  private final TarRecords in;
  private final TarArchiveInputStream tar;
  private final Members members;

  private TarReader(TarRecords in, Members members) {
    this.in = in;
    // one record at a time, or what follows the end would be swallowed as padding; bytes of names
    // come as Latin-1 and are decoded by us; odd owners and times are no reason to
    // give up
    this.tar =
        new TarArchiveInputStream(
            in,
            TarConstants.DEFAULT_RCDSIZE,
            TarConstants.DEFAULT_RCDSIZE,
            StandardCharsets.ISO_8859_1.name(),
            true);
    this.members = members;
  }

  /** Does not close the stream. */
  static void read(InputStream in, Members members) throws IOException {
    new TarReader(new TarRecords(in), members).read();
  }

  private void read() throws IOException {
    try (tar) {
      while (!members.full(Long.MAX_VALUE)) {
        TarArchiveEntry entry = next();
        if (entry == null) {
          checkEnd();
          return;
        }
        if (!entry.isDirectory()) {
          read(entry);
        }
      }
    } catch (Unreadable broken) {
      members.broke(
          "nothing can be read past byte " + tar.getBytesRead() + " of the tar: " + broken.why());
    }
  }

  private @Nullable TarArchiveEntry next() throws IOException {
    if (tar.getCurrentEntry() != null) {
      while (Hostile.call(() -> tar.skip(Long.MAX_VALUE)) > 0) {}
    }
    in.headers();
    TarArchiveEntry entry = Hostile.<@Nullable TarArchiveEntry>call(tar::getNextEntry);
    in.content();
    return entry;
  }

  private void read(TarArchiveEntry entry) throws IOException {
    boolean sparse = entry.isSparse();
    Member member =
        new Member(
            name(entry),
            entry.getRealSize(),
            entry.getLastModifiedTime() == null ? null : entry.getLastModifiedTime().toMillis(),
            null,
            sparse ? Member.Charge.HERE : Member.Charge.BELOW);
    Unreadable refusal = refusal(entry);
    if (refusal != null) {
      members.lost(member, refusal);
    } else {
      members.offer(member, () -> new Unclosed(tar));
    }
  }

  private @Nullable Unreadable refusal(TarArchiveEntry entry) {
    if (entry.isSymbolicLink()) {
      return Unreadable.skipped("symbolic link");
    }
    if (entry.isLink()) {
      String target = NameText.visible(decoded(entry.getLinkName()));
      return Unreadable.skipped("another name (hard link) of " + target);
    }
    if (entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice()) {
      return Unreadable.skipped("not a regular file (device or pipe)");
    }
    return tar.canReadEntryData(entry)
        ? null
        : Unreadable.failed("this form of sparse file is not supported; unpack it by hand");
  }

  private String name(TarArchiveEntry entry) {
    return decoded(entry.getName());
  }

  /** POSIX.1-2001 headers give text; older ones bytes, seen here as Latin-1. */
  private String decoded(String name) {
    if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    byte[] raw = name.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = NameText.utf8(raw);
    if (utf8 != null) {
      return utf8;
    }
    members.note("names without a stated charset, read as " + NameText.WINDOWS.name());
    return new String(raw, NameText.WINDOWS);
  }

  /** POSIX.1-2017 pax: two records of zeros end it; after them only zeros may follow. */
  private void checkEnd() throws IOException {
    if (in.ended()) {
      members.broke("it has no end mark: cut off? There may have been more members");
      return;
    }
    byte[] buffer = new byte[CHUNK];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] != 0) {
          members.broke("there is more after the end mark of the tar, left unread");
          return;
        }
      }
    }
  }
}

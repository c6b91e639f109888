package org.scelle.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Members of a zip that lost its directory, found one after another by their own headers. */
final class ZipScan {

  private ZipScan() {}

  static void read(Bytes bytes, Members members, String trouble) throws IOException {
    members.broke("its directory is missing or broken (" + trouble + "); read member by member");
    try (InputStream in = new BufferedInputStream(new GuardedStream(bytes.open()), 1 << 16);
        ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "ISO-8859-1", false, false)) {
      while (!members.full(Long.MAX_VALUE)) {
        ZipArchiveEntry entry = Hostile.call(zip::getNextEntry);
        if (entry == null) {
          return;
        }
        if (!entry.isDirectory()) {
          read(entry, zip, members);
        }
      }
    } catch (Unreadable broken) {
      members.broke("nothing can be read past there: " + broken.why());
    }
  }

  private static void read(ZipArchiveEntry entry, ZipArchiveInputStream zip, Members members)
      throws IOException {
    Member member = ZipReader.member(entry, members);
    Unreadable refusal = ZipReader.refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      members.lost(member, refusal);
    } else {
      members.offer(member, () -> new Unclosed(zip));
    }
  }
}

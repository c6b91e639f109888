package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Unpacked bytes of one member, held to the limits and to what the archive says of them. */
final class MemberStream extends WrappedStream {

  private final Member member;
  private final Budget budget;
  private final @Nullable CRC32 crc;
  private long count;
  private boolean ended;

  MemberStream(InputStream in, Member member, Budget budget) {
    super(in);
    this.member = member;
    this.budget = budget;
    this.crc = member.crc() == null ? null : new CRC32();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = Hostile.call(() -> in.read(buffer, offset, length));
    if (read > 0) {
      count(buffer, offset, read);
    } else if (read < 0 && !ended) {
      ended = true;
      check();
    }
    return read;
  }

  private void count(byte[] buffer, int offset, int read) throws Unreadable {
    count += read;
    if (crc != null) {
      crc.update(buffer, offset, read);
    }
    if (count > budget.limits().memberBytes()) {
      throw Unreadable.skipped(Member.tooLarge(budget.limits()));
    }
    if (member.charge() == Member.Charge.HERE) {
      budget.charge(read);
    }
  }

  private void check() throws Unreadable {
    Long size = member.size();
    if (size != null && size != count) {
      throw Unreadable.failed(
          "the archive says " + size + " bytes, it holds " + count + ": damaged or cut off");
    }
    Long expected = member.crc();
    if (crc != null && expected != null && expected != crc.getValue()) {
      throw Unreadable.failed(
          "checksum wrong (expected "
              + Long.toHexString(expected)
              + ", found "
              + Long.toHexString(crc.getValue())
              + "): the bytes are damaged");
    }
  }
}

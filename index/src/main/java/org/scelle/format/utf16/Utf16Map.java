package org.scelle.format.utf16;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * Where the bytes of the UTF-8 form stand in a file of UTF-16. Eight bytes of memory for each block
 * of 64 KiB, and two blocks that were asked for last.
 */
final class Utf16Map implements AutoCloseable {

  private static final int BLOCK = 32 * 1024;

  /** Units of one block. */
  private static final class Block {
    private final int number;
    private final long[] starts;

    Block(int number, long[] starts) {
      this.number = number;
      this.starts = starts;
    }
  }

  private final EvidenceFile file;
  private final EvidenceFile view;
  private final Utf16Order order;
  private final long[] blocks;
  private final SeekableByteChannel channel;
  private final long strays;
  private final long firstStray;
  private Block last = new Block(-1, new long[0]);
  private Block lastButOne = last;

  private Utf16Map(OpenFile wide, Utf16Order order, Count count) throws IOException {
    this.file = wide.file();
    this.view = new EvidenceFile(file.file(), file.path(), count.size, file.sha256());
    this.order = order;
    this.blocks = Arrays.copyOf(count.blocks, count.used);
    this.strays = count.strays;
    this.firstStray = count.firstStray;
    this.channel = wide.channel();
  }

  /** One pass over the file. */
  private static final class Count {
    private long[] blocks = new long[16];
    private int used;
    private long size;
    private long strays;
    private long firstStray;

    void read(Units units) throws IOException {
      for (long n = 0; units.next(); n++) {
        if (n % BLOCK == 0) {
          blocks = used == blocks.length ? Arrays.copyOf(blocks, 2 * used) : blocks;
          blocks[used++] = size;
        }
        if (units.isStray()) {
          firstStray = strays == 0 ? n : firstStray;
          strays++;
        }
        size += units.size();
      }
    }
  }

  static Utf16Map of(OpenFile wide, Utf16Order order) throws IOException {
    Count count = new Count();
    try (InputStream in = wide.open()) {
      count.read(new Units(in, order));
    }
    return new Utf16Map(wide, order, count);
  }

  /** The file as those see it who read it as UTF-8. */
  EvidenceFile view() {
    return view;
  }

  /** The first of the units that are no character nor half of one; {@code null} when all are. */
  @Nullable Problem stray() {
    long at = order.skip() + 2 * firstStray;
    return strays == 0
        ? null
        : new Problem(
            new Source(file, at, Math.min(2, file.size() - at)),
            "expected UTF-16; found half a character at byte "
                + at
                + ", replaced by U+FFFD (such halves in this file: "
                + strays
                + ")");
  }

  /** The same range in the file as it is; the whole of it for the whole. */
  Source moved(Source source) throws IOException {
    if (source.length() == view.size()) {
      return Source.whole(file);
    }
    long from = at(source.offset(), 0);
    long to = source.length() == 0 ? from : at(source.offset() + source.length(), 1);
    return new Source(file, from, to - from);
  }

  /**
   * @param inside what to add where the byte stands inside a unit
   */
  private long at(long offset, int inside) throws IOException {
    if (offset >= view.size()) {
      return file.size();
    }
    int number = Arrays.binarySearch(blocks, offset);
    Block block = block(number < 0 ? -number - 2 : lastOf(number));
    int found = Arrays.binarySearch(block.starts, offset);
    int unit = found < 0 ? -found - 2 + inside : found;
    while (found >= 0 && unit + 1 < block.starts.length && block.starts[unit + 1] == offset) {
      unit++;
    }
    return Math.min(file.size(), order.skip() + 2 * ((long) block.number * BLOCK + unit));
  }

  /** The last block that begins at the same byte: one may hold nothing but half of a pair. */
  private int lastOf(int number) {
    int last = number;
    while (last + 1 < blocks.length && blocks[last + 1] == blocks[number]) {
      last++;
    }
    return last;
  }

  private Block block(int number) throws IOException {
    if (number != last.number) {
      Block found = number == lastButOne.number ? lastButOne : read(number);
      lastButOne = last;
      last = found;
    }
    return last;
  }

  private Block read(int number) throws IOException {
    long first = order.skip() + 2L * BLOCK * number;
    int ahead = number == 0 ? 0 : 2;
    ByteBuffer bytes = ByteBuffer.allocate(ahead + 2 * BLOCK + 2);
    channel.position(first - ahead);
    Utf16Candidate.fill(bytes, channel);
    int end = bytes.position();
    int count = Math.min(BLOCK, (end - ahead + 1) / 2);
    long[] starts = new long[count];
    long at = blocks[number];
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      int place = ahead + 2 * i;
      at +=
          Units.size(
              unit(bytes.array(), place - 2, end),
              unit(bytes.array(), place, end),
              unit(bytes.array(), place + 2, end));
    }
    return new Block(number, starts);
  }

  private int unit(byte[] bytes, int at, int end) {
    if (at < 0 || at >= end) {
      return Units.NONE;
    }
    return at + 1 == end ? Units.TORN : order.unit(bytes[at], bytes[at + 1]);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

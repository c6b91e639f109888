package org.scelle.extract.visio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hdgf.HDGFLZW;

/**
 * The streams of a Visio drawing of before 2013, which point to one another as a tree, as far as
 * others have made them out (LibreOffice/libvisio, {@code src/lib/VSDParser.cpp}; apache/poi,
 * {@code hdgf}); nobody published the format. Each stream is read once, and all of them together
 * unpack to so much and no more.
 */
final class VisioStreams {

  private static final byte[] MAGIC = {'V', 'i', 's', 'i', 'o', ' ', '(', 'T', 'M', ')'};
  private static final int VERSION = 0x1A;
  private static final int TRAILER = 0x24;
  private static final int OLDEST = 5;

  private static final int STREAMS = 500_000;

  /**
   * Where a stream is and what it holds.
   *
   * @param place its number among the pointers it stands with
   */
  record Pointer(int type, int offset, int length, int format, int place) {

    boolean isPacked() {
      return (format & 2) != 0;
    }

    /** Whether it points to other streams. */
    boolean hasPointers() {
      return type == VisioTypes.TRAILER || format >> 4 == 5;
    }

    boolean hasChunks() {
      return format >> 4 == 0xD || format >> 4 == 0xC || format >> 4 == 8;
    }

    /** Of a page: whether others are drawn over it. */
    boolean isBackground() {
      return (format & 1) == 0;
    }
  }

  private record Extent(int offset, int length, int type) {}

  private final ByteBuffer file;
  private final int version;
  private final Set<Extent> read = new HashSet<>();
  private final Set<String> shortfalls = new LinkedHashSet<>();
  private long budget;

  /**
   * @param file the stream "VisioDocument" of the container
   * @param budget bytes that all streams may unpack to
   * @throws IOException when it is of a program that wrote otherwise
   */
  VisioStreams(byte[] file, long budget) throws IOException {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.budget = budget;
    if (file.length < TRAILER + 18
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new IOException("the beginning of the drawing is missing");
    }
    this.version = file[VERSION];
    if (version < OLDEST) {
      throw new IOException("a drawing of a program too old to be read");
    }
  }

  /** The number of the program: 5 and 6 up to 2002, 11 from 2003 on. */
  int version() {
    return version;
  }

  Pointer trailer() {
    return pointer(file, TRAILER, 0);
  }

  /** What could not be read so far. */
  Set<String> shortfalls() {
    return shortfalls;
  }

  /** The bytes of a stream, unpacked; none when it is not to be had, which is noted. */
  byte[] bytes(Pointer at) throws IOException {
    if (at.length() == 0) {
      return new byte[0];
    }
    if (at.offset() < 0 || at.length() < 0 || at.offset() > file.capacity() - at.length()) {
      shortfalls.add("some of its streams are cut off");
      return new byte[0];
    }
    if (!read.add(new Extent(at.offset(), at.length(), at.type()))) {
      shortfalls.add("some of its streams point in circles");
      return new byte[0];
    }
    if (read.size() > STREAMS || budget <= 0) {
      shortfalls.add("not all of its streams were read: they are too many or too large");
      return new byte[0];
    }
    byte[] bytes =
        at.isPacked()
            ? unpacked(at)
            : Arrays.copyOfRange(file.array(), at.offset(), at.offset() + at.length());
    budget -= bytes.length;
    return bytes;
  }

  private byte[] unpacked(Pointer at) throws IOException {
    Bounded out = new Bounded(budget);
    new HDGFLZW().decompress(new ByteArrayInputStream(file.array(), at.offset(), at.length()), out);
    if (out.cut) {
      shortfalls.add("not all of its streams were read: they are too many or too large");
    }
    return out.toByteArray();
  }

  /** The streams that a stream points to, in the order of the drawing. */
  List<Pointer> pointers(Pointer holder, byte[] bytes) {
    int shift = holder.isPacked() ? 4 : 0;
    if (bytes.length < shift + 4) {
      return List.of();
    }
    ByteBuffer all = ByteBuffer.wrap(bytes, shift, bytes.length - shift).slice();
    all.order(ByteOrder.LITTLE_ENDIAN);
    return version == OLDEST ? shortList(holder.type(), all) : list(all);
  }

  private List<Pointer> shortList(int type, ByteBuffer all) {
    int at = VisioTypes.listOfOldest(type);
    return at + 2 > all.capacity() ? List.of() : pointers(all, at + 2, all.getShort(at));
  }

  private List<Pointer> list(ByteBuffer all) {
    int at = all.getInt(0);
    if (at < 4 || at > all.capacity() - 8) {
      return List.of();
    }
    int ordered = all.getInt(at - 4);
    int count = all.getInt(at);
    List<Pointer> unordered = pointers(all, at + 8, count);
    return ordered > 1 ? ordered(unordered, all, at + 8 + 18L * count, ordered) : unordered;
  }

  private List<Pointer> pointers(ByteBuffer all, int from, int count) {
    List<Pointer> found = new ArrayList<>();
    int size = version == OLDEST ? 16 : 18;
    int at = from;
    for (int i = 0; i < count && at <= all.capacity() - size; i++) {
      Pointer pointer = pointer(all, at, i);
      if (pointer.type() != 0) {
        found.add(pointer);
      }
      at += size;
    }
    return found;
  }

  private Pointer pointer(ByteBuffer in, int at, int place) {
    int offset = in.getInt(at + 8);
    int length = in.getInt(at + 12);
    return version == OLDEST
        ? new Pointer(in.get(at) & 0xFF, offset, length, in.get(at + 2) & 0xFF, place)
        : new Pointer(in.getInt(at), offset, length, in.getShort(at + 16) & 0xFFFF, place);
  }

  /** After the pointers stands which comes when; those it leaves out come last. */
  private static List<Pointer> ordered(
      List<Pointer> unordered, ByteBuffer all, long from, int count) {
    Set<Integer> places = new LinkedHashSet<>();
    long at = from;
    for (int i = 0; i < count && at >= 0 && at <= all.capacity() - 4; i++) {
      places.add(all.getInt((int) at));
      at += 4;
    }
    Map<Integer, Pointer> left = new LinkedHashMap<>();
    unordered.forEach(pointer -> left.put(pointer.place(), pointer));
    List<Pointer> sorted = new ArrayList<>();
    for (int place : places) {
      Pointer pointer = left.remove(place);
      if (pointer != null) {
        sorted.add(pointer);
      }
    }
    sorted.addAll(left.values());
    return sorted;
  }

  /** Keeps so many bytes and lets the others go. */
  private static final class Bounded extends ByteArrayOutputStream {
    private final long most;
    private boolean cut;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public synchronized void write(int b) {
      if (count < most) {
        super.write(b);
      } else {
        cut = true;
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      int kept = (int) Math.min(length, most - count);
      cut |= kept < length;
      super.write(bytes, from, kept);
    }
  }
}

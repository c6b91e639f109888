package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lists of nodes that a OneNote file on a disk is made of, each in fragments all over the file
 * ([MS-ONESTORE] 2.3.3 and 2.4). No more than so many nodes are read, whatever points to them.
 */
final class OneNodes {

  static final String DAMAGED = "part of it is damaged or cut off";
  static final String TOO_MUCH = "not all of it was read: it has too many parts";

  private static final long FRAGMENT = 0xA4567AB1F5F7F4C4L;
  private static final int BEFORE_NODES = 16;
  private static final int AFTER_NODES = 20;
  private static final int END_OF_FRAGMENT = 0xFF;

  private static final int MOST_NODES = 3_000_000;
  private static final int LARGEST = 16 << 20;

  /** A part of the file. */
  record Chunk(long at, long length) {

    /** A position of eight bytes and a length of four. */
    static Chunk read(ByteBuffer in) {
      return new Chunk(in.getLong(), in.getInt() & 0xFFFFFFFFL);
    }

    boolean isNone() {
      return length == 0 || at == 0 || at == -1;
    }
  }

  /**
   * One node of a list.
   *
   * @param to the part of the file that it points to; of no length when it points to none
   * @param body what it says beside that
   */
  record Node(int type, Chunk to, ByteBuffer body) {}

  /** Is shown the nodes of a list. */
  @FunctionalInterface
  interface Visitor {
    void node(Node node) throws IOException;
  }

  private final FileChannel file;
  private final long size;
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Set<String> shortfalls = new LinkedHashSet<>();
  private int nodes;

  OneNodes(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  /** So many bytes from there, or as many as there are. */
  static ByteBuffer head(FileChannel file, long from, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = file.read(bytes, from + bytes.position());
    }
    return bytes.flip();
  }

  Set<String> shortfalls() {
    return shortfalls;
  }

  /**
   * A part of the file.
   *
   * @throws IOException when it lies outside, or is too large to be honest
   */
  ByteBuffer bytes(Chunk chunk) throws IOException {
    if (chunk.at() < 0
        || chunk.length() < 0
        || chunk.length() > LARGEST
        || chunk.at() > size - chunk.length()) {
      throw new IOException(DAMAGED);
    }
    return head(file, chunk.at(), (int) chunk.length());
  }

  /** A part of any size, from its first byte; what lies outside the file is left out. */
  InputStream stream(Chunk chunk) {
    return new Region(file, chunk);
  }

  /** Which nodes of each list count: the others were being written when the program stopped. */
  void transactions(Chunk log, int count) {
    Set<Long> seen = new HashSet<>();
    Chunk at = log;
    int left = count;
    while (!at.isNone() && left > 0 && seen.add(at.at())) {
      try {
        ByteBuffer in = bytes(at);
        while (in.remaining() >= 20 && left > 0) {
          int list = in.getInt();
          int nodesOfList = in.getInt();
          if (list == 1) {
            left--;
          } else {
            counts.put(list, nodesOfList);
          }
        }
        in.position(in.limit() - 12);
        at = Chunk.read(in);
      } catch (IOException | IllegalArgumentException e) {
        shortfalls.add(DAMAGED);
        return;
      }
    }
  }

  /** Shows all nodes of a list as far as they can be read. */
  void each(Chunk first, Visitor visitor) {
    Set<Long> seen = new HashSet<>();
    Chunk at = first;
    int left = Integer.MAX_VALUE;
    while (!at.isNone() && left > 0) {
      try {
        ByteBuffer in = bytes(at);
        if (in.limit() < BEFORE_NODES + AFTER_NODES || in.getLong() != FRAGMENT) {
          throw new IOException(DAMAGED);
        }
        if (seen.isEmpty()) {
          left = counts.getOrDefault(in.getInt(8), Integer.MAX_VALUE);
        }
        if (!seen.add(at.at())) {
          throw new IOException("part of it points in circles");
        }
        in.position(in.limit() - AFTER_NODES);
        at = Chunk.read(in);
        in.position(BEFORE_NODES).limit(in.limit() - AFTER_NODES);
        left -= fragment(in, left, visitor);
      } catch (IOException | BufferUnderflowException e) {
        shortfalls.add(DAMAGED);
        return;
      }
    }
  }

  private int fragment(ByteBuffer in, int most, Visitor visitor) throws IOException {
    int count = 0;
    while (in.remaining() >= 4 && count < most) {
      int begin = in.position();
      int head = in.getInt();
      int type = head & 0x3FF;
      int length = (head >>> 10) & 0x1FFF;
      if (type == 0 || type == END_OF_FRAGMENT) {
        break;
      }
      if (length < 4 || length - 4 > in.remaining()) {
        throw new IOException(DAMAGED);
      }
      nodes++;
      if (nodes > MOST_NODES) {
        shortfalls.add(TOO_MUCH);
        return most;
      }
      ByteBuffer body = in.slice(begin + 4, length - 4).order(ByteOrder.LITTLE_ENDIAN);
      boolean points = ((head >>> 27) & 0xF) != 0;
      Chunk to = points ? pointer(head, body) : new Chunk(0, 0);
      visit(new Node(type, to, body), visitor);
      in.position(begin + length);
      count++;
    }
    return count;
  }

  /** What is wrong with one node costs that node. */
  private void visit(Node node, Visitor visitor) {
    try {
      visitor.node(node);
    } catch (IOException | BufferUnderflowException e) {
      shortfalls.add(DAMAGED);
    }
  }

  private static Chunk pointer(int head, ByteBuffer body) {
    long at =
        switch ((head >>> 23) & 3) {
          case 0 -> body.getLong();
          case 1 -> body.getInt() & 0xFFFFFFFFL;
          case 2 -> (body.getShort() & 0xFFFFL) * 8;
          default -> (body.getInt() & 0xFFFFFFFFL) * 8;
        };
    long length =
        switch ((head >>> 25) & 3) {
          case 0 -> body.getInt() & 0xFFFFFFFFL;
          case 1 -> body.getLong();
          case 2 -> (body.get() & 0xFFL) * 8;
          default -> (body.getShort() & 0xFFFFL) * 8;
        };
    return new Chunk(at, length);
  }

  /** Reads a part of a file without moving in it. */
  private static final class Region extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Region(FileChannel file, Chunk chunk) {
      this.file = file;
      this.at = Math.max(0, chunk.at());
      this.end = chunk.at() + Math.max(0, chunk.length());
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (at >= end) {
        return -1;
      }
      int n = file.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - at)), at);
      at += Math.max(0, n);
      return n;
    }
  }
}

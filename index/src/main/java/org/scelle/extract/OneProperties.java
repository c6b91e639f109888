package org.scelle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of an object of a OneNote file ([MS-ONESTORE] 2.6.1 to 2.6.9). Of sets within sets
 * nothing is kept: no text that is shown stands in them.
 */
final class OneProperties {

  private static final int DEEPEST = 16;
  private static final int ID = 0x03FFFFFF;

  /** Tells the whole name of what an object points to. */
  interface Names {

    /**
     * The object with this short name.
     *
     * @param index which of the references of the object it is
     */
    OneId object(int index, int shortName);

    /** The same for a space of objects. */
    OneId space(int index, int shortName);
  }

  private final Map<Integer, byte[]> values = new HashMap<>();
  private final Map<Integer, List<OneId>> references = new HashMap<>();
  private final ByteBuffer in;
  private final Stream objects;
  private final Stream spaces;
  private final Stream contexts;

  /** References, which properties take in turn. */
  private static final class Stream {
    private final List<OneId> all;
    private int next;

    Stream(List<OneId> all) {
      this.all = all;
    }

    List<OneId> take(int count) throws IOException {
      if (count < 0 || count > all.size() - next) {
        throw new IOException("an object points to more than it says");
      }
      next += count;
      return all.subList(next - count, next);
    }
  }

  private OneProperties(ByteBuffer in, Names names) throws IOException {
    this.in = in;
    int header = in.getInt();
    this.objects = new Stream(ids(header, names::object));
    boolean hasSpaces = header >= 0;
    header = hasSpaces ? in.getInt() : 0;
    this.spaces = new Stream(ids(header, names::space));
    boolean hasContexts = hasSpaces && ((header >>> 30) & 1) == 1;
    this.contexts = new Stream(ids(hasContexts ? in.getInt() : 0, (index, id) -> OneId.NONE));
  }

  /**
   * Reads the properties of one object.
   *
   * @throws IOException when they are damaged
   * @throws java.nio.BufferUnderflowException the same
   */
  static OneProperties read(ByteBuffer in, Names names) throws IOException {
    OneProperties read = new OneProperties(in.order(ByteOrder.LITTLE_ENDIAN), names);
    read.set(0);
    return read;
  }

  /** Makes a whole name of a short one. */
  @FunctionalInterface
  private interface Whole {
    OneId of(int index, int shortName);
  }

  private List<OneId> ids(int header, Whole whole) throws IOException {
    int count = header & 0xFFFFFF;
    if (count > in.remaining() / 4) {
      throw new IOException("an object is cut off");
    }
    List<OneId> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(whole.of(i, in.getInt()));
    }
    return ids;
  }

  private void set(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("an object is nested too deeply");
    }
    int[] ids = new int[in.getShort() & 0xFFFF];
    if (ids.length > in.remaining() / 4) {
      throw new IOException("an object is cut off");
    }
    for (int i = 0; i < ids.length; i++) {
      ids[i] = in.getInt();
    }
    for (int id : ids) {
      property(id, depth);
    }
  }

  private void property(int id, int depth) throws IOException {
    switch ((id >>> 26) & 0x1F) {
      case 1 -> {}
      case 2 -> keep(id, depth, new byte[] {(byte) (id >>> 31)});
      case 3 -> keep(id, depth, bytes(1));
      case 4 -> keep(id, depth, bytes(2));
      case 5 -> keep(id, depth, bytes(4));
      case 6 -> keep(id, depth, bytes(8));
      case 7 -> keep(id, depth, bytes(in.getInt()));
      case 8 -> keep(id, depth, objects.take(1));
      case 9 -> keep(id, depth, objects.take(in.getInt()));
      case 0xA -> keep(id, depth, spaces.take(1));
      case 0xB -> keep(id, depth, spaces.take(in.getInt()));
      case 0xC -> keep(id, depth, contexts.take(1));
      case 0xD -> keep(id, depth, contexts.take(in.getInt()));
      case 0x10 -> sets(depth);
      case 0x11 -> set(depth + 1);
      default -> throw new IOException("an object has a property of no known type");
    }
  }

  private void sets(int depth) throws IOException {
    int count = in.getInt();
    if (count == 0) {
      return;
    }
    in.getInt();
    for (int i = 0; i < count; i++) {
      set(depth + 1);
    }
  }

  private byte[] bytes(int count) throws IOException {
    if (count < 0 || count > in.remaining()) {
      throw new IOException("an object is cut off");
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private void keep(int id, int depth, byte[] value) {
    if (depth == 0) {
      values.put(id & ID, value);
    }
  }

  private void keep(int id, int depth, List<OneId> to) {
    if (depth == 0) {
      references.put(id & ID, to);
    }
  }

  /** What a property points to; nothing when the object does not have it. */
  List<OneId> references(int id) {
    return references.getOrDefault(id & ID, List.of());
  }

  /** A text in UTF-16; empty when the object does not have it. */
  String text(int id) {
    return text(id, StandardCharsets.UTF_16LE);
  }

  /** A text in another encoding; empty when the object does not have it. */
  String text(int id, Charset charset) {
    String text = new String(values.getOrDefault(id & ID, new byte[0]), charset);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  boolean has(int id) {
    return values.containsKey(id & ID);
  }

  /** A whole number of up to eight bytes; zero when the object does not have it. */
  long number(int id) {
    byte[] value = values.getOrDefault(id & ID, new byte[0]);
    long number = 0;
    for (int i = Math.min(8, value.length) - 1; i >= 0; i--) {
      number = (number << 8) | (value[i] & 0xFF);
    }
    return number;
  }
}

package org.scelle.extract.visio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hdgf.HDGFLZW;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.WritingNotSupportedException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A Visio drawing of 2002 or 2003, stream by stream: no library writes one. The streams that others
 * point to are added first.
 */
final class MadeVisio {

  static final int MASTERS = 0x1D;
  static final int MASTER = 0x1E;
  static final int PAGES = 0x27;
  static final int GROUP = 0x47;

  /** Formats of streams. */
  static final int POINTERS = 0x50;

  private static final int PAGE = 0x15;
  private static final int CHUNKS = 0xD1;
  private static final int PACKED = 2;
  private static final int BEHIND = 0xD0;
  private static final int FILE = 0x24;

  /** A pointer to a stream. */
  record Pointer(int type, int offset, int length, int format) {}

  private final int version;
  private final Charset charset;
  private final ByteArrayOutputStream streams = new ByteArrayOutputStream();
  private final List<Pointer> names = new ArrayList<>();

  private MadeVisio(int version, Charset charset) {
    this.version = version;
    this.charset = charset;
  }

  static MadeVisio of2003() {
    return new MadeVisio(11, StandardCharsets.UTF_16LE);
  }

  static MadeVisio of2002() {
    return new MadeVisio(6, Charset.forName("windows-1252"));
  }

  /** Where the next stream will stand. */
  int next() {
    return FILE + 18 + streams.size();
  }

  Pointer add(int type, int format, byte[] bytes) {
    Pointer pointer = new Pointer(type, next(), bytes.length, format);
    streams.writeBytes(bytes);
    return pointer;
  }

  Pointer page(String... texts) {
    return add(PAGE, CHUNKS, chunks(texts));
  }

  /** A page that is drawn behind others. */
  Pointer background(String... texts) {
    return add(PAGE, BEHIND, chunks(texts));
  }

  Pointer packedPage(String... texts) throws IOException {
    byte[] packed = new HDGFLZW().compress(new ByteArrayInputStream(chunks(texts)));
    return add(PAGE, CHUNKS | PACKED, packed);
  }

  Pointer shape(String text) {
    return add(0x48, CHUNKS, chunks(text));
  }

  /** A stream that points to others. */
  Pointer list(int type, Pointer... to) {
    return add(type, POINTERS, pointers(List.of(to), List.of()));
  }

  /**
   * The pages.
   *
   * @param order their places as the program shows them
   * @param called what each is called
   */
  Pointer pages(List<Pointer> pages, List<Integer> order, List<String> called) {
    ByteBuffer names = buffer(4 + 13 * called.size()).putInt(called.size());
    for (int i = 0; i < called.size(); i++) {
      byte[] name = (called.get(i) + "\0").getBytes(charset);
      byte[] counted = all(buffer(4 + name.length).putInt(1).put(name));
      this.names.add(add(0x33, 0x40, counted));
      names.putInt(this.names.size() - 1).putInt(0).putInt(i).put((byte) 0);
    }
    List<Pointer> all = new ArrayList<>(pages);
    all.add(add(0xC9, 0x40, all(names)));
    return add(PAGES, POINTERS, pointers(all, order));
  }

  private byte[] chunks(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] characters = (text + "\n\0").getBytes(charset);
      // another chunk of the shape comes first, with its list and what ends it
      int after = version == 11 ? 12 : 8;
      out.writeBytes(
          all(
              buffer(19 + 5 + after)
                  .putInt(0x69)
                  .putInt(1)
                  .putInt(1)
                  .putInt(5)
                  .put(18, (byte) 0x50)
                  .put(19, (byte) 7)));
      ByteBuffer chunk = buffer(19 + 8 + characters.length);
      chunk.putInt(0x0E).putInt(2).putInt(0).putInt(8 + characters.length);
      out.writeBytes(all(chunk.position(27).put(characters)));
    }
    return out.toByteArray();
  }

  private static byte[] pointers(List<Pointer> to, List<Integer> order) {
    ByteBuffer bytes = buffer(16 + 18 * to.size() + 4 * order.size());
    bytes.putInt(8).putInt(order.size()).putInt(to.size()).putInt(0);
    to.forEach(each -> put(bytes, each));
    order.forEach(bytes::putInt);
    return all(bytes);
  }

  private static void put(ByteBuffer bytes, Pointer to) {
    bytes.putInt(to.type()).putInt(0).putInt(to.offset()).putInt(to.length());
    bytes.putShort((short) to.format());
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] all(ByteBuffer bytes) {
    byte[] all = new byte[bytes.capacity()];
    bytes.get(0, all);
    return all;
  }

  /** The file, its names and what it says of itself included. */
  byte[] file(Pointer... top) throws IOException {
    List<Pointer> all = new ArrayList<>(List.of(top));
    all.add(add(0x32, POINTERS, pointers(names, List.of())));
    Pointer trailer = add(0x14, POINTERS, pointers(all, List.of()));
    ByteBuffer bytes = buffer(next());
    bytes.put("Visio (TM) Drawing\r\n".getBytes(StandardCharsets.US_ASCII));
    bytes.put(0x1A, (byte) version).putInt(0x1C, next()).position(FILE);
    put(bytes, trailer);
    bytes.put(streams.toByteArray());
    SummaryInformation summary = PropertySetFactory.newSummaryInformation();
    summary.setTitle("Réseau du ministère");
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      file.createDocument(new ByteArrayInputStream(all(bytes)), "VisioDocument");
      file.createDocument(summary.toInputStream(), SummaryInformation.DEFAULT_STREAM_NAME);
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (WritingNotSupportedException e) {
      throw new IOException(e);
    }
  }
}

package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.scelle.extract.record.Said;
import org.scelle.model.Content;
import org.scelle.model.Document;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Where;

/**
 * How {@link Said} travels from a worker: a kind byte, the length of the rest, the rest. Numbers
 * are big-endian, strings are their length in bytes and UTF-8. Nothing a worker sends is trusted:
 * whatever does not fit the form is an {@link IOException}.
 */
final class Frames {

  /** Bytes of one frame at most. */
  static final int LONGEST = 1 << 20;

  private Frames() {}

  /** Writes one frame; the caller flushes. */
  static void write(DataOutputStream out, Said said) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream body = new DataOutputStream(bytes);
    byte kind =
        switch (said) {
          case Said.Begun begun -> {
            body.writeInt(begun.file());
            string(body, begun.name());
            body.writeLong(begun.size());
            yield 'B';
          }
          case Said.Typed typed -> {
            body.writeInt(typed.file());
            string(body, typed.type());
            string(body, typed.category().name());
            yield 'Y';
          }
          case Said.Text text -> {
            passage(body, text);
            yield 'P';
          }
          case Said.Fact fact -> {
            string(body, fact.field().pointer());
            string(body, fact.field().value() == null ? "" : fact.field().value());
            yield 'M';
          }
          case Said.Flagged flagged -> {
            string(body, flagged.flag().name());
            yield 'F';
          }
          case Said.Ended ended -> {
            body.writeInt(ended.file());
            string(body, ended.outcome().name());
            string(body, ended.why());
            yield 'E';
          }
          case Said.Ready ready -> 'R';
          case Said.OutOfMemory outOfMemory -> 'O';
        };
    out.writeByte(kind);
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  private static void passage(DataOutputStream body, Said.Text text) throws IOException {
    Passage passage = text.passage();
    body.writeInt(text.file());
    string(body, passage.where().name());
    body.writeInt(passage.page());
    string(body, passage.detail());
    string(body, passage.text());
  }

  private static void string(DataOutputStream body, String value) throws IOException {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    body.writeInt(utf8.length);
    body.write(utf8);
  }

  /**
   * Reads one frame.
   *
   * @throws EOFException when the worker is gone
   * @throws IOException when it does not keep to the form
   */
  static Said read(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    ByteBuffer body = ByteBuffer.wrap(bytes);
    return switch (kind) {
      case 'B' -> new Said.Begun(number(body), string(body), longer(body));
      case 'Y' -> new Said.Typed(number(body), string(body), pick(body, Document.Category.class));
      case 'P' -> new Said.Text(number(body), passage(body));
      case 'M' -> new Said.Fact(new Content.Field(string(body), string(body)));
      case 'F' -> new Said.Flagged(pick(body, Document.Flag.class));
      case 'E' -> new Said.Ended(number(body), pick(body, Outcome.class), string(body));
      case 'R' -> new Said.Ready();
      case 'O' -> new Said.OutOfMemory();
      default -> throw new IOException("a frame of unknown kind " + kind);
    };
  }

  private static Passage passage(ByteBuffer body) throws IOException {
    return new Passage(pick(body, Where.class), number(body), string(body), string(body));
  }

  private static <T extends Enum<T>> T pick(ByteBuffer body, Class<T> values) throws IOException {
    String name = string(body);
    try {
      return Enum.valueOf(values, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("a frame with an unknown value", e);
    }
  }

  private static int number(ByteBuffer body) throws IOException {
    need(body, Integer.BYTES);
    return body.getInt();
  }

  private static long longer(ByteBuffer body) throws IOException {
    need(body, Long.BYTES);
    return body.getLong();
  }

  private static String string(ByteBuffer body) throws IOException {
    int length = number(body);
    need(body, length);
    byte[] utf8 = new byte[length];
    body.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void need(ByteBuffer body, int bytes) throws IOException {
    if (bytes < 0 || bytes > body.remaining()) {
      throw new IOException("a frame that ends too early");
    }
  }
}

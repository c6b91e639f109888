package org.scelle.format.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) read from bytes by a caller who knows what it wants next. Unlike a general parser
 * it can go back to any value that is pinned, and go on after damage, at any byte, in one pass over
 * the file; offsets are those of the bytes.
 *
 * <p>Stricter than needed nowhere, and laxer in two things only, both noted in {@link #notes()}:
 * bytes that are not UTF-8 and control characters inside strings.
 */
public final class JsonBytes extends ByteWindow {

  private static final byte QUOTE = 1;
  private static final byte ESCAPE = 2;
  private static final byte CONTROL = 3;
  private static final byte HIGH = 4;
  private static final byte[] CLASS = classes();

  private final JsonText text = new JsonText();
  private final BitSet nesting = new BitSet();
  private boolean fresh;
  private boolean escaped;
  private boolean high;
  private long stringStart;

  public JsonBytes(InputStream in) {
    super(in);
  }

  /** To read values that are already in memory, see {@link #begin}. */
  public JsonBytes() {
    super(InputStream.nullInputStream());
  }

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int i = 0; i < 256; i++) {
      classes[i] = i < 0x20 ? CONTROL : i < 0x80 ? 0 : HIGH;
    }
    classes['"'] = QUOTE;
    classes['\\'] = ESCAPE;
    return classes;
  }

  /** What was repaired since {@link Repairs#clear}. */
  public Repairs notes() {
    return text.notes();
  }

  /** The next byte that is not white space, unread; -1 at the end of the file. */
  public int peek() throws IOException, Damage {
    for (; ; ) {
      while (pos < limit) {
        byte b = buffer[pos];
        if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
          return b & 0xff;
        }
        pos++;
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  /** Whether an object or array begins here. */
  public boolean atContainer() throws IOException, Damage {
    int b = peek();
    return b == '{' || b == '[';
  }

  /** Enters the object or array that begins here. */
  public void enter() throws IOException, Damage {
    peek();
    pos++;
    fresh = true;
  }

  @Override
  public void seek(long offset) {
    super.seek(offset);
    fresh = false;
  }

  /** The next key of the object; {@code null}, having left it, at its end. The value comes next. */
  public @Nullable String key() throws IOException, Damage {
    if (!another('}')) {
      return null;
    }
    long start = at();
    long before = pin(start);
    try {
      string();
      String key = text.shared(this, start + 1, at() - 1);
      colon();
      return key;
    } finally {
      unpin(before);
    }
  }

  /** Whether another element follows; false, having left the array, at its end. */
  public boolean item() throws IOException, Damage {
    return another(']');
  }

  private boolean another(char close) throws IOException, Damage {
    int b = peek();
    if (b == close) {
      pos++;
      fresh = false;
      return false;
    }
    if (!fresh) {
      if (b != ',') {
        throw unexpected(b, "',' or '" + close + "'");
      }
      pos++;
      b = peek();
    }
    fresh = false;
    if (close == '}' ? b != '"' : b == ']' || b == ',' || b < 0) {
      throw unexpected(b, close == '}' ? "a key in quotation marks" : "a value");
    }
    return true;
  }

  private void colon() throws IOException, Damage {
    int b = peek();
    if (b != ':') {
      throw unexpected(b, "':'");
    }
    pos++;
  }

  private boolean skipKey() throws IOException, Damage {
    if (!another('}')) {
      return false;
    }
    long start = at();
    long before = pin(start);
    try {
      string();
      if (escaped || high) {
        text.check(this, start + 1);
      }
    } finally {
      unpin(before);
    }
    colon();
    return true;
  }

  /** The scalar that stands here, as text; {@code null} for JSON's null. */
  public @Nullable String scalar() throws IOException, Damage {
    peek();
    long start = at();
    long before = pin(start);
    try {
      return scalarText(scanScalar(), start);
    } finally {
      unpin(before);
    }
  }

  private @Nullable String scalarText(int first, long start) throws Damage {
    return switch (first) {
      case '"' ->
          escaped || high ? text.of(this, start + 1) : text.shared(this, start + 1, at() - 1);
      case 'n' -> null;
      default -> text.shared(this, start, at());
    };
  }

  /** The scalar that stands here if it is a string or number; otherwise skips the value. */
  public @Nullable String word() throws IOException, Damage {
    if (atContainer()) {
      skip();
      return null;
    }
    return scalar();
  }

  private int scanScalar() throws IOException, Damage {
    int b = peek();
    fresh = false;
    switch (b) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number(b);
    }
    return b;
  }

  private void literal(String word) throws IOException, Damage {
    for (int i = 0; i < word.length(); i++) {
      if ((pos == limit && !fill()) || buffer[pos] != word.charAt(i)) {
        throw unexpected(pos == limit ? -1 : buffer[pos] & 0xff, word);
      }
      pos++;
    }
  }

  private void number(int first) throws IOException, Damage {
    if (first != '-' && (first < '0' || first > '9')) {
      throw unexpected(first, "a value");
    }
    if (first == '-') {
      pos++;
    }
    if (!here('0')) {
      digits();
    }
    if (here('.')) {
      digits();
    }
    if (here('e') || here('E')) {
      if (!here('+')) {
        here('-');
      }
      digits();
    }
  }

  private boolean here(char wanted) throws IOException, Damage {
    if ((pos < limit || fill()) && buffer[pos] == wanted) {
      pos++;
      return true;
    }
    return false;
  }

  private void digits() throws IOException, Damage {
    long start = at();
    while ((pos < limit || fill()) && buffer[pos] >= '0' && buffer[pos] <= '9') {
      pos++;
    }
    if (at() == start) {
      throw unexpected(pos == limit ? -1 : buffer[pos] & 0xff, "a digit");
    }
  }

  /** Skips the string that begins here, noting what is needed to decode it. */
  private void string() throws IOException, Damage {
    stringStart = at();
    escaped = false;
    high = false;
    pos++;
    rest();
  }

  private void rest() throws IOException, Damage {
    for (; ; ) {
      byte[] bytes = buffer;
      int i = pos;
      int end = limit;
      while (i < end && CLASS[bytes[i] & 0xff] == 0) {
        i++;
      }
      pos = i;
      if (i == end) {
        if (!fill()) {
          throw new Damage(Damage.Kind.TORN, stringStart, "the file ends inside a string");
        }
      } else if (special(CLASS[bytes[i] & 0xff])) {
        return;
      }
    }
  }

  private boolean special(byte kind) throws IOException, Damage {
    byte b = buffer[pos++];
    if (kind == HIGH) {
      high = true;
    } else if (kind == ESCAPE) {
      escaped = true;
      if (pos == limit && !fill()) {
        throw new Damage(Damage.Kind.TORN, stringStart, "the file ends inside a string");
      }
      pos++;
    } else if (kind == CONTROL) {
      if (b == '\n') {
        pos--;
        throw new Damage(Damage.Kind.BROKEN, at(), "a line ends inside a string");
      }
      text.notes().control();
    }
    return kind == QUOTE;
  }

  /** Skips the value that stands here and checks its grammar. */
  public void skip() throws IOException, Damage {
    if (!atContainer()) {
      skipScalar();
      return;
    }
    nesting.clear();
    int depth = 0;
    do {
      int b = peek();
      if (b == '{' || b == '[') {
        nesting.set(depth++, b == '{');
        enter();
      } else {
        skipScalar();
      }
      while (depth > 0 && !(nesting.get(depth - 1) ? skipKey() : item())) {
        depth--;
      }
    } while (depth > 0);
  }

  /** Skips a scalar; a string is decoded where that is the way to check it, unless it is huge. */
  private void skipScalar() throws IOException, Damage {
    peek();
    long start = at();
    long before = pin(start);
    try {
      if (scanScalar() == '"' && (escaped || high)) {
        text.check(this, start + 1);
      }
    } catch (Damage damage) {
      if (damage.kind() != Damage.Kind.TOO_LARGE || before != NONE) {
        throw damage;
      }
      unpin(before);
      rest();
    } finally {
      unpin(before);
    }
  }

  /** Skips the value that stands here by its brackets alone; it will be read again. */
  public void leap() throws IOException, Damage {
    if (!atContainer()) {
      skip();
      return;
    }
    fresh = false;
    int depth = 0;
    for (; ; ) {
      while (pos < limit) {
        switch (buffer[pos]) {
          case '"' -> {
            string();
            continue;
          }
          case '{', '[' -> depth++;
          case '}', ']' -> {
            if (--depth == 0) {
              pos++;
              return;
            }
          }
          default -> {}
        }
        pos++;
      }
      if (!fill()) {
        throw new Damage(Damage.Kind.TORN, at(), "the file ends inside a value");
      }
    }
  }

  public Damage unexpected(int found, String expected) {
    if (found < 0) {
      return new Damage(
          Damage.Kind.TORN, at(), "the file ends where " + expected + " was expected");
    }
    String shown =
        found > 0x20 && found < 0x7f
            ? "'" + (char) found + "'"
            : "byte 0x" + Integer.toHexString(found);
    return new Damage(Damage.Kind.BROKEN, at(), "expected " + expected + "; found " + shown);
  }
}

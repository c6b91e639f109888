package org.scelle.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content.Field;

/**
 * {@code journal.jsonl}: every act on the case, one JSON object a line, each line carrying the
 * SHA-256 of the line before it (its bytes without the line feed; 64 zeros for the first). Run
 * times and host names live here and nowhere else.
 *
 * <p>A line that a crash cut short stays as it is, ends where it was cut, and is chained like any
 * other; {@link #verify} names it.
 *
 * <p>A chain does not show that its end was cut off, so {@code journal.head} beside it has the
 * number of lines and the hash of the last. Who wrote that hash down elsewhere need not trust
 * either.
 */
public final class Journal {
  private static final String START = "0".repeat(64);

  private final Path file;
  private final Path headFile;
  private final Clock clock;
  private @Nullable String previous;
  private long next;

  /**
   * The last line of a journal: who knows it can tell whether lines were taken away since.
   *
   * @param lines how many there are
   * @param sha256 of the last; 64 zeros when there is none
   */
  public record Head(long lines, String sha256) {
    @Override
    public String toString() {
      return lines + " " + sha256;
    }
  }

  Journal(Path file, Clock clock) {
    this.file = file;
    this.headFile = file.resolveSibling("journal.head");
    this.clock = clock;
  }

  /**
   * Appends one act and forces it to disk.
   *
   * @param act as {@code ingest}, {@code report}
   * @param details in the order given; a pointer's leading {@code /} is left out of the name
   */
  public synchronized void append(String act, List<Field> details) throws IOException {
    boolean interrupted = Thread.interrupted(); // an interrupted thread may not write to channels
    try {
      write(act, details);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write(String act, List<Field> details) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      if (previous == null) {
        resume(channel);
      }
      byte[] line = line(act, details).getBytes(StandardCharsets.UTF_8);
      appendWhole(channel, line);
      previous = sha256(line);
      writeHead(new Head(next++, previous));
    }
  }

  /** The whole line or, when the disk fills up on the way, nothing of it. */
  private static void appendWhole(FileChannel channel, byte[] line) throws IOException {
    long end = channel.size();
    try {
      write(channel, line);
      write(channel, new byte[] {'\n'});
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  private void writeHead(Head head) throws IOException {
    Path fresh = headFile.resolveSibling("journal.head.new");
    Files.writeString(fresh, head + "\n");
    Files.move(
        fresh, headFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The last line as it stands in the file. */
  public synchronized Head head() throws IOException {
    List<byte[]> lines = lines();
    return new Head(lines.size(), lines.isEmpty() ? START : sha256(lines.get(lines.size() - 1)));
  }

  /** Finds the last line, and ends it when it was cut. */
  private void resume(FileChannel channel) throws IOException {
    List<byte[]> lines = lines();
    if (!lines.isEmpty() && !endsWithLineFeed()) {
      write(channel, new byte[] {'\n'});
    }
    previous = lines.isEmpty() ? START : sha256(lines.get(lines.size() - 1));
    next = lines.size() + 1L;
  }

  private boolean endsWithLineFeed() throws IOException {
    byte[] all = Files.readAllBytes(file);
    return all.length > 0 && all[all.length - 1] == '\n';
  }

  private String line(String act, List<Field> details) {
    StringBuilder json = new StringBuilder(256);
    json.append("{\"seq\":").append(next);
    string(json.append(",\"time\":"), clock.instant().toString());
    string(json.append(",\"act\":"), act);
    for (Field detail : details) {
      String name =
          detail.pointer().startsWith("/") ? detail.pointer().substring(1) : detail.pointer();
      string(json.append(','), name);
      json.append(':');
      if (detail.value() == null) {
        json.append("null");
      } else {
        string(json, detail.value());
      }
    }
    string(json.append(",\"previous\":"), String.valueOf(previous));
    return json.append('}').toString();
  }

  private static void string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' '
          || c == 0x7f
          || Character.isSurrogate(c)
          || c == '\u2028'
          || c == '\u2029') {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit((c >> shift) & 15, 16));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** Whether a line has this hash: then nothing up to it was changed since the hash was noted. */
  public synchronized boolean holds(String sha256) throws IOException {
    return lines().stream().anyMatch(line -> sha256(line).equals(sha256));
  }

  /**
   * The first line that does not follow from the one before it, that was cut short, or that is no
   * longer there; nothing when the whole journal holds.
   */
  public synchronized Optional<String> verify() throws IOException {
    List<byte[]> lines = lines();
    Optional<String> broken = brokenChain(lines);
    return broken.isPresent() ? broken : missingEnd(lines);
  }

  private Optional<String> brokenChain(List<byte[]> lines) throws IOException {
    String before = START;
    long number = 0;
    for (byte[] line : lines) {
      number++;
      String text = new String(line, StandardCharsets.UTF_8);
      String where = "journal.jsonl, line " + number;
      if (!text.startsWith("{\"seq\":") || !text.endsWith("\"}")) {
        return Optional.of(where + ": was cut short");
      }
      if (!text.startsWith("{\"seq\":" + number + ",")) {
        return Optional.of(where + ": expected seq " + number);
      }
      if (!text.endsWith(",\"previous\":\"" + before + "\"}")) {
        return Optional.of(where + ": does not follow from the line before it");
      }
      before = sha256(line);
    }
    return number > 0 && !endsWithLineFeed()
        ? Optional.of("journal.jsonl, line " + number + ": was cut short")
        : Optional.empty();
  }

  /** A crash may leave one line more than the head knows; never one less. */
  private Optional<String> missingEnd(List<byte[]> lines) throws IOException {
    if (!Files.exists(headFile)) {
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of("journal.head: is gone, so lines may be missing at the end of the journal");
    }
    String head = Files.readString(headFile).strip();
    int known = lines.size();
    for (int count = known; count >= Math.max(1, known - 1); count--) {
      if (head.equals(new Head(count, sha256(lines.get(count - 1))).toString())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "journal.jsonl, line " + known + ": is the last, but journal.head says " + head);
  }

  private List<byte[]> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] all = Files.readAllBytes(file);
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        lines.add(Arrays.copyOfRange(all, from, i));
        from = i + 1;
      }
    }
    if (from < all.length) {
      lines.add(Arrays.copyOfRange(all, from, all.length));
    }
    return lines;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static String sha256(byte[] line) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

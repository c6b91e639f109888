package org.scelle.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.OpenFile;
import org.scelle.format.bytes.Damage;
import org.scelle.format.sqlite.SqliteFile;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;
import org.scelle.model.Passage;
import org.scelle.model.Problem;
import org.scelle.model.Where;

/**
 * The texts in the tables of a SQLite database that is no export: what an attached file of contacts
 * or notes says. Each table is a page of its own, in the order in which their first rows stand.
 */
public final class DatabaseTexts {

  /** Longest piece of text in one passage. */
  private static final int PIECE = 32 * 1024;

  /** Bytes of rows read for each byte of the file: overlapping rows are no reason to go on. */
  private static final long RATIO = 4;

  private static final long SMALL = 64L << 20;

  /**
   * @param passages by table
   * @param why what was not read; empty for nothing
   */
  public record Said(List<Passage> passages, String why) {}

  private DatabaseTexts() {}

  /**
   * Reads them from the file's pages.
   *
   * @param most characters at most
   * @return {@code null} when the file cannot be read as a database at all
   */
  public static @Nullable Said of(OpenFile file, int most) throws IOException {
    Words words = new Words(most, Math.max(SMALL, RATIO * file.file().size()));
    long[] damaged = new long[1];
    String why = "";
    try (SeekableByteChannel channel = file.channel()) {
      SqliteFile.open(channel, file.file())
          .read(words, said -> damaged[0] += said instanceof Problem ? 1 : 0);
    } catch (Damage none) {
      return null;
    } catch (Enough enough) {
      why = String.valueOf(enough.getMessage());
    }
    if (damaged[0] > 0 && why.isEmpty()) {
      why = "damaged in " + damaged[0] + " places: what stood there was not read";
    }
    return new Said(words.passages(), why);
  }

  /** No more is read. */
  private static final class Enough extends IOException {
    Enough(String why) {
      super(why);
    }
  }

  private static final class Words implements TableReader {
    private final Map<String, List<StringBuilder>> tables = new LinkedHashMap<>();
    private final int most;
    private final long mostBytes;
    private long characters;
    private long bytes;

    Words(int most, long mostBytes) {
      this.most = most;
      this.mostBytes = mostBytes;
    }

    @Override
    public boolean wants(String table) {
      return !table.startsWith("sqlite_");
    }

    @Override
    public void row(String table, DbRow row) throws IOException {
      StringJoiner line = new StringJoiner("\t");
      for (byte @Nullable [] value : row.values()) {
        if (value != null && value.length > 0) {
          bytes += value.length;
          String text = text(value);
          if (!text.isEmpty()) {
            line.add(text);
          }
        }
      }
      if (line.length() > 0) {
        say(table, line.toString());
      }
      if (bytes > mostBytes) {
        throw new Enough("its rows overlap: only the first " + mostBytes + " bytes were read");
      }
    }

    private void say(String table, String line) throws Enough {
      characters += line.length();
      if (characters > most) {
        throw new Enough("text cut after " + most + " characters");
      }
      List<StringBuilder> pieces = tables.computeIfAbsent(table, name -> new ArrayList<>());
      if (pieces.isEmpty() || pieces.getLast().length() + line.length() > PIECE) {
        pieces.add(new StringBuilder());
      }
      StringBuilder piece = pieces.getLast();
      piece.append(piece.isEmpty() ? "" : "\n").append(line);
    }

    /** What is text; empty for other bytes. */
    private static String text(byte[] value) {
      for (byte b : value) {
        if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
          return "";
        }
      }
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      } catch (CharacterCodingException blob) {
        return "";
      }
    }

    List<Passage> passages() {
      List<Passage> passages = new ArrayList<>();
      int number = 0;
      for (Map.Entry<String, List<StringBuilder>> table : tables.entrySet()) {
        number++;
        passages.add(new Passage(Where.DOC_BODY, number, "table name", table.getKey()));
        for (StringBuilder piece : table.getValue()) {
          passages.add(new Passage(Where.DOC_BODY, number, "", piece.toString()));
        }
      }
      return passages;
    }
  }
}

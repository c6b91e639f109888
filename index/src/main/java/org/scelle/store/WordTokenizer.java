package org.scelle.store;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words without case and accents: runs of letters and digits, everything else between them. An
 * apostrophe, a dot or an underscore ends a word, so that a phrase is found in {@code l'accès},
 * {@code note_DIFFUSION_RESTREINTE.pdf} and an address alike. Composed and decomposed accents are
 * the same; invisible characters inside a word are left out, a zero width space ends it. Each
 * ideograph is a word. A run over 255 characters is cut.
 */
final class WordTokenizer extends Tokenizer {
  private static final int LONGEST = 255;
  private static final int ZERO_WIDTH_SPACE = 0x200b;
  private static final int END = -1;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final char[] buffer = new char[4096];
  private final char[] one = new char[2];
  private final char[] folded = new char[8];
  private int filled;
  private int next;
  private int consumed;
  private int pending = END;
  private int pendingAt;

  @Override
  public void reset() throws IOException {
    super.reset();
    filled = 0;
    next = 0;
    consumed = 0;
    pending = END;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(consumed);
    offset.setOffset(last, last);
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    int start = -1;
    int end = 0;
    while (true) {
      int at = pending == END ? consumed : pendingAt;
      int c = pending == END ? read() : pending;
      pending = END;
      boolean word = c != END && isWord(c);
      if (start >= 0 && (c == END || ends(c, word) || (word && term.length() >= LONGEST))) {
        pending = c;
        pendingAt = at;
        break;
      }
      if (c == END) {
        return false;
      }
      if (word) {
        start = start < 0 ? at : start;
        append(c);
        end = consumed;
        if (Character.isIdeographic(c)) {
          break;
        }
      } else if (start >= 0) {
        end = consumed;
      }
    }
    offset.setOffset(correctOffset(start), correctOffset(end));
    return true;
  }

  private boolean ends(int c, boolean word) {
    return word ? Character.isIdeographic(c) : !isSilent(c);
  }

  private static boolean isWord(int c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Marks and invisible characters that do not end a word. */
  private static boolean isSilent(int c) {
    if (c < 128 || c == ZERO_WIDTH_SPACE) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private void append(int c) {
    if (c < 128) {
      term.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      return;
    }
    int lower = Character.toLowerCase(c);
    int length = Character.toChars(lower, one, 0);
    if (length == 1) {
      int size = ASCIIFoldingFilter.foldToASCII(one, 0, folded, 0, 1);
      for (int i = 0; i < size; i++) {
        term.append(Character.toLowerCase(folded[i]));
      }
    } else {
      term.append(one[0]).append(one[1]);
    }
  }

  /** The next code point; a lone surrogate stands for itself. */
  private int read() throws IOException {
    int c = readChar();
    if (c == END || !Character.isHighSurrogate((char) c)) {
      return c;
    }
    if (next == filled && !fill()) {
      return c;
    }
    if (Character.isLowSurrogate(buffer[next])) {
      return Character.toCodePoint((char) c, (char) readChar());
    }
    return c;
  }

  private int readChar() throws IOException {
    if (next == filled && !fill()) {
      return END;
    }
    consumed++;
    return buffer[next++];
  }

  private boolean fill() throws IOException {
    int count = input.read(buffer, 0, buffer.length);
    while (count == 0) {
      count = input.read(buffer, 0, buffer.length);
    }
    next = 0;
    filled = Math.max(count, 0);
    return count > 0;
  }
}

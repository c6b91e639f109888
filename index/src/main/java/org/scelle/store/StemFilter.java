package org.scelle.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds at each word its French stem, marked so that it is never taken for a word; a word that is
 * its own stem stays alone. One field then holds both, at little more than the price of one.
 */
final class StemFilter extends TokenFilter {
  /** First character of every stem; no word has it. */
  static final char MARK = '\u0001';

  private static final int REMEMBERED = 50_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final CharArrayMap<char[]> known = new CharArrayMap<>(1024, false);
  private final Stemmer stemmer = new Stemmer();
  private char[] waiting = Stemmer.NONE;

  StemFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting.length > 0) {
      term.copyBuffer(waiting, 0, waiting.length);
      increment.setPositionIncrement(0);
      waiting = Stemmer.NONE;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    waiting = stem();
    return true;
  }

  private char[] stem() throws IOException {
    char[] stem = known.get(term.buffer(), 0, term.length());
    if (stem == null) {
      stem = stemmer.stem(term.buffer(), term.length());
      if (known.size() < REMEMBERED) {
        known.put(Arrays.copyOf(term.buffer(), term.length()), stem);
      }
    }
    return stem;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = Stemmer.NONE;
  }

  /** Lucene's light French stemmer, which is to be had as a filter only. */
  static final class Stemmer {
    static final char[] NONE = {};
    private final One one = new One();
    private final FrenchLightStemFilter filter = new FrenchLightStemFilter(one);

    /** The marked stem; nothing for a word that is its own. */
    char[] stem(char[] word, int length) throws IOException {
      for (int i = 0; i < length; i++) {
        if (word[i] < 'a' || word[i] > 'z') {
          return NONE;
        }
      }
      one.term.copyBuffer(word, 0, length);
      filter.incrementToken();
      if (one.term.length() == length
          && Arrays.equals(word, 0, length, one.term.buffer(), 0, length)) {
        return NONE;
      }
      char[] stem = new char[one.term.length() + 1];
      stem[0] = MARK;
      System.arraycopy(one.term.buffer(), 0, stem, 1, one.term.length());
      return stem;
    }
  }

  /** A stream that always has the word put into it. */
  private static final class One extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}

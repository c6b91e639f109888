package org.scelle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How text becomes words, for the index, for queries and for highlights. */
final class Words {
  /** Positions between two passages, so that no phrase runs from one into the next. */
  static final int GAP = 100;

  /**
   * A word in a text.
   *
   * @param begin its first character
   * @param end the character after it
   */
  record Word(String text, int begin, int end) {}

  private Words() {}

  /** Words and stems, for the index. */
  static Analyzer forIndex() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, new StemFilter(words));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }

  /** Words alone. */
  static Analyzer exact() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
      }
    };
  }

  static List<Word> of(Analyzer exact, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = exact.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return words;
  }
}

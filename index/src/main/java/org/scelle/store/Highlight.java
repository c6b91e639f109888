package org.scelle.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.scelle.model.Passage;

/**
 * Finds the words that made a thing match, as the index counted them, in its text as SQLite has it.
 */
final class Highlight {
  private static final int QUOTE = 200;

  private final IndexSearcher searcher;
  private final Weight weight;
  private final Analyzer exact = Words.exact();

  /**
   * @param marks pairs of begin and end in {@code text}
   */
  record Quote(String text, List<int[]> marks) {}

  Highlight(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** The matching positions of one thing found. */
  Place at(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BitSet positions = new BitSet();
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    MatchesIterator each = matches == null ? null : matches.getMatches(SearchQuery.TEXT);
    while (each != null && each.next()) {
      if (each.startPosition() >= 0) {
        positions.set(each.startPosition(), each.endPosition() + 1);
      }
    }
    return new Place(positions);
  }

  /** Turns positions into characters. */
  final class Place {
    private final BitSet positions;

    Place(BitSet positions) {
      this.positions = positions;
    }

    /** The piece of text with the most matches; the beginning when there is none. */
    Quote quote(List<Passage> passages) {
      int position = -1;
      Quote best = new Quote(passages.isEmpty() ? "" : cut(passages.get(0).text()), List.of());
      for (Passage passage : passages) {
        if (positions.nextSetBit(position + 1) < 0) {
          break;
        }
        List<int[]> marks = new ArrayList<>();
        for (Words.Word word : Words.of(exact, passage.text())) {
          position++;
          if (positions.get(position)) {
            marks.add(new int[] {word.begin(), word.end()});
          }
        }
        position += Words.GAP;
        Quote here = window(passage.text(), marks);
        best = here.marks().size() > best.marks().size() ? here : best;
      }
      return best;
    }
  }

  private static String cut(String text) {
    return text.length() <= QUOTE ? text : text.substring(0, whole(text, QUOTE));
  }

  /** The stretch with the most marks, the first of equals. */
  private static Quote window(String text, List<int[]> marks) {
    int best = 0;
    int most = 0;
    for (int from = 0, to = 0; from < marks.size(); from++) {
      while (to < marks.size() && marks.get(to)[1] - marks.get(from)[0] <= QUOTE) {
        to++;
      }
      to = Math.max(to, from + 1);
      if (to - from > most) {
        most = to - from;
        best = from;
      }
    }
    return most == 0 ? new Quote("", List.of()) : quote(text, marks.subList(best, best + most));
  }

  private static Quote quote(String text, List<int[]> marks) {
    int first = marks.get(0)[0];
    int last = marks.get(marks.size() - 1)[1];
    int room = Math.max(0, QUOTE - (last - first));
    int begin = whole(text, Math.max(0, Math.min(first - room / 2, text.length() - QUOTE)));
    int end = whole(text, Math.min(text.length(), Math.max(last, begin + QUOTE)));
    List<int[]> inside = new ArrayList<>();
    for (int[] mark : marks) {
      inside.add(new int[] {mark[0] - begin, mark[1] - begin});
    }
    return new Quote(text.substring(begin, end), inside);
  }

  /** An index that does not split a surrogate pair. */
  private static int whole(String text, int index) {
    return index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index - 1
        : index;
  }
}

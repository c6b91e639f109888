package org.scelle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Lucene's query syntax over our words: a bare word matches itself and its French inflections, a
 * quoted phrase only itself; case and accents never matter.
 */
final class SearchQuery extends QueryParser {
  static final String TEXT = "text";

  /** What may stand before an apostrophe in French without being the word meant. */
  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "n", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private final Function<String, Query> room;
  private final Function<String, Query> account;
  private final StemFilter.Stemmer stemmer = new StemFilter.Stemmer();

  /**
   * @param room what {@code room:} means
   * @param account what {@code account:} means
   */
  SearchQuery(Function<String, Query> room, Function<String, Query> account) {
    super(TEXT, Words.exact());
    this.room = room;
    this.account = account;
    setAllowLeadingWildcard(true);
    setFuzzyPrefixLength(1);
  }

  /**
   * @throws IllegalArgumentException when it cannot be parsed; the message is for the user
   */
  Query read(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    QueryFault.checkDepth(composed);
    try {
      return positive(parse(composed));
    } catch (ParseException | TooComplexToDeterminizeException | IllegalArgumentException e) {
      throw QueryFault.of(composed, e);
    }
  }

  /** A query of nothing but NOT means everything else. */
  private static Query positive(Query query) {
    if (query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(BooleanClause::isProhibited)) {
      BooleanQuery.Builder rest = new BooleanQuery.Builder();
      all.clauses().forEach(rest::add);
      return rest.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER).build();
    }
    return query;
  }

  @Override
  protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
    Query query = super.getBooleanQuery(clauses);
    return query == null ? new MatchNoDocsQuery("nothing to look for") : positive(query);
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    return switch (field) {
      case TEXT -> quoted ? phrase(text, 0) : bare(text);
      case "room" -> room.apply(text);
      case "account" -> account.apply(text);
      case "type" -> new PrefixQuery(new Term("type", text));
      case "kind" -> new TermQuery(new Term("kind", text));
      default ->
          throw new QueryFault.Own(
              "there is no field "
                  + field
                  + "; there are room, account, type and kind; put words with a colon in quotes");
    };
  }

  @Override
  protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
    return field.equals(TEXT) ? phrase(text, slop) : getFieldQuery(field, text, true);
  }

  private Query bare(String text) {
    List<String> words = words(text);
    if (words.size() > 1
        && ELIDED.contains(words.get(0))
        && text.length() > words.get(0).length()
        && "'’ʼ".indexOf(text.charAt(words.get(0).length())) >= 0) {
      words = words.subList(1, words.size());
    }
    return words.size() == 1 ? inflected(words.get(0)) : phrase(words, 0);
  }

  /** The word itself, a word that is its stem, and every word with its stem. */
  private Query inflected(String word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
    String stem = stem(word);
    if (stem.isEmpty()) {
      any.add(new TermQuery(new Term(TEXT, StemFilter.MARK + word)), BooleanClause.Occur.SHOULD);
    } else {
      any.add(new TermQuery(new Term(TEXT, stem)), BooleanClause.Occur.SHOULD);
      String bareStem = stem.substring(1);
      if (stem(bareStem).isEmpty()) {
        any.add(new TermQuery(new Term(TEXT, bareStem)), BooleanClause.Occur.SHOULD);
      }
    }
    return any.build();
  }

  private String stem(String word) {
    try {
      return new String(stemmer.stem(word.toCharArray(), word.length()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      Query plain = super.getWildcardQuery(field, pattern);
      return plain instanceof WildcardQuery wildcard ? words(wildcard) : plain;
    }
    return super.getWildcardQuery(field, pattern);
  }

  @Override
  protected Query getRegexpQuery(String field, String pattern) throws ParseException {
    Query plain = super.getRegexpQuery(field, pattern);
    return plain instanceof RegexpQuery expression ? words(expression) : plain;
  }

  /** The words a pattern matches, without the stems. */
  private static Query words(AutomatonQuery pattern) {
    Automaton stems =
        Operations.concatenate(
            List.of(Automata.makeChar(StemFilter.MARK), Automata.makeAnyString()));
    Automaton words =
        Operations.minus(pattern.getAutomaton(), stems, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new AutomatonQuery(new Term(TEXT, pattern.toString()), words);
  }

  private Query phrase(String text, int slop) {
    return phrase(words(text), slop);
  }

  private static Query phrase(List<String> words, int slop) {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    return words.size() == 1
        ? new TermQuery(new Term(TEXT, words.get(0)))
        : new PhraseQuery(slop, TEXT, words.toArray(String[]::new));
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Words.of(getAnalyzer(), text).forEach(word -> words.add(word.text()));
    return words;
  }
}

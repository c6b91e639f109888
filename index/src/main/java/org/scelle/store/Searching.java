package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Passage;
import org.scelle.model.Reading;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.store.CaseView.Hit;
import org.scelle.store.CaseView.Hits;

/** One search: filters, order, and what is shown of each thing found. */
final class Searching {
  /** By score, then in the order of the record. */
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField("place", SortField.Type.STRING),
          new SortField("position", SortField.Type.LONG));

  private final IndexSearcher searcher;
  private final Database database;
  private final Names names;

  Searching(IndexSearcher searcher, Database database, Names names) {
    this.searcher = searcher;
    this.database = database;
    this.names = names;
  }

  Hits search(CaseView.Query asked) throws IOException, SQLException {
    try {
      return find(asked);
    } catch (IndexSearcher.TooManyClauses e) {
      throw QueryFault.said(QueryFault.TOO_LONG, e);
    }
  }

  private Hits find(CaseView.Query asked) throws IOException, SQLException {
    Query query = searcher.rewrite(query(asked));
    if (asked.limit() <= 0) {
      return new Hits(searcher.count(query), List.of());
    }
    TopFieldDocs found =
        searcher.search(
            query, new TopFieldCollectorManager(ORDER, asked.limit(), null, Integer.MAX_VALUE));
    EvidenceFiles files = EvidenceFiles.of(database);
    Highlight highlight = new Highlight(searcher, query);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc scored : found.scoreDocs) {
      hits.add(hit(scored, files, highlight));
    }
    return new Hits(found.totalHits.value(), hits);
  }

  private Query query(CaseView.Query asked) throws SQLException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        new SearchQuery(this::room, this::account).read(asked.text()), BooleanClause.Occur.MUST);
    if (asked.room() != null) {
      query.add(room(asked.room()), BooleanClause.Occur.FILTER);
    }
    if (asked.account() != null) {
      query.add(account(asked.account()), BooleanClause.Occur.FILTER);
    }
    if (asked.from() != null || asked.to() != null) {
      long from = asked.from() == null ? Long.MIN_VALUE : asked.from();
      long to = asked.to() == null ? Long.MAX_VALUE : asked.to() - 1;
      query.add(LongPoint.newRangeQuery("time", from, to), BooleanClause.Occur.FILTER);
    }
    if (asked.kind() != null) {
      query.add(new TermQuery(new Term("kind", asked.kind())), BooleanClause.Occur.FILTER);
    }
    if (asked.type() != null) {
      query.add(new PrefixQuery(new Term("type", asked.type())), BooleanClause.Occur.FILTER);
    }
    return query.build();
  }

  private Query account(String id) {
    Long number = names.accounts().find(id);
    return number == null
        ? new MatchNoDocsQuery("no such account")
        : new TermQuery(new Term("account", Long.toString(number)));
  }

  /** The room with this id, or else the rooms that ever had it in their name. */
  private Query room(String idOrName) {
    Set<Long> rooms = new LinkedHashSet<>();
    Long known = names.rooms().find(idOrName);
    if (known != null) {
      rooms.add(known);
    } else {
      database.run(() -> rooms.addAll(roomsNamed(idOrName)));
    }
    return rooms.isEmpty()
        ? new MatchNoDocsQuery("no such room")
        : new TermInSetQuery(
            "room", rooms.stream().map(room -> new BytesRef(Long.toString(room))).toList());
  }

  private List<Long> roomsNamed(String part) throws SQLException {
    String wanted = Folded.of(part);
    List<Long> rooms = new ArrayList<>();
    database.each(
        "SELECT e.room, x.value FROM state_field x JOIN event e ON e.id = x.event"
            + " JOIN word w ON w.id = e.type WHERE w.name = 'm.room.name' AND x.pointer = '/name'"
            + " UNION SELECT x.room, v.value FROM room_seen x JOIN room_seen_field v"
            + " ON v.file = x.file AND v.n = x.n WHERE v.pointer IN ('/name', '/room_name')"
            + " ORDER BY 1",
        row -> {
          String name = row.textOrNull(2);
          if (name != null && row.maybe(1) != null && Folded.of(name).contains(wanted)) {
            rooms.add(row.number(1));
          }
        });
    return rooms;
  }

  private Hit hit(ScoreDoc scored, EvidenceFiles files, Highlight highlight)
      throws IOException, SQLException {
    Document document = searcher.storedFields().document(scored.doc);
    String kind = document.get("kind");
    long row = document.getField("row").numericValue().longValue();
    if (!kind.equals("message")) {
      return document(row, files, highlight.at(scored.doc));
    }
    String quoted = document.get(SearchFeed.QUOTED);
    return message(
        row, quoted == null ? null : Quotations.state(quoted), files, highlight.at(scored.doc));
  }

  /**
   * @param quoted when it is not its own words that were found, but those it repeats
   */
  private Hit message(
      long event, Reading.@Nullable State quoted, EvidenceFiles files, Highlight.Place place)
      throws SQLException {
    List<Hit> hits = new ArrayList<>(1);
    database.each(
        "SELECT r.name, e.event_id, a.name, e.time, e.clock, e.time_text, e.file, e.offset,"
            + " e.length, e.body, e.formatted, m.name, coalesce(s.redacted, 0)"
            + " + 2 * coalesce(s.version, 0), e.quoted FROM event e"
            + " LEFT JOIN settled s ON s.event = e.id"
            + " LEFT JOIN room r ON r.id = coalesce(s.room, e.room)"
            + " LEFT JOIN account a ON a.id = e.sender LEFT JOIN media m ON m.event = e.id"
            + " WHERE e.id = ?",
        row -> {
          String name = row.textOrNull(12);
          List<Passage> passages =
              quoted == null
                  ? Texts.ofMessage(row.textOrNull(10), row.textOrNull(11), name)
                  : Texts.ofMessage(row.textOrNull(14), null, null);
          Subject subject =
              new Subject(row.textOrNull(1), row.textOrNull(2), row.textOrNull(3), row.moment(4));
          Source source = files.source(row.number(7), row.number(8), row.number(9));
          Highlight.Quote quote = place.quote(passages);
          hits.add(
              new Hit(
                  "message",
                  subject,
                  source,
                  name == null ? "" : name,
                  quote.text(),
                  quote.marks(),
                  quoted == null ? ReadingQuestions.state(row.small(13)) : quoted,
                  passages));
        },
        event);
    return hits.get(0);
  }

  private Hit document(long id, EvidenceFiles files, Highlight.Place place) throws SQLException {
    org.scelle.model.Document document = new DocumentRows(database).read(id);
    DocumentPlaces places = DocumentPlaces.of(database, files, document.sha256());
    @Nullable EvidenceFile first = places.first();
    if (first == null) {
      throw new SQLException("case.db has lost the file of document " + document.sha256());
    }
    List<Passage> passages = Texts.ofDocument(places.looseNames(), document);
    Highlight.Quote quote = place.quote(passages);
    Subject subject = places.postings().isEmpty() ? Subject.NONE : places.postings().get(0);
    return new Hit(
        "document",
        subject,
        Source.whole(first),
        places.postedName() == null ? first.name() : places.postedName(),
        quote.text(),
        quote.marks(),
        Reading.State.PLAIN,
        passages);
  }
}

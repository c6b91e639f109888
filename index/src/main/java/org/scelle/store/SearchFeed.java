package org.scelle.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Moment;
import org.scelle.model.Passage;
import org.scelle.model.Subject;

/** Puts messages and documents into the index. Used by one thread, on a connection of its own. */
final class SearchFeed {
  private static final FieldType TEXT = textType();

  /** In what a reply repeats: whether that was taken back. */
  static final String QUOTED = "quoted";

  private static final int LONGEST_KEY = 8_000;

  private final Database database;
  private final EvidenceFiles files;
  private final Names names;
  private final IndexWriter writer;

  SearchFeed(Database database, EvidenceFiles files, Names names, IndexWriter writer) {
    this.database = database;
    this.files = files;
    this.names = names;
    this.writer = writer;
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** A stretch of a room's record, or (room 0) all messages without room, and other versions. */
  record Stretch(long room, long from, long to) {
    /** How many events it has. */
    long work() {
      return to - from + 1;
    }
  }

  private static final String MESSAGE =
      "SELECT e.id, e.sender, e.time, e.kind, e.body, e.formatted, m.name, m.declared_type";

  void messages(Stretch stretch) throws SQLException, IOException {
    long[] position = {stretch.from()};
    RowFailure failure = new RowFailure();
    if (stretch.room() == 0) {
      database.each(
          MESSAGE
              + " FROM event e JOIN evidence f ON f.id = e.file LEFT JOIN settled s ON s.event ="
              + " e.id LEFT JOIN media m ON m.event = e.id WHERE e.content = 0 AND e.room IS NULL"
              + " AND s.room IS NULL AND s.copy_of IS NULL"
              + " ORDER BY f.file, f.path, e.offset, e.event_id",
          row -> failure.run(() -> message(row, new Unit(0, null), position[0]++)));
      database.each(
          MESSAGE
              + ", coalesce(e.room, k.room) FROM settled s CROSS JOIN event e ON e.id = s.event"
              + " JOIN event k ON k.id = s.copy_of LEFT JOIN media m ON m.event = e.id"
              + " WHERE s.version = 1 ORDER BY e.event_id, e.body",
          row -> failure.run(() -> message(row, new Unit(0, row.maybe(9)), position[0]++)));
      database.each(
          "SELECT e.id, e.sender, e.time, e.kind, e.quoted, NULL, NULL, NULL,"
              + " coalesce(s.room, e.room), "
              + Quotations.REDACTED
              + Quotations.FROM
              + " ORDER BY e.event_id, e.id",
          row ->
              failure.run(() -> {
                Document quotation = read(row, new Unit(0, row.maybe(9)), position[0]++);
                quotation.add(new StoredField(QUOTED, row.text(10)));
                writer.addDocument(quotation);
              }));
    } else {
      database.each(
          MESSAGE
              + ", t.position FROM timeline t CROSS JOIN event e ON e.id = t.event"
              + " LEFT JOIN media m ON m.event = e.id WHERE e.content = 0"
              + " AND t.room = ? AND t.position BETWEEN ? AND ?",
          row ->
              failure.run(
                  () -> message(row, new Unit(stretch.room(), stretch.room()), row.number(9))),
          stretch.room(),
          stretch.from(),
          stretch.to());
    }
    failure.check();
  }

  /** What is indexed anew together, and the room of one message in it. */
  private record Unit(long number, @Nullable Long room) {}

  private void message(Row row, Unit unit, long position) throws SQLException, IOException {
    writer.addDocument(read(row, unit, position));
  }

  private Document read(Row row, Unit unit, long position) throws SQLException, IOException {
    String declaredType = row.textOrNull(8);
    Document document = start("message", row.number(1));
    Long kind = row.maybe(4);
    if (kind != null) {
      type(document, names.words().name(kind));
    }
    if (declaredType != null) {
      type(document, declaredType);
    }
    document.add(new StringField("unit", "r" + unit.number, Field.Store.NO));
    where(document, unit.room, row.maybe(2), row.maybe(3));
    String place = unit.number == 0 ? "2" : "1" + names.rooms().name(unit.number);
    place(document, place, position);
    text(document, Texts.ofMessage(row.textOrNull(5), row.textOrNull(6), row.textOrNull(7)));
    return document;
  }

  void document(long id) throws SQLException, IOException {
    org.scelle.model.Document found = new DocumentRows(database).read(id);
    DocumentPlaces places = DocumentPlaces.of(database, files, found.sha256());
    EvidenceFile first = places.first();
    if (first == null) {
      return;
    }
    Document document = start("document", id);
    document.add(new StringField("unit", "d" + id, Field.Store.NO));
    type(document, found.type());
    for (Subject posting : places.postings()) {
      where(
          document,
          find(names.rooms(), posting.room()),
          find(names.accounts(), posting.account()),
          posting.time() instanceof Moment.Exact exact ? exact.epochMillis() : null);
    }
    place(document, "3" + found.sha256(), 0);
    text(document, Texts.ofDocument(places.looseNames(), found));
    writer.addDocument(document);
  }

  private static @Nullable Long find(Interner interner, @Nullable String name) {
    return name == null ? null : interner.find(name);
  }

  private static Document start(String kind, long row) {
    Document document = new Document();
    document.add(new StringField("kind", kind, Field.Store.YES));
    document.add(new StoredField("row", row));
    return document;
  }

  private static void where(
      Document document, @Nullable Long room, @Nullable Long account, @Nullable Long time) {
    if (room != null) {
      document.add(new StringField("room", Long.toString(room), Field.Store.NO));
    }
    if (account != null) {
      document.add(new StringField("account", Long.toString(account), Field.Store.NO));
    }
    if (time != null) {
      document.add(new LongPoint("time", time));
    }
  }

  private static void type(Document document, String type) {
    document.add(new StringField("type", cut(type), Field.Store.NO));
  }

  private static void place(Document document, String place, long position) {
    document.add(new SortedDocValuesField("place", new BytesRef(cut(place))));
    document.add(new NumericDocValuesField("position", position));
  }

  /** Lucene refuses terms over 32,766 bytes. */
  private static String cut(String key) {
    String whole = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    return String.valueOf(SafeText.escape(whole));
  }

  private static void text(Document document, List<Passage> passages) {
    for (Passage passage : passages) {
      document.add(new Field(SearchQuery.TEXT, passage.text(), TEXT));
    }
  }
}

package org.scelle.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of sensitivity labels that documents give by number only, learnt from other documents of
 * the case that give number and name. A number with several names gets them all.
 */
final class LearntLabels {

  /** How a document gives the number of its label, see {@code org.scelle.extract}. */
  private static final String NUMBER = "label-id";

  private static final String NAMED = "MSIP\\_Label\\_%\\_Name";
  private static final String LEARNT = " (learnt from other files)";

  private record Place(long document, int embedded, String id) {}

  private final Database database;

  LearntLabels(Database database) {
    this.database = database;
  }

  /** Inside a transaction; replaces what was learnt before. */
  void settle() throws SQLException {
    Map<String, Set<String>> names = new TreeMap<>();
    Set<Place> named = new HashSet<>();
    database.each(
        "SELECT document, embedded, detail, text FROM passage"
            + " WHERE place = 'METADATA' AND detail LIKE '"
            + NAMED
            + "' ESCAPE '\\' ORDER BY id",
        row -> {
          String detail = row.text(3);
          String id = detail.substring("MSIP_Label_".length(), detail.length() - "_Name".length());
          String plain = plain(id);
          names.computeIfAbsent(plain, key -> new TreeSet<>()).add(row.text(4));
          named.add(new Place(row.number(1), row.small(2), plain));
        });
    Set<Place> wanted = new HashSet<>();
    database.each(
        "SELECT document, embedded, text FROM passage WHERE place = 'METADATA' AND detail = '"
            + NUMBER
            + "'",
        row -> wanted.add(new Place(row.number(1), row.small(2), plain(row.text(3)))));
    wanted.removeAll(named);
    replace(wanted, names);
  }

  private void replace(Set<Place> wanted, Map<String, Set<String>> names) throws SQLException {
    String learnt = " FROM passage WHERE place = 'METADATA' AND detail LIKE '%" + LEARNT + "'";
    Set<Long> touched = new TreeSet<>();
    database.each("SELECT document" + learnt, row -> touched.add(row.number(1)));
    database.execute("DELETE" + learnt);
    String table = "passage(document, embedded, place, page, detail, text)";
    try (Insert insert = new Insert(database.connection(), table, 6)) {
      for (Place place : wanted) {
        for (String name : names.getOrDefault(place.id(), Set.of())) {
          insert.number(place.document()).number(place.embedded()).text("METADATA").number(0);
          insert.text("MSIP_Label_" + place.id() + "_Name" + LEARNT).text(name).done();
          touched.add(place.document());
        }
      }
      insert.flush();
    }
    for (long document : touched) {
      // Another fingerprint makes the search index take the document anew.
      database.update(
          "UPDATE indexed_document SET fingerprint = fingerprint + 1 WHERE document = ?", document);
    }
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
  }
}

package org.scelle.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A long list on pages of its own, written once in each of its orders, so that it can be sorted
 * without a script.
 *
 * @param id part of the names of its files
 * @param csv the file with the whole list
 */
record AnnexTable<T>(
    String id, Bilingual title, String csv, List<Column<T>> columns, Shown<T> rows) {

  /** With every cell cut to size a page of so many stays under 2 MB whatever is in it. */
  static final int ON_A_PAGE = 200;

  /** How the cells of a column look. */
  enum Look {
    TEXT,
    NUMBER,
    CODE
  }

  /**
   * A column.
   *
   * @param id part of the names of the files sorted by it
   * @param cell what a row shows there, in the words of a page
   * @param order how rows are sorted by it; {@code null} when they cannot be
   */
  record Column<T>(
      String id,
      Bilingual name,
      Look look,
      BiFunction<Page, T, String> cell,
      @Nullable Comparator<T> order) {}

  /** The columns that rows can be sorted by. */
  List<Column<T>> orders() {
    return columns.stream().filter(column -> column.order() != null).toList();
  }

  /** The rows sorted by a column; equal rows keep their order. */
  List<T> sorted(Column<T> column) {
    Comparator<T> order = column.order();
    return order == null ? rows.first() : rows.first().stream().sorted(order).toList();
  }

  /** How many pages each order has; at least one, so that a link leads somewhere. */
  int pages() {
    long shown = Math.min(rows.total(), Annexes.MOST);
    return (int) Math.max(1, (shown + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /** The name of a page, counted from 1. */
  String file(String order, int number, Language language, List<Language> languages) {
    String which = languages.size() == 1 ? "" : "." + language.code();
    return String.format(Locale.ROOT, "annex-%s-by-%s-%03d%s.html", id, order, number, which);
  }
}

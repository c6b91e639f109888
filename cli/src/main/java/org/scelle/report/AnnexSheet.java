package org.scelle.report;

import java.util.List;

/**
 * One page of a sorted annex as the template shows it.
 *
 * @param title what is listed
 * @param heads the columns
 * @param rows cells that are text of the evidence made harmless
 * @param number of this page, from 1
 * @param files the pages in this order of rows, this one among them
 * @param csv the file with the whole list
 * @param leftOut how many rows are only there
 */
public record AnnexSheet(
    Page page,
    String title,
    List<Head> heads,
    List<Row> rows,
    int number,
    List<String> files,
    String csv,
    long leftOut) {

  /**
   * A column.
   *
   * @param link the list sorted by it; empty when it cannot be
   * @param sorted whether the rows are sorted by it here
   * @param style class of its cells
   */
  public record Head(String name, String link, Sorted sorted, String style) {}

  /** Whether rows stand in the order of a column. */
  public enum Sorted {
    YES,
    NO
  }

  /**
   * A row.
   *
   * @param number counted through all pages, from 1
   */
  public record Row(long number, List<String> cells) {}
}

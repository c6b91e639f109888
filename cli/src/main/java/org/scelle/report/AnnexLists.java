package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scelle.report.AnnexTable.Column;
import org.scelle.store.CaseView;

/** {@code annex-rooms-by-name-001.html}, ...: long lists on pages, in every order. */
final class AnnexLists implements ReportFormat {

  @Override
  public String id() {
    return "annexes-html";
  }

  @Override
  public String title() {
    return "long lists in several orders, for people";
  }

  @Override
  public List<String> files(Report report) {
    List<String> files = new ArrayList<>();
    for (Language language : report.options().languages()) {
      Annexes.outlines(report).forEach(table -> files.addAll(files(table, report, language)));
    }
    return files;
  }

  private static <T> List<String> files(AnnexTable<T> table, Report report, Language language) {
    List<String> files = new ArrayList<>();
    for (Column<T> order : table.orders()) {
      files.addAll(files(table, order, report, language));
    }
    return files;
  }

  private static <T> List<String> files(
      AnnexTable<T> table, Column<T> order, Report report, Language language) {
    List<String> files = new ArrayList<>();
    for (int number = 1; number <= table.pages(); number++) {
      files.add(table.file(order.id(), number, language, report.options().languages()));
    }
    return files;
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    List<AnnexTable<?>> tables = Annexes.of(report, view);
    for (Language language : report.options().languages()) {
      Page page = new Page(report, language);
      for (AnnexTable<?> table : tables) {
        write(table, page, folder);
      }
    }
  }

  private static <T> void write(AnnexTable<T> table, Page page, Path folder) throws IOException {
    for (Column<T> order : table.orders()) {
      List<T> rows = table.sorted(order);
      List<String> files = files(table, order, page.report(), page.language());
      for (int number = 1; number <= files.size(); number++) {
        int from = Math.min(rows.size(), (number - 1) * AnnexTable.ON_A_PAGE);
        int to = Math.min(rows.size(), from + AnnexTable.ON_A_PAGE);
        List<AnnexSheet.Row> here = new ArrayList<>();
        for (int at = from; at < to; at++) {
          here.add(row(table, page, at + 1, rows.get(at)));
        }
        AnnexSheet sheet =
            new AnnexSheet(
                page,
                page.t(table.title()),
                heads(table, order, page),
                here,
                number,
                files,
                table.csv(),
                table.rows().leftOut());
        ReportFile.write(
            folder,
            files.get(number - 1),
            out -> HtmlReport.render("annex.jte", "sheet", sheet, out));
      }
    }
  }

  private static <T> AnnexSheet.Row row(AnnexTable<T> table, Page page, long number, T row) {
    return new AnnexSheet.Row(
        number, table.columns().stream().map(column -> column.cell().apply(page, row)).toList());
  }

  private static <T> List<AnnexSheet.Head> heads(AnnexTable<T> table, Column<T> by, Page page) {
    List<Language> languages = page.report().options().languages();
    return table.columns().stream()
        .map(column ->
            new AnnexSheet.Head(
                page.t(column.name()),
                column.order() == null
                    ? ""
                    : table.file(column.id(), 1, page.language(), languages),
                column.id().equals(by.id()) ? AnnexSheet.Sorted.YES : AnnexSheet.Sorted.NO,
                switch (column.look()) {
                  case TEXT -> "text";
                  case NUMBER -> "num";
                  case CODE -> "code";
                }))
        .toList();
  }
}

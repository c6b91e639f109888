package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scelle.store.CaseView;

/** {@code administrations-001.html}, ...: one section for each administration, for its notice. */
final class AdministrationsAnnex implements ReportFormat {

  /** With names cut to size a page of so many stays under 1 MB. */
  private static final int ON_A_PAGE = 150;

  @Override
  public String id() {
    return "administrations-html";
  }

  @Override
  public String title() {
    return "figures for the notice of each administration, for people";
  }

  static String file(int number, Language language, List<Language> languages) {
    String which = languages.size() == 1 ? "" : "." + language.code();
    return String.format(Locale.ROOT, "administrations-%03d%s.html", number, which);
  }

  /** At least one, so that the link to the annex leads somewhere. */
  private static int pages(Report report) {
    int all = report.administrations().all().size();
    return Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  @Override
  public List<String> files(Report report) {
    List<String> files = new ArrayList<>();
    for (Language language : report.options().languages()) {
      for (int number = 1; number <= pages(report); number++) {
        files.add(file(number, language, report.options().languages()));
      }
    }
    return files;
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    List<Administrations.Administration> all = report.administrations().all();
    List<Language> languages = report.options().languages();
    int pages = pages(report);
    for (Language language : languages) {
      Page page = new Page(report, language);
      for (int number = 1; number <= pages; number++) {
        int from = (number - 1) * ON_A_PAGE;
        List<Administrations.Administration> here =
            all.subList(from, Math.min(all.size(), from + ON_A_PAGE));
        AnnexPage annex = new AnnexPage(page, here, number, pages);
        ReportFile.write(
            folder,
            file(number, language, languages),
            out -> HtmlReport.render("administrations.jte", "annex", annex, out));
      }
    }
  }
}

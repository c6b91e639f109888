package org.scelle.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scelle.store.CaseView;

/**
 * {@code report.html}: the report for people; one page in each language, without scripts and with
 * nothing to load.
 */
final class HtmlReport implements ReportFormat {

  private static final String TEMPLATES = "org.scelle.report.templates";

  @Override
  public String id() {
    return "html";
  }

  @Override
  public String title() {
    return "the incident report, for people";
  }

  @Override
  public List<String> files(Report report) {
    List<Language> languages = report.options().languages();
    return languages.stream().map(language -> file(language, languages)).toList();
  }

  static String file(Language language, List<Language> languages) {
    return languages.size() == 1 ? "report.html" : "report." + language.code() + ".html";
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    List<Language> languages = report.options().languages();
    for (Language language : languages) {
      ReportFile.write(
          folder, file(language, languages), out -> write(new Page(report, language), out));
    }
  }

  static void write(Page page, Writer out) {
    render("report.jte", "page", page, out);
  }

  static void render(String template, String parameter, Object model, Writer out) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    engine.render(template, Map.of(parameter, model), new WriterOutput(out));
  }
}

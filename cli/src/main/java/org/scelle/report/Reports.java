package org.scelle.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.scelle.store.CaseView;

/** Makes the report of a case and writes it in every format. */
public final class Reports {

  /** Told what is being written. */
  public interface Watcher {
    /**
     * A format is being written, and those before it are done.
     *
     * @param number counted from 1
     * @param of how many there are
     */
    void writing(ReportFormat format, int number, int of);
  }

  /**
   * What was written.
   *
   * @param files names of the files, in the order written
   */
  public record Written(Report report, List<String> files) {}

  /** Formats written at the same time. */
  private static final int THREADS = 2;

  private Reports() {}

  /**
   * Writes every format into the folder. With {@link Identities#PSEUDONYMS} neither the report nor
   * a format sees anything but the redacted case. No format sees the value of a credential.
   *
   * @param known of the same case
   * @throws IOException naming the file that could not be written
   */
  public static Written write(
      CaseView whole, Groundwork known, ReportOptions options, Destination destination)
      throws IOException {
    CaseView view = new MutedView(whole);
    if (options.identities() == Identities.SHOWN) {
      return write(view, Report.of(view, known, options), destination);
    }
    Redaction redaction = new Redaction(view);
    CaseView shown = redaction.view();
    ReportOptions unnamed = options.withSettings(redaction.settings(options.settings()));
    Groundwork nameless = Groundwork.of(shown, redaction.reach(known.reach()));
    return write(shown, Report.of(shown, nameless, unnamed), destination);
  }

  /** Where to write, and who is told. */
  public record Destination(Path folder, Watcher watcher) {}

  private static Written write(CaseView view, Report report, Destination destination)
      throws IOException {
    List<ReportFormat> formats = ReportFormats.ALL;
    try (Aside aside = new Aside(THREADS)) {
      List<Future<List<String>>> written = new ArrayList<>();
      for (ReportFormat format : formats) {
        written.add(
            aside.begin(() -> {
              format.write(report, view, destination.folder());
              return format.files(report);
            }));
      }
      List<String> files = new ArrayList<>();
      for (int i = 0; i < formats.size(); i++) {
        destination.watcher().writing(formats.get(i), i + 1, formats.size());
        files.addAll(Aside.await(written.get(i)));
      }
      return new Written(report, List.copyOf(files));
    }
  }
}

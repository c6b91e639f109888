package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.detect.tchap.Administration;
import org.scelle.detect.tchap.Homeserver;
import org.scelle.store.CaseView;

/** {@code administrations.csv}: figures for the notice of each administration. */
final class AdministrationsCsv implements ReportFormat {

  private static final String FILE = "administrations.csv";

  @Override
  public String id() {
    return "administrations-csv";
  }

  @Override
  public String title() {
    return "figures for the notice of each administration";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(FILE);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(report, out));
  }

  private static void write(Report report, Writer out) throws IOException {
    Csv csv =
        Csv.table(
            out,
            "server",
            "persons_low",
            "persons_high",
            "cnil_band",
            "display_names",
            "addresses_in_ids",
            "messages",
            "records_low",
            "records_high",
            "files_posted",
            "files_present",
            "bytes_present",
            "marked_items",
            "shard",
            "network",
            "accounts_are");
    for (Administrations.Administration one : report.administrations().all()) {
      csv.add(one.server())
          .add(one.persons())
          .add(Notification.Band.of(one.persons().high()))
          .add(one.named())
          .add(one.contacts())
          .add(one.messages())
          .add(one.records())
          .add(one.filesPosted())
          .add(one.filesPresent())
          .add(one.bytesPresent())
          .add(one.marked())
          .add(Homeserver.of(one.server()).title())
          .add(Homeserver.of(one.server()).network())
          .add(Administration.of("@:" + one.server()).standing())
          .endRow();
    }
    csv.end();
  }
}

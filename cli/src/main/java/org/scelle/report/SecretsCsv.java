package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** {@code secrets.csv}: one secret a row, never its value, and where it was posted. */
final class SecretsCsv implements ReportFormat {

  private static final String FILE = "secrets.csv";

  @Override
  public String id() {
    return "secrets-csv";
  }

  @Override
  public String title() {
    return "every secret to revoke, without its value, its rooms and their readers";
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
            "hash",
            "kind",
            "severity",
            "user",
            "length",
            "found_in",
            "places",
            "most_open_room",
            "readers_low",
            "readers_high",
            "rooms",
            "room_ids",
            "posters",
            "poster_ids",
            "finding");
    for (ToRevoke.Secret secret : report.revoke().all()) {
      csv.add(secret.hash())
          .add(secret.kind())
          .add(secret.severity())
          .add(secret.user())
          .add(secret.length())
          .add(secret.inText() ? "text" : "file")
          .add(secret.places())
          .add(secret.open() == null ? "" : Json.word(secret.open()))
          .add(secret.readers())
          .add(secret.rooms().size())
          .add(String.join(" ", secret.rooms()))
          .add(secret.posters().size())
          .add(String.join(" ", secret.posters()))
          .add(secret.first().id())
          .endRow();
    }
    csv.end();
  }
}

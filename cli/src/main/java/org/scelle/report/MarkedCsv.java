package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.store.CaseView;

/** {@code marked.csv}: one item that bears a marking a row, and where it was posted. */
final class MarkedCsv implements ReportFormat {

  private static final String FILE = "marked.csv";

  @Override
  public String id() {
    return "marked-csv";
  }

  @Override
  public String title() {
    return "every item that bears a marking, its rooms and their readers";
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
            "item",
            "schemes",
            "protection",
            "most_open_room",
            "readers_low",
            "readers_high",
            "rooms",
            "room_ids",
            "posters",
            "poster_ids");
    for (Exposure.Item item : report.exposure().items()) {
      csv.add(item.key())
          .add(String.join(" ", item.schemes()))
          .add(item.protection())
          .add(item.open() == null ? "" : Json.word(item.open()))
          .add(item.readers())
          .add(item.rooms().size())
          .add(String.join(" ", item.rooms()))
          .add(item.posters().size())
          .add(String.join(" ", item.posters()))
          .endRow();
    }
    csv.end();
  }
}

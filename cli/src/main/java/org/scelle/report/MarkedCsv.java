package org.scelle.report;

import java.util.List;
import org.scelle.store.CaseView;

/** {@code marked.csv}: one item that bears a marking a row, and where it was posted. */
final class MarkedCsv extends CsvTable {

  MarkedCsv() {
    super(
        "marked",
        "every item that bears a marking, its rooms and who could read it",
        List.of(
            "item",
            "schemes",
            "protection",
            "most_open_room",
            "readers_low",
            "readers_high",
            "rooms",
            "room_ids",
            "posters",
            "poster_ids"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
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
  }
}

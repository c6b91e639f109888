package org.scelle.report;

import java.util.List;
import org.scelle.store.CaseView;

/** {@code secrets.csv}: one secret a row, never its value, and where it was posted. */
final class SecretsCsv extends CsvTable {

  SecretsCsv() {
    super(
        "secrets",
        "every secret to revoke, without its value, its rooms and who could read it",
        List.of(
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
            "finding"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
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
  }
}

package org.scelle.report;

import java.util.List;
import org.scelle.detect.tchap.Administration;
import org.scelle.detect.tchap.Homeserver;
import org.scelle.store.CaseView;

/** {@code administrations.csv}: figures for the notice of each administration. */
final class AdministrationsCsv extends CsvTable {

  AdministrationsCsv() {
    super(
        "administrations",
        "figures for the notice of each administration",
        List.of(
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
            "accounts_are"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
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
  }
}

package org.scelle.report;

import java.util.ArrayList;
import java.util.List;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Counts;
import org.scelle.model.AccountId;
import org.scelle.store.CaseView;

/** {@code reach.csv}: one account a row, in the order of the ranking. */
final class ReachCsv extends CsvTable {

  ReachCsv() {
    super("reach", "what every account could read, low and high bounds", columns());
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
    report.reach().everyAccount().forEach(account -> row(csv, account));
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("account", "administration"));
    for (String part : List.of("own", "joining")) {
      for (String figure :
          List.of(
              "rooms", "messages", "ciphertext", "redacted", "media", "media_bytes", "accounts")) {
        columns.add(part + "_" + figure + "_low");
        columns.add(part + "_" + figure + "_high");
      }
    }
    columns.addAll(
        List.of("joinable_low", "joinable_high", "beyond_floor_low", "beyond_floor_high"));
    for (String figure :
        List.of("own_marked", "own_secrets", "joining_marked", "joining_secrets")) {
      columns.add(figure + "_low");
      columns.add(figure + "_high");
    }
    return columns;
  }

  private static void row(Csv csv, AccountReach reach) {
    csv.add(reach.account()).add(AccountId.of(reach.account()).server());
    counts(csv, reach.own());
    counts(csv, reach.withJoining());
    csv.add(reach.joinable())
        .add(reach.beyondFloor())
        .add(reach.own().marked())
        .add(reach.own().secrets())
        .add(reach.withJoining().marked())
        .add(reach.withJoining().secrets())
        .endRow();
  }

  private static void counts(Csv csv, Counts counts) {
    csv.add(counts.rooms())
        .add(counts.messages())
        .add(counts.ciphertext())
        .add(counts.redacted())
        .add(counts.media())
        .add(counts.mediaBytes())
        .add(counts.accounts());
  }
}

package org.scelle.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseView;

/** What a case tells, every list of it. */
final class Told {
  private Told() {}

  static List<String> by(Path caseFolder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (CaseFile file = CaseFile.open(caseFolder, Clock.systemUTC())) {
      CaseView view = file.view();
      lines.add(view.totals().toString());
      lines.add(view.manifest().toString());
      view.ledger(row -> lines.add(row.toString()));
      view.problems(problem -> lines.add(problem.toString()));
      view.rooms(room -> lines.add(room.toString()));
      view.accounts(account -> lines.add(account.toString()));
      view.accountsSeen(account -> lines.add(account.toString()));
      view.pages(page -> lines.add(page.toString()));
      view.record(event -> lines.add(event.toString()));
      view.readings(reading -> lines.add(reading.toString()));
      view.attachments(attachment -> lines.add(attachment.toString()));
      view.search(new CaseView.Query("restreinte", null, null, null, null, null, null, 20))
          .hits()
          .forEach(hit -> lines.add(hit.source() + " " + hit.quote()));
    }
    return lines;
  }
}

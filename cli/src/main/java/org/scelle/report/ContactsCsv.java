package org.scelle.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.scelle.detect.tchap.MailCandidates;
import org.scelle.detect.tchap.MailCandidates.Candidate;
import org.scelle.model.Account;
import org.scelle.model.AccountId;
import org.scelle.store.CaseView;

/**
 * {@code contacts.csv}: the mail addresses that the ids of accounts may have been made from, each
 * candidate a row, likeliest first. A redacted report has none, for pseudonyms carry no address.
 */
final class ContactsCsv implements ReportFormat {

  private static final String FILE = "contacts.csv";

  @Override
  public String id() {
    return "contacts-csv";
  }

  @Override
  public String title() {
    return "mail addresses that account ids may have been made from, every candidate";
  }

  @Override
  public List<String> files(Report report) {
    return List.of(FILE);
  }

  @Override
  public void write(Report report, CaseView view, Path folder) throws IOException {
    ReportFile.write(folder, FILE, out -> write(view, out));
  }

  private static void write(CaseView view, Writer out) throws IOException {
    Csv csv =
        Csv.table(
            out,
            "account",
            "server",
            "candidates",
            "rank",
            "address",
            "domain",
            "number_left_out",
            "messages");
    view.accounts(account -> rows(csv, account));
    csv.end();
  }

  private static void rows(Csv csv, Account account) {
    List<Candidate> candidates = MailCandidates.of(account.id()).candidates();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      csv.add(account.id())
          .add(AccountId.of(account.id()).server())
          .add(candidates.size())
          .add(i + 1)
          .add(candidate.address())
          .add(candidate.likelihood())
          .add(candidate.counter())
          .add(account.messages())
          .endRow();
    }
  }
}

package org.scelle.report;

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
final class ContactsCsv extends CsvTable {

  ContactsCsv() {
    super(
        "contacts",
        "mail addresses that account ids may have been made from, every candidate",
        List.of(
            "account",
            "server",
            "candidates",
            "rank",
            "address",
            "domain",
            "number_left_out",
            "messages"));
  }

  @Override
  void rows(Report report, CaseView view, Csv csv) {
    view.accounts(account -> candidates(csv, account));
  }

  private static void candidates(Csv csv, Account account) {
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

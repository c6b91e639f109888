package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.AccountReach;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.reach.ReachSummary;
import org.scelle.store.CaseView;

/**
 * Takes persons out of what a report is made of. What is computed on the case itself passes through
 * here before a report may show it.
 */
final class Redaction {

  private final CaseView view;
  private final Pseudonyms pseudonyms;
  private final Masking masking;

  Redaction(CaseView view) {
    KnownNames names = new KnownNames();
    view.accounts(account -> names.add(account.id(), account.displayName()));
    this.view = view;
    this.pseudonyms = Pseudonyms.of(view);
    this.masking = new Masking(pseudonyms, names);
  }

  /** The case, without persons. */
  CaseView view() {
    return new RedactedView(view, pseudonyms, masking);
  }

  /** Reach by pseudonym; accounts of the same reach no longer stand in the order of their ids. */
  Reach reach(Reach reach) {
    List<AccountReach> accounts = new ArrayList<>();
    List<AccountReach> equal = new ArrayList<>();
    for (AccountReach account : reach.accounts()) {
      AccountReach unnamed =
          new AccountReach(
              pseudonyms.account(account.account()),
              account.own(),
              account.withJoining(),
              account.joinable(),
              account.beyondFloor());
      if (!equal.isEmpty() && !sameReach(equal.get(0), unnamed)) {
        flush(equal, accounts);
      }
      equal.add(unnamed);
    }
    flush(equal, accounts);
    return new Reach(
        accounts,
        reach.rooms(),
        reach.floor(),
        reach.readers(),
        unnamed(reach.taken()),
        reach.window());
  }

  /** Those of the same reach no longer stand in the order of their ids. */
  private @Nullable ReachSummary unnamed(@Nullable ReachSummary taken) {
    if (taken == null) {
      return null;
    }
    List<ReachSummary.Exposed> exposed =
        taken.exposed().stream()
            .map(one ->
                new ReachSummary.Exposed(
                    pseudonyms.account(one.account()), one.messages(), one.byAnyone(), one.rooms()))
            .sorted(ReachSummary.Exposed.ORDER)
            .toList();
    return new ReachSummary(
        taken.accounts().stream().map(pseudonyms::account).toList(),
        taken.rows(),
        taken.total(),
        taken.shared(),
        taken.whole(),
        taken.own(),
        taken.since(),
        taken.listed(),
        exposed,
        taken.administrations());
  }

  private static boolean sameReach(AccountReach one, AccountReach other) {
    return one.own().equals(other.own())
        && one.withJoining().equals(other.withJoining())
        && one.joinable().equals(other.joinable())
        && one.beyondFloor().equals(other.beyondFloor());
  }

  private static void flush(List<AccountReach> equal, List<AccountReach> accounts) {
    equal.sort(Comparator.comparing(AccountReach::account));
    accounts.addAll(equal);
    equal.clear();
  }

  /** The options as they may be shown: an account named on the command line is one too. */
  List<ReportOptions.Setting> settings(List<ReportOptions.Setting> settings) {
    return settings.stream()
        .map(setting -> new ReportOptions.Setting(setting.name(), masking.text(setting.value())))
        .toList();
  }
}

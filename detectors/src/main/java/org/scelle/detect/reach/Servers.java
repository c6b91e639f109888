package org.scelle.detect.reach;

import java.util.List;
import org.scelle.model.AccountId;

/** The servers of the accounts of a case: few, however many accounts there are. */
final class Servers {
  private final Names names = new Names();
  private final int[] numbers;

  Servers(Names accounts) {
    numbers = new int[accounts.size()];
    for (int account = 0; account < numbers.length; account++) {
      numbers[account] = names.number(AccountId.of(accounts.name(account)).server());
    }
  }

  /** The number of an account's server. */
  int of(int account) {
    return numbers[account];
  }

  /** The name of an account's server; empty for an id of another form. */
  String name(int account) {
    return names.name(numbers[account]);
  }

  /** All names, by number. */
  List<String> all() {
    return names.all();
  }

  /** Whether any account is of the server. */
  boolean know(String server) {
    return names.find(server) >= 0;
  }
}

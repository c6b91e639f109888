package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Outcome;

/** Takes the members of one archive as they are found, and what went wrong with the archive. */
final class Members {

  private final Walk walk;
  private final Address archive;
  private final Budget budget;
  private final Names names = new Names();
  private final Set<String> remarks = new LinkedHashSet<>();
  private Outcome outcome = Outcome.READ;
  private long count;

  Members(Walk walk, Address archive, Budget budget) {
    this.walk = walk;
    this.archive = archive;
    this.budget = budget;
  }

  Address archive() {
    return archive;
  }

  /** Visits a member; says why when it was lost, or what is wrong with the bytes it gave. */
  @Nullable Unreadable offer(Member member, Item.Opener opener) throws IOException {
    count();
    Item.Opener checked =
        () -> {
          refuseTooLarge(member);
          return new MemberStream(opener.open(), member, budget);
        };
    try (Item item = Item.member(address(member), member.size(), member.modified(), checked)) {
      Unreadable lost = walk.offer(item, budget);
      if (lost != null && lost.outcome() == Outcome.SKIPPED) {
        broke(lost.why()); // a limit was reached
      }
      return lost == null && !item.damage().isEmpty() ? Unreadable.failed(item.damage()) : lost;
    }
  }

  /** Reports a member that is not to be read. */
  void lost(Member member, Unreadable why) throws IOException {
    count();
    walk.lost(address(member), member.size(), why);
  }

  private void count() {
    count++;
    budget.member();
  }

  /** The bytes of a compressed stream, counted. */
  InputStream charged(InputStream unpacked) {
    return new ChargedStream(unpacked, budget);
  }

  /** Whether no more members may be read; says why in the ledger. */
  boolean full(long listed) {
    if (budget.crowded() && count < listed) {
      broke(
          "more than "
              + budget.limits().members()
              + " members, those of archives inside included, the limit; the rest was not read");
      return true;
    }
    if (budget.exhausted()) {
      broke(budget.why());
      return true;
    }
    return false;
  }

  /** Some members cannot be reached. */
  void broke(String why) {
    outcome = Outcome.PARTIAL;
    remarks.add(why);
  }

  /** Something worth saying once. */
  void note(String remark) {
    remarks.add(remark);
  }

  Outcome outcome() {
    if (budget.exhausted()) {
      broke(budget.why());
    }
    return outcome;
  }

  String why() {
    return String.join("; ", remarks);
  }

  private Address address(Member member) {
    String name = names.distinct(NameText.inPath(member.name()));
    return new Address(
        archive.file(), archive.path().isEmpty() ? name : archive.path() + "!/" + name);
  }

  private void refuseTooLarge(Member member) throws Unreadable {
    Long size = member.size();
    if (size != null && size > budget.limits().memberBytes()) {
      throw Unreadable.skipped(Member.tooLarge(budget.limits()));
    }
  }
}

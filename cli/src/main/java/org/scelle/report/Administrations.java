package org.scelle.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scelle.detect.reach.Range;
import org.scelle.detect.tchap.MailCandidates;
import org.scelle.model.Account;
import org.scelle.model.AccountId;
import org.scelle.model.Attachment;
import org.scelle.model.EvidenceFile;
import org.scelle.store.CaseView;

/** Figures for a notice of each administration, the one with the most accounts first. */
public record Administrations(List<Administration> all) {

  /**
   * What accounts of one server left in the evidence.
   *
   * @param server empty when the ids have no server part
   * @param persons at least those who wrote, at most every account
   * @param named accounts with a display name
   * @param contacts accounts whose id spells an e-mail address, as Tchap's do
   * @param messages what they sent, encrypted messages included
   * @param records at least the messages that are surely in clear, at most every message and file
   * @param filesPosted events that post a file
   * @param filesPresent different files among these that are in the evidence
   * @param marked marked items they posted
   */
  public record Administration(
      String server,
      Range persons,
      long named,
      long contacts,
      long messages,
      Range records,
      long filesPosted,
      long filesPresent,
      long bytesPresent,
      long marked) {}

  static Administrations of(CaseView view, Exposure exposure, long encrypted) {
    Map<String, Sums> servers = new TreeMap<>();
    view.accounts(
        account -> servers.computeIfAbsent(server(account.id()), any -> new Sums()).add(account));
    view.attachments(attachment -> {
      String poster = attachment.posting().account();
      Sums sums = poster == null ? null : servers.get(server(poster));
      if (sums != null) {
        sums.add(attachment);
      }
    });
    List<Administration> all = new ArrayList<>();
    servers.forEach((server, sums) ->
        all.add(sums.administration(server, exposure.postedFrom(server), encrypted)));
    all.sort(
        Comparator.comparingLong((Administration one) -> one.persons().high())
            .reversed()
            .thenComparing(Administration::server));
    return new Administrations(List.copyOf(all));
  }

  private static String server(String account) {
    return AccountId.of(account).server();
  }

  /** Accounts of all servers whose id spells an e-mail address. */
  long contacts() {
    return all.stream().mapToLong(Administration::contacts).sum();
  }

  /** Accounts of all servers with a display name. */
  long named() {
    return all.stream().mapToLong(Administration::named).sum();
  }

  /** As {@code @prenom.nom-ministere.gouv.fr:server}: a name, a hyphen, a domain. */
  static boolean spellsAddress(String id) {
    int colon = id.indexOf(':');
    int hyphen = id.lastIndexOf('-', colon);
    return id.startsWith("@")
        && hyphen > 1
        && colon > hyphen
        && id.substring(hyphen, colon).indexOf('.') > 1;
  }

  private static final class Sums {
    private final Map<String, Long> files = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long accounts;
    private long authors;
    private long named;
    private long contacts;
    private long messages;
    private long posted;

    void add(Account account) {
      accounts++;
      authors += account.messages() > 0 ? 1 : 0;
      named += account.displayName() == null ? 0 : 1;
      contacts += MailCandidates.of(account.id()).candidates().isEmpty() ? 0 : 1;
      messages += account.messages();
    }

    void add(Attachment attachment) {
      posted++;
      EvidenceFile file = attachment.file();
      if (file != null && seen.add(file.sha256())) {
        files.put(file.sha256(), file.size());
      }
    }

    Administration administration(String server, long marked, long encrypted) {
      long bytes = files.values().stream().mapToLong(Long::longValue).sum();
      return new Administration(
          server,
          new Range(authors, accounts),
          named,
          contacts,
          messages,
          new Range(Math.max(0, messages - encrypted), messages + posted),
          posted,
          files.size(),
          bytes,
          marked);
    }
  }
}

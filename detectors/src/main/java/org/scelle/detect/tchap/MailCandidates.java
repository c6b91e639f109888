package org.scelle.detect.tchap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountId;

/**
 * The mail addresses that an account id may have been made from.
 *
 * <p>Tchap lower-cases the address, puts {@code -} for {@code @}, drops every character that ids
 * may not have ({@code +} among them) and appends a number when the id belonged to a closed
 * account. So an address with hyphens cannot be told for certain, and a dropped character is lost.
 *
 * @param candidates likeliest first; empty when the id carries none
 */
public record MailCandidates(List<Candidate> candidates) {

  /**
   * One address.
   *
   * @param likelihood of its domain
   * @param counter the number after it that no domain can end in; empty for none
   */
  public record Candidate(String address, Likelihood likelihood, String counter) {
    private String domain() {
      return address.substring(address.indexOf('@') + 1);
    }
  }

  /** How likely the domain of an address is. */
  public enum Likelihood {
    /** The domain, or one it lies below, is known. */
    KNOWN_DOMAIN,
    /** It lies below a domain of the French state. */
    STATE_DOMAIN,
    /** It has the form of a domain, no more. */
    WELL_FORMED
  }

  /** Longest account id (Matrix specification, appendices, "User identifiers"). */
  private static final int LONGEST = 255;

  private static final Pattern LOCAL = Pattern.compile("[a-z0-9_\\-./=]+");
  private static final Pattern COUNTED = Pattern.compile("(.*[a-z])([0-9]+)");
  private static final Pattern MAILBOX = Pattern.compile("[a-z0-9_\\-=/]+(\\.[a-z0-9_\\-=/]+)*");

  private static final Comparator<Candidate> LIKELIEST =
      Comparator.comparing(Candidate::likelihood)
          .thenComparingInt(candidate -> candidate.domain().length());

  /** What the id may carry; only ids of Tchap are made from addresses. */
  public static MailCandidates of(String accountId) {
    AccountId id = AccountId.of(accountId);
    if (accountId.length() > LONGEST
        || Homeserver.of(id.server()).network() == Homeserver.Network.OTHER
        || !LOCAL.matcher(id.local()).matches()) {
      return new MailCandidates(List.of());
    }
    var counted = COUNTED.matcher(id.local());
    boolean counter = counted.matches();
    String local = counter ? counted.group(1) : id.local();
    List<Candidate> candidates = new ArrayList<>();
    for (int at = local.indexOf('-'); at >= 0; at = local.indexOf('-', at + 1)) {
      String mailbox = local.substring(0, at);
      String domain = local.substring(at + 1);
      Likelihood likelihood = likelihood(domain);
      if (likelihood != null && MAILBOX.matcher(mailbox).matches()) {
        candidates.add(
            new Candidate(mailbox + "@" + domain, likelihood, counter ? counted.group(2) : ""));
      }
    }
    candidates.sort(LIKELIEST);
    return new MailCandidates(List.copyOf(candidates));
  }

  private static @Nullable Likelihood likelihood(String domain) {
    return switch (MailDomains.of(domain)) {
      case KNOWN -> Likelihood.KNOWN_DOMAIN;
      case OF_THE_STATE -> Likelihood.STATE_DOMAIN;
      case WELL_FORMED -> Likelihood.WELL_FORMED;
      case NONE -> null;
    };
  }

  /** Whether more than one address fits. */
  public boolean ambiguous() {
    return candidates.size() > 1;
  }

  /** The body that all candidates of the best likelihood name; {@code null} when they differ. */
  @Nullable String organisation() {
    if (candidates.isEmpty() || candidates.get(0).likelihood() == Likelihood.WELL_FORMED) {
      return null;
    }
    Set<String> names =
        candidates.stream()
            .filter(candidate -> candidate.likelihood() == candidates.get(0).likelihood())
            .map(candidate -> DisplayName.organisationOf(candidate.domain()))
            .collect(Collectors.toSet());
    return names.size() == 1 ? names.iterator().next() : null;
  }
}

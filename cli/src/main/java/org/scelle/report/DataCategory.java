package org.scelle.report;

import java.util.List;
import org.scelle.detect.reach.Range;
import org.scelle.model.Totals;

/**
 * A category of personal data of the CNIL's form, and what the evidence shows of it.
 *
 * @param analysed whether anything here looks for it; where not, the figures say nothing
 * @param persons from those surely concerned to those not excluded
 * @param records the same of records
 */
public record DataCategory(Kind kind, boolean analysed, Range persons, Range records) {

  /** Categories in the order of the form. */
  public enum Kind {
    IDENTITY,
    NIR,
    CONTACT,
    ACCESS,
    FINANCIAL,
    OFFICIAL,
    LOCATION,
    OFFENCES,
    SENSITIVE
  }

  static List<DataCategory> of(Totals totals, Administrations servers, FindingsSummary findings) {
    long accounts = totals.accounts();
    long access =
        findings.ofRule("key-or-certificate")
            + findings.ofRule("remote-access-profile")
            + findings.ofRule("password-store")
            + findings.ofDetector("secret");
    return List.of(
        accounts(Kind.IDENTITY, servers.named(), accounts),
        none(Kind.NIR),
        accounts(Kind.CONTACT, servers.contacts(), accounts),
        files(Kind.ACCESS, access, accounts),
        none(Kind.FINANCIAL),
        none(Kind.OFFICIAL),
        files(Kind.LOCATION, findings.ofRule("position"), accounts),
        none(Kind.OFFENCES),
        none(Kind.SENSITIVE));
  }

  private static DataCategory accounts(Kind kind, long sure, long all) {
    Range range = new Range(sure, Math.max(sure, all));
    return new DataCategory(kind, true, range, range);
  }

  /** How many persons a file concerns is not known. */
  private static DataCategory files(Kind kind, long files, long accounts) {
    Range persons = new Range(0, files == 0 ? 0 : accounts);
    return new DataCategory(kind, true, persons, new Range(files, files));
  }

  private static DataCategory none(Kind kind) {
    return new DataCategory(kind, false, new Range(0, 0), new Range(0, 0));
  }
}

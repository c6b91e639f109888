package org.scelle.report;

import java.util.List;
import org.scelle.detect.reach.Range;
import org.scelle.model.Totals;

/**
 * Figures for the notification of a personal data breach (GDPR art. 33).
 *
 * @param persons persons concerned: at least those who wrote, at most every account in the evidence
 * @param records records concerned: at least the messages in clear, at most every message and file
 * @param band the size class of the authority's published statistics that the most persons fall in
 * @param categories categories of data, in the order of the form
 */
public record Notification(Range persons, Range records, Band band, List<DataCategory> categories) {

  /** Size classes of the CNIL's open data on notified breaches. */
  public enum Band {
    UP_TO_5(5),
    UP_TO_50(50),
    UP_TO_300(300),
    UP_TO_5000(5000),
    OVER_5000(Long.MAX_VALUE);

    private final long most;

    Band(long most) {
      this.most = most;
    }

    /** The class that number of persons falls in. */
    public static Band of(long persons) {
      for (Band band : values()) {
        if (persons <= band.most) {
          return band;
        }
      }
      return OVER_5000;
    }
  }

  static Notification of(Totals totals, long authors, List<DataCategory> categories) {
    long accounts = Math.max(authors, totals.accounts());
    long clear = Math.max(0, totals.messages() - totals.encrypted());
    return new Notification(
        new Range(authors, accounts),
        new Range(clear, totals.messages() + totals.referenced()),
        Band.of(accounts),
        categories);
  }
}

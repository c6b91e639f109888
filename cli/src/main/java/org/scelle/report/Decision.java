package org.scelle.report;

import java.util.ArrayList;
import java.util.List;

/** A decision the report proposes to those who read it; most pressing first. */
public enum Decision {
  SECURE_CLASSIFIED,
  REVOKE_SECRETS,
  TELL_FOREIGN_OWNERS,
  REPORT_RESTRICTED,
  NOTIFY_PERSONAL_DATA,
  CLOSE_OPEN_ROOMS,
  CONFIRM_MARKINGS,
  READ_THE_REST;

  static List<Decision> of(
      FindingsSummary findings, ReachSummary reach, Notification notification, boolean complete) {
    List<Decision> decisions = new ArrayList<>();
    if (findings.bearing(Protection.CLASSIFIED) > 0) {
      decisions.add(SECURE_CLASSIFIED);
    }
    if (findings.secrets().total() > 0) {
      decisions.add(REVOKE_SECRETS);
    }
    if (findings.bearing(Protection.FOREIGN) > 0) {
      decisions.add(TELL_FOREIGN_OWNERS);
    }
    if (findings.bearing(Protection.RESTRICTED) > 0) {
      decisions.add(REPORT_RESTRICTED);
    }
    if (notification.persons().high() > 0) {
      decisions.add(NOTIFY_PERSONAL_DATA);
    }
    if (reach.floor().rooms().high() > 0) {
      decisions.add(CLOSE_OPEN_ROOMS);
    }
    if (findings.toConfirm().total() > 0) {
      decisions.add(CONFIRM_MARKINGS);
    }
    if (!complete) {
      decisions.add(READ_THE_REST);
    }
    return List.copyOf(decisions);
  }
}

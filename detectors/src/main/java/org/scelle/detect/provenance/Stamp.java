package org.scelle.detect.provenance;

import org.jspecify.annotations.Nullable;
import org.scelle.model.AccountId;
import org.scelle.model.Source;
import org.scelle.store.CaseView.Answered;

/**
 * An event with the instant its age points to.
 *
 * @param server of the account that sent it; empty when not known
 */
record Stamp(long at, @Nullable String room, String server, Source source, int page) {

  static Stamp of(Answered event, long at) {
    String sender = event.envelope().sender();
    return new Stamp(
        at,
        event.envelope().room(),
        sender == null ? "" : AccountId.of(sender).server(),
        event.source(),
        event.page());
  }
}

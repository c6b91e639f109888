package org.scelle.model;

/** What reading one evidence file yields, in the order of its bytes. */
public sealed interface Entry
    permits Event, AccountSeen, RoomSeen, MediaPlace, SecretsSeen, Page, Refusal, Problem, Remark {

  /** Where it stands. */
  Source source();
}

package org.scelle.report;

/** How a report names the accounts of the evidence. */
public enum Identities {
  /** By their ids and names. */
  SHOWN,
  /** By pseudonyms; names, addresses, numbers and file names are masked. */
  PSEUDONYMS
}

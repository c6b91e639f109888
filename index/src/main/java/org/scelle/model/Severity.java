package org.scelle.model;

import java.util.Locale;

/** How much a finding matters, least first. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** The word used in outputs and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.scelle.report;

/** Everything the report shows. */
public record Report() {}

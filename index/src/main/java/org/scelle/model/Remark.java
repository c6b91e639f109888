package org.scelle.model;

/**
 * Something worth saying about how a file was read, though nothing of it was given up; stands in
 * the ledger.
 */
public record Remark(Source source, String what) implements Entry {}

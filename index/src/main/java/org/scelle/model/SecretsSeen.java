package org.scelle.model;

/**
 * Live secrets in a file of the evidence: how many, never which.
 *
 * @param kind what they are, for people, as {@code access tokens}
 */
public record SecretsSeen(Source source, String kind, long count) implements Entry {}

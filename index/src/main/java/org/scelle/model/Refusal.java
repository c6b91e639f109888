package org.scelle.model;

/**
 * An error answer of a server that was saved as if it were data.
 *
 * @param code as {@code M_FORBIDDEN}
 * @param message the server's words
 */
public record Refusal(Source source, String code, String message) implements Entry {}

package org.scelle.model;

/**
 * Evidence that could not be read.
 *
 * @param source the range that was given up
 * @param what what was expected, what stood there, and what to do about it
 */
public record Problem(Source source, String what) implements Entry {}

package org.scelle.model;

/**
 * A piece of text and the kind of place it stands in.
 *
 * @param page page, sheet or slide, from 1; 0 when it has none
 * @param detail finer than {@code where}: {@code watermark}, {@code comment}, {@code note}, the
 *     name of a metadata key; empty when there is nothing to add
 */
public record Passage(Where where, int page, String detail, String text) {}

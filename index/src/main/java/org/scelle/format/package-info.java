/**
 * Chat exports: one class per format, and the list of them.
 *
 * <p>Central: {@link org.scelle.format.ExportFormat} recognises a file by its content and reads it
 * into {@link org.scelle.model.Entry entries}; {@link org.scelle.format.ExportFormats} is the
 * ordered list. Nothing else leaves this package: what is below it is for formats only.
 *
 * <p>Below, from what knows nothing to what knows all, each knowing only those before it:
 *
 * <ol>
 *   <li>{@code bytes}: windows, lines, the grammar of JSON; {@code utf16}: texts in UTF-16 for
 *       those who read UTF-8; {@code html}: tags; {@code shown}: names and dates as people see them
 *   <li>{@code pdu}: hashes and signatures; {@code yaml}: lists; {@code event}: one event; {@code
 *       matrix}: what stands around events; {@code log}: lines for people; {@code table}, {@code
 *       pgdump}, {@code sqlite}: rows
 *   <li>{@code element}, {@code archiver}, {@code synapse}: the programs that write exports; {@code
 *       database}: tables of any other
 * </ol>
 *
 * <p>Knows the model, the evidence and the JDK's XML. It may not know the store, Lucene or Tika:
 * entries are pushed into a sink and the format does not learn what becomes of them.
 *
 * <p>Traps: a format never fails on bad evidence: it says {@link org.scelle.model.Problem} with the
 * range it gives up and goes on. Sources are in range, ordered, and either equal or disjoint (pages
 * and descriptions of rooms enclose theirs). Byte offsets are right only when the parser reads
 * bytes, not characters.
 */
@NullMarked
package org.scelle.format;

import org.jspecify.annotations.NullMarked;

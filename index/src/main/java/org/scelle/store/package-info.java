/**
 * The case: a directory that holds everything read from the evidence and everything found in it.
 *
 * <p>Central: {@link org.scelle.store.CaseFile} owns the directory and writes it; {@link
 * org.scelle.store.CaseView} asks it questions and changes nothing. SQLite ({@code case.db}) is the
 * truth, with a schema made for analysts ({@code schema.sql}, beside this file); Lucene ({@code
 * lucene/}) is a copy of its texts that is brought up to date from it and can be rebuilt at any
 * time.
 *
 * <p>Knows the model, Lucene and {@code java.sql}. It may not know JSON libraries, Tika or export
 * formats.
 *
 * <p>Every occurrence of an event is a row that never changes; what only the whole evidence tells
 * (copies, redactions, edits, order) stands in tables of its own, {@code settled}, {@code timeline}
 * and {@code snapshot}, which are made anew each time the case is settled. {@code settled} has rows
 * only for events that differ from the plain case. Row numbers depend on the order of reading and
 * never decide an order that anyone sees.
 *
 * <p>The search index has words and French stems in one field, the stems marked: twice the fields
 * cost twice the time. The index and SQLite carry the same generation; when they differ the index
 * is made anew.
 *
 * <p>Traps: SQLite has no boolean and no unsigned 64-bit integer; a lone surrogate or a NUL in text
 * does not survive JDBC; Lucene refuses terms over 32,766 bytes.
 */
@NullMarked
package org.scelle.store;

import org.jspecify.annotations.NullMarked;

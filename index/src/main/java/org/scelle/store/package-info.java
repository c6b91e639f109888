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
 * <p>Traps: SQLite has no boolean and no unsigned 64-bit integer; a lone surrogate or a NUL in text
 * does not survive JDBC; Lucene refuses terms over 32,766 bytes.
 */
@NullMarked
package org.scelle.store;

import org.jspecify.annotations.NullMarked;

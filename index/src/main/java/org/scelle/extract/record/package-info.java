/**
 * What the readers of all kinds of document share: how they say what they find, and within what
 * bounds.
 *
 * <p>Central: {@link org.scelle.extract.record.Recorder} takes what a reader finds in one file and
 * passes it on, piece by piece, as {@link org.scelle.extract.record.Said}. Files inside a file are
 * handed to {@link org.scelle.extract.record.Members}; {@link org.scelle.extract.record.Allowance}
 * is what a document, with all the files inside it, may still cost. {@link
 * org.scelle.extract.record.Labels} and {@link org.scelle.extract.record.Facts} turn the many names
 * of a property into few.
 *
 * <p>It may know no kind of document and no other package of {@code org.scelle.extract}; of Tika
 * only the names of its properties.
 *
 * <p>Traps: {@link org.scelle.extract.record.TextLimitReached} ends a document and is no damage, so
 * no reader may keep it to itself; {@link org.scelle.extract.record.Damaged} means that no other
 * reader is asked; what is thrown while a hostile document is parsed may be anything at all, an
 * error of the virtual machine included, see {@link org.scelle.extract.record.Attempt}.
 */
@NullMarked
package org.scelle.extract.record;

import org.jspecify.annotations.NullMarked;

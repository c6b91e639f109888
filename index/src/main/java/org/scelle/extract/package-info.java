/**
 * Types and text of attachments and loose documents.
 *
 * <p>Central: {@link org.scelle.extract.Examiner} turns the bytes of one file into a {@link
 * org.scelle.model.Document}.
 *
 * <p>The only user of Tika, which runs in child processes: a hostile document costs itself. It may
 * not know the store, Lucene or JDBC.
 *
 * <p>Traps: Tika's text does not say whether it comes from a header or a body, so the places of
 * text are read by our own small readers; OCR switches itself on when a {@code tesseract} is on the
 * path unless told not to.
 */
@NullMarked
package org.scelle.extract;

import org.jspecify.annotations.NullMarked;

/**
 * The evidence, opened read-only, hashed and bounded; the only reader of the original files.
 *
 * <p>Central: {@link org.scelle.evidence.Evidence} walks folders, files and archives within
 * archives in one stable order and offers each file to a {@link org.scelle.evidence.Visitor};
 * {@link org.scelle.evidence.OpenFile} is a file whose bytes have been hashed and can be read
 * again; {@link org.scelle.evidence.Limits} bounds what hostile archives may cost.
 *
 * <p>Knows the model, {@code java.nio.file} and commons-compress. It may not know what the bytes
 * mean: formats and documents are other packages' business. It only tells containers from documents
 * that happen to be zips (Office, OpenDocument, EPUB, jar).
 *
 * <p>Traps: never write beside the evidence, never follow a link out of it, never trust a member's
 * name, size or checksum.
 */
@NullMarked
package org.scelle.evidence;

import org.jspecify.annotations.NullMarked;

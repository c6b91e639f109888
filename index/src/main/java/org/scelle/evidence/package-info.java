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
 * <p>How it flows: {@link org.scelle.evidence.Folders} finds plain files, {@link
 * org.scelle.evidence.Walk} decides what to do with each, one reader for each kind of archive
 * ({@code ZipReader}, {@code SevenZipReader}, {@code TarReader}, {@code StreamReader}) gives its
 * members to {@link org.scelle.evidence.Members}, which gives them back to the walk. Zip and 7z
 * need their end first: they are hashed and kept (in memory, in place or in the spool), then read.
 * Tar and compressed files are hashed while they are read. Every failure of the evidence passes
 * {@link org.scelle.evidence.Hostile} and costs one file; all other exceptions end the visit.
 *
 * <p>A member that is cut off or damaged is handed over as far as it can be read, with what is
 * wrong in {@link org.scelle.evidence.OpenFile#damage()}; it is lost only when not one byte came
 * out, or when a limit was reached.
 *
 * <p>Traps: never write beside the evidence, never follow a link out of it, never trust a member's
 * name, size or checksum. Times of zip members without a zone are unknown, not local. The local
 * headers of a zip whose directory is whole are not looked at: what only they know is not read.
 */
@NullMarked
package org.scelle.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * Types and text of attachments and loose documents.
 *
 * <p>Central: {@link org.scelle.extract.Examiner} turns the bytes of one file into a {@link
 * org.scelle.model.Document}.
 *
 * <p>The flow: {@link org.scelle.extract.type.Sniffer} tells the type by the two ends of a file.
 * Plain text is read at once, types without text end there; everything else goes, with what was
 * seen, to a {@link org.scelle.extract.Worker}, a child process with a heap, a temporary folder and
 * (where the system allows) a network namespace of its own. There {@link
 * org.scelle.extract.Containers} tells what kind of document a container is, {@link
 * org.scelle.extract.OwnReaders} who reads it, and {@link org.scelle.extract.TikaReader} reads what
 * they leave. The worker sends {@link org.scelle.extract.record.Said} piece by piece, so what a
 * document said before it hung, crashed or filled the heap is kept; {@link
 * org.scelle.extract.Gathered} holds the worker to the budget, for a worker may be in the hands of
 * the document.
 *
 * <p>Beneath, and knowing nothing of this package: what all readers share, in {@link
 * org.scelle.extract.record}, {@link org.scelle.extract.parts} and {@link org.scelle.extract.type};
 * upon these one package for each family of documents, which do not know one another: {@link
 * org.scelle.extract.office}, {@link org.scelle.extract.pdf}, {@link org.scelle.extract.onenote},
 * {@link org.scelle.extract.visio}, {@link org.scelle.extract.iwork} and {@link
 * org.scelle.extract.picture}. A reader for another kind of document belongs in one of these, and
 * in the list of {@link org.scelle.extract.OwnReaders}.
 *
 * <p>With those, the only user of Tika, and of POI and PDFBox, which come with it. It may not know
 * the store, Lucene or JDBC.
 *
 * <p>Traps: Tika's text does not say whether it comes from a header or a body, so the kinds in
 * {@link org.scelle.extract.OwnReaders} are read by our own readers, and Tika only looks for the
 * files inside where they do not; an Office document embedded as a storage reaches us as a folder
 * without bytes; OCR switches itself on in Tika when a {@code tesseract} is on the path, so it is
 * told not to, and pictures are read by {@link org.scelle.extract.picture.PictureReader} alone;
 * Tika counts the depth of nesting anew in each file, so depth and number are counted here; Tika
 * ends well on types that it has no reader for, so it is asked who read them; nothing may be
 * printed to a worker's standard output.
 */
@NullMarked
package org.scelle.extract;

import org.jspecify.annotations.NullMarked;

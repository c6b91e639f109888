/**
 * PDF (ISO 32000-1), by PDFBox.
 *
 * <p>Central: {@link org.scelle.extract.pdf.PdfReader} reads the properties, notes, forms and files
 * inside; {@link org.scelle.extract.pdf.PdfText} tells page headers and footers from the body,
 * {@link org.scelle.extract.pdf.PdfActions} what the document does by itself.
 *
 * <p>It may know how findings are recorded, and no other kind of document.
 *
 * <p>Traps: nothing in a PDF says that a text is a header, only its place does; a page without text
 * may be a picture, which is drawn and handed on to be read; the tree of the files inside may lead
 * back to itself.
 */
@NullMarked
package org.scelle.extract.pdf;

import org.jspecify.annotations.NullMarked;

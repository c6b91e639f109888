/**
 * Pictures: what they say of themselves, and the text in them where Tesseract is there to read it.
 *
 * <p>Central: {@link org.scelle.extract.picture.Images} decides what is done with a picture; {@link
 * org.scelle.extract.picture.PictureReader} runs Tesseract as {@link
 * org.scelle.extract.picture.Ocr} found it; {@link org.scelle.extract.picture.Exif} reads the
 * properties.
 *
 * <p>It may know how findings are recorded and what types are, and no document that holds pictures.
 *
 * <p>Traps: Tesseract is run in a worker only, for its libraries parse hostile bytes too; a picture
 * that is not read must say so in the words that the store counts by; a small file may hold a
 * picture larger than the heap.
 */
@NullMarked
package org.scelle.extract.picture;

import org.jspecify.annotations.NullMarked;

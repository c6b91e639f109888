/**
 * Sections of OneNote notebooks, and what their files still have of older versions ([MS-ONE],
 * [MS-ONESTORE], [MS-FSSHTTPB]).
 *
 * <p>Central: {@link org.scelle.extract.onenote.OneNoteReader} reads the pages of an {@link
 * org.scelle.extract.onenote.OneStore}, which is a file as it stands on a disk ({@link
 * org.scelle.extract.onenote.OneStoreFile}) or as servers hand it out ({@link
 * org.scelle.extract.onenote.OnePackage}); either way it is spaces of objects with properties.
 *
 * <p>It may know how findings are recorded, and no other kind of document.
 *
 * <p>Traps: any place in the file may point to any other, so what is read is counted; an object
 * that no page shows any more is still evidence, and is said as such; the table of contents of a
 * notebook has the same shape as a section and no pages.
 */
@NullMarked
package org.scelle.extract.onenote;

import org.jspecify.annotations.NullMarked;

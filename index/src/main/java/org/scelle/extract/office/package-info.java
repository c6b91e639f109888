/**
 * Documents of office programs: Microsoft's of today (ECMA-376) and of 1997 to 2003, Open Document
 * (ODF 1.3), and Rich Text.
 *
 * <p>Central: one reader for each kind, such as {@link org.scelle.extract.office.WordReader},
 * {@link org.scelle.extract.office.OldWordReader}, {@link
 * org.scelle.extract.office.OpenDocumentReader} and {@link org.scelle.extract.office.RtfReader};
 * each says every text with the place it stands at. {@link org.scelle.extract.office.PackageFacts}
 * reads what all packages of Microsoft's have: properties, labels, links, macros, files inside.
 *
 * <p>It may know how findings are recorded and what a package of parts is, and no other kind of
 * document.
 *
 * <p>Traps: charts, diagrams and comments of a sheet are slides by their markup, so {@link
 * org.scelle.extract.office.SlideText} reads them all; of an old workbook only what stands around
 * the cells is read here, Tika reads the cells; what was deleted and is still in the file is text
 * too; a field of a text may start a program, see {@link org.scelle.extract.office.FieldCodes}; a
 * document with a password still has its labels in clear.
 */
@NullMarked
package org.scelle.extract.office;

import org.jspecify.annotations.NullMarked;

/**
 * Visio drawings: those of today, which are packages ([MS-VSDX]), and those of before 2013, whose
 * format nobody published.
 *
 * <p>Central: {@link org.scelle.extract.visio.VisioReader} for the first, {@link
 * org.scelle.extract.visio.OldVisioReader} for the others, which are {@link
 * org.scelle.extract.visio.VisioStreams} that hold {@link org.scelle.extract.visio.VisioChunks}.
 *
 * <p>It may know how findings are recorded and what a package of parts is, and no other kind of
 * document.
 *
 * <p>Traps: a page may stand behind others, and its words are headers then; streams point to one
 * another, so each is read once and all together unpack to a bounded size; the masters of shapes
 * belong to no page.
 */
@NullMarked
package org.scelle.extract.visio;

import org.jspecify.annotations.NullMarked;

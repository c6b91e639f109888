/**
 * What a file is, told by its bytes.
 *
 * <p>Central: {@link org.scelle.extract.type.Sniffer} makes a {@link org.scelle.extract.type.Kind}
 * of the two {@link org.scelle.extract.type.Ends} of a file; {@link
 * org.scelle.extract.type.Categories} says what people call a type; {@link
 * org.scelle.extract.type.ByteSigns} tells what stands out, such as a file that is two files, or
 * one cut off.
 *
 * <p>It may not know who reads which type, nor any other package of {@code org.scelle.extract}.
 * Tika's list of types is used here, its detectors are not.
 *
 * <p>Traps: the name refines only what the content says is text; what a zip or one of Microsoft's
 * containers holds is told later, where it is parsed; text has no magic number, so its shape is
 * judged last and with care.
 */
@NullMarked
package org.scelle.extract.type;

import org.jspecify.annotations.NullMarked;

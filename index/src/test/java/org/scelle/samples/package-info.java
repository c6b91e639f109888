/**
 * Makes Tchap-like dumps of any size, the same for the same seed, and says what is in them: {@link
 * org.scelle.samples.TchapDump}. All people, places and documents are invented.
 *
 * <p>Trap: the truth is counted while writing, by other code than the program's; keep it so.
 */
@NullMarked
package org.scelle.samples;

import org.jspecify.annotations.NullMarked;

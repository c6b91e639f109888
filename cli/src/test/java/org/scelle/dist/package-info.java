/**
 * Makes the folder and the archive that need no Java on the machine: {@link
 * org.scelle.dist.Distribution}. Run by the Maven profile {@code dist}; nothing of it is shipped.
 */
@NullMarked
package org.scelle.dist;

import org.jspecify.annotations.NullMarked;

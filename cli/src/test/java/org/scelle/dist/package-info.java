/**
 * Makes the folder and the archive that need no Java on the machine: {@link
 * org.scelle.dist.Distribution}. Made and tested by the Maven profile {@code dist}, on the Java
 * that runs the tests; nothing of this package is shipped.
 */
@NullMarked
package org.scelle.dist;

import org.jspecify.annotations.NullMarked;

/** Programs of third parties that archive rooms in shapes of their own. */
@NullMarked
package org.scelle.format.archiver;

import org.jspecify.annotations.NullMarked;

/** Rows of tables, from whatever database or file they come. */
@NullMarked
package org.scelle.format.table;

import org.jspecify.annotations.NullMarked;

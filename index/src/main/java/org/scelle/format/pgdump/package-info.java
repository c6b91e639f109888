/** Plain SQL as {@code pg_dump} writes it, read as a stream. */
@NullMarked
package org.scelle.format.pgdump;

import org.jspecify.annotations.NullMarked;

/**
 * What one case holds that another does not: is a second leak new?
 *
 * <p>Central: {@link org.scelle.detect.compare.Comparison} counts and hands out every difference as
 * it finds it.
 *
 * <p>Knows the model and the read-only case view.
 *
 * <p>Traps: events are compared as two sorted streams, never as two sets, for a case may hold many
 * millions; two dumps may hold the same event in different formats, so that its content reads
 * differently without anybody having changed it.
 */
@NullMarked
package org.scelle.detect.compare;

import org.jspecify.annotations.NullMarked;

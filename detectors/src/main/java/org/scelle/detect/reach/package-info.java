/**
 * Who could read what: the rules of Matrix history visibility and joining, computed for every
 * account of a case.
 *
 * <p>Central: {@link org.scelle.detect.reach.Reach} is the answer for a whole case; every figure is
 * a {@link org.scelle.detect.reach.Range}, because a record with holes proves less than it shows.
 *
 * <p>Knows the model and the read-only case view. Works on its own compact picture of each room, so
 * that the rules can be tested without a case.
 *
 * <p>Traps: history visibility holds at the event, never retroactively; absence proves nothing
 * unless the record is complete there; order is the record's, never the clock's.
 */
@NullMarked
package org.scelle.detect.reach;

import org.jspecify.annotations.NullMarked;

/**
 * What speaks for or against evidence that came without hashes: whether its parts fit each other.
 *
 * <p>Central: {@link org.scelle.detect.consistency.Consistency} holds one {@link
 * org.scelle.detect.consistency.Check} for each thing that can be looked at.
 *
 * <p>Knows the model, the read-only case view and provenance.
 *
 * <p>Traps: that parts fit proves nothing, for whoever forges a dump can make them fit; that they
 * do not fit has innocent reasons too (a clock that is wrong, a record with holes, a file that was
 * sent under another size), so a contradiction is a place to look at, never a verdict.
 */
@NullMarked
package org.scelle.detect.consistency;

import org.jspecify.annotations.NullMarked;

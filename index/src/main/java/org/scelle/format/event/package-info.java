/**
 * One event of Matrix: found by its outline, then read part by part, whatever the order of its
 * keys.
 *
 * <p>{@link org.scelle.format.event.EventReader} makes entries of it. It does not know what stands
 * around the event: rooms and ids that only the surroundings tell are given to it.
 */
@NullMarked
package org.scelle.format.event;

import org.jspecify.annotations.NullMarked;

/**
 * The flow from evidence to case, in one method that fits a screen: {@link
 * org.scelle.ingest.Ingest#read}.
 *
 * <p>Knows all other packages of this module; nobody but the command line knows it. What only the
 * whole evidence can tell is settled here by pure functions: the order of a room's events and its
 * holes ({@link org.scelle.ingest.TimelineOrder}), and which file is whose attachment ({@link
 * org.scelle.ingest.AttachmentMatcher}).
 *
 * <p>Traps: the order of events never comes from clocks alone; a file is only an event's when its
 * name, hash or place says so, and when two fit, both are kept as candidates.
 */
@NullMarked
package org.scelle.ingest;

import org.jspecify.annotations.NullMarked;

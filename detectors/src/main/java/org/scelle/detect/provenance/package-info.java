/**
 * Who took the dump, when and how fast, read from what the server told the one who asked.
 *
 * <p>Central: {@link org.scelle.detect.provenance.Provenance} holds the sessions in which the
 * server was asked. The instant of an answer is an event's time plus the age the server gave it
 * (Matrix specification, client-server API, {@code unsigned.age}); it is the same for all events of
 * one answer that were sent through the answering server.
 *
 * <p>Knows the model and the read-only case view.
 *
 * <p>Traps: events from other servers are off by their time in transit, so one event proves no
 * instant, only agreement does; an event carried inside another has an age of its own; a file may
 * hold many answers shuffled together; copies of one answer are one answer. The clock is the
 * server's.
 */
@NullMarked
package org.scelle.detect.provenance;

import org.jspecify.annotations.NullMarked;

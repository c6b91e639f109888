/**
 * Events in the form in which servers exchange them ("PDU"), and what can be proved of them.
 *
 * <p>{@link org.scelle.format.pdu.PduCheck} recomputes hashes and ids, {@link
 * org.scelle.format.pdu.ServerKeys} checks signatures (Matrix specification, Server-Server API and
 * room versions), {@link org.scelle.format.pdu.RoomVersions} keeps what is known of the version of
 * a room, and from whom. {@link org.scelle.format.pdu.Json} is a value held whole, as only hashing
 * needs it.
 *
 * <p>Signatures are most of the work of reading a server's database. The JDK takes 0.6 ms for one,
 * Bouncy Castle (which documents bring along anyway) 0.07 ms; {@link
 * org.scelle.format.pdu.KnownKey} needs half of that where one key signed many.
 */
@NullMarked
package org.scelle.format.pdu;

import org.jspecify.annotations.NullMarked;

/**
 * Events in the form in which servers exchange them ("PDU"), and what can be proved of them.
 *
 * <p>{@link org.scelle.format.pdu.PduCheck} recomputes hashes and ids, {@link
 * org.scelle.format.pdu.ServerKeys} checks signatures (Matrix specification, Server-Server API and
 * room versions). {@link org.scelle.format.pdu.Json} is a value held whole, as only hashing needs
 * it.
 *
 * <p>Signatures are checked by Bouncy Castle's arithmetic (which documents bring along anyway): the
 * JDK's own takes eight times as long, most of the time that reading a server's database takes.
 */
@NullMarked
package org.scelle.format.pdu;

import org.jspecify.annotations.NullMarked;

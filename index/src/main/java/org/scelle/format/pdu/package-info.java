/**
 * Events in the form in which servers exchange them ("PDU"), and what can be proved of them.
 *
 * <p>{@link org.scelle.format.pdu.PduCheck} recomputes hashes and ids, {@link
 * org.scelle.format.pdu.ServerKeys} checks signatures (Matrix specification, Server-Server API and
 * room versions). {@link org.scelle.format.pdu.Json} is a value held whole, as only hashing needs
 * it.
 */
@NullMarked
package org.scelle.format.pdu;

import org.jspecify.annotations.NullMarked;

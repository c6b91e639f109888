/**
 * Who could read what: the rules of Matrix history visibility and joining, computed for every
 * account of a case.
 *
 * <p>Central: {@link org.scelle.detect.reach.Reach} is the answer for a whole case; every figure is
 * a {@link org.scelle.detect.reach.Range}, because a record with holes proves less than it shows.
 * {@link org.scelle.detect.reach.ReachQuery} answers for single accounts, event by event and door
 * by door.
 *
 * <p>How it works. {@code RoomHistory} is one room's record, compact. From what the record says of
 * a key of state (or of one account's membership) {@code Sweep} draws a {@code Line}: stretches
 * with the set of values possible there. A value holds forwards and backwards until the next
 * recorded change; nothing crosses a hole; clues that contradict each other leave the stretch
 * between them unknown. Two evaluators run the rules over lines: {@code HistoryRule} one event at a
 * time, {@code Bulk} all accounts at once from sums of stretches; a test holds them equal. {@code
 * JoinSolver} finds the rooms an account may come into, as a fixed point.
 *
 * <p>Decisions where the specification or the record leave room:
 *
 * <ul>
 *   <li>A state snapshot taken after the record is taken for the state at its end, unless the event
 *       in it claims a later time than all events of the record.
 *   <li>A snapshot proves absence of state when it holds the creation of the room, and absence of
 *       members when it yields as many as the server counted.
 *   <li>A join of an account sent by another account is refused by servers and changes nothing.
 *   <li>An invite to a space is a way into its rooms, since it can be accepted: a chain.
 *   <li>An ordinary account, the measure of the common floor, is of no server that made a room, not
 *       a guest, not external, and was never in any room.
 *   <li>Of answers of {@code /sync} only {@code limited} says whether something is missing before
 *       them; that answers between them were never saved cannot be seen.
 *   <li>A server that a recorded access list refuses may still join through members of its own:
 *       unknown. Tchap's limit of two members for direct rooms changes no verdict: whoever is
 *       invited is one of the two.
 *   <li>Exports of Element leave out access rules and the first power levels: silence on these
 *       proves nothing, even from the creation on.
 *   <li>What comes after the end of a record is not asked about: nothing follows from it.
 *   <li>Events that only a snapshot shows have no place in the record and get no verdict.
 * </ul>
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

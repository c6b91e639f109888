/**
 * Bytes that tell where they stand: a window over a stream, lines, JSON, numbers.
 *
 * <p>JSON is read by a reader of our own: a general one stops for good at the first bad byte, and
 * what is damaged here must cost only itself. {@link org.scelle.format.bytes.JsonBytes} knows the
 * grammar and nothing of what is written in it; {@link org.scelle.format.bytes.Damage} says where
 * it does not hold, and never leaves the formats.
 *
 * <p>Offsets are those of bytes, not of characters. Memory is bounded by what is pinned, and that
 * by a limit.
 */
@NullMarked
package org.scelle.format.bytes;

import org.jspecify.annotations.NullMarked;

/**
 * Exports in UTF-16, as {@code >} of Windows PowerShell writes them: read as UTF-8 by the format
 * that knows them, with sources that point into the bytes as they are.
 *
 * <p>Central: {@link org.scelle.format.utf16.Utf16Export}. The text is turned into UTF-8 while it
 * is read, each time; nothing of it is kept but {@link org.scelle.format.utf16.Utf16Map}, which
 * tells where each byte of it stands in the file.
 *
 * <p>Traps: half a pair of surrogates is replaced before anybody reads it, so it is said here.
 */
@NullMarked
package org.scelle.format.utf16;

import org.jspecify.annotations.NullMarked;

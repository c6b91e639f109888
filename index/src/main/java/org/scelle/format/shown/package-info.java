/**
 * What people are shown instead of ids: names of accounts and rooms, dates in a language, names of
 * files.
 *
 * <p>A name never becomes an account: {@link org.scelle.format.shown.ShownName} makes an id of it
 * that no account and no room can have. Clocks without a zone stay {@link
 * org.scelle.model.Moment.Local}.
 */
@NullMarked
package org.scelle.format.shown;

import org.jspecify.annotations.NullMarked;

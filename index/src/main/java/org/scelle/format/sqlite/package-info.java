/**
 * SQLite database files, read page by page ("Database File Format").
 *
 * <p>By a reader of our own, not through JDBC on a copy: so the source of a row is a range of bytes
 * like every other, a damaged page costs only itself, nothing is ever written beside the evidence,
 * and no native code trusts a hostile file.
 */
@NullMarked
package org.scelle.format.sqlite;

import org.jspecify.annotations.NullMarked;

/**
 * Databases and tables of programs that nobody knows: recognised by columns that say who wrote
 * what, when and where.
 *
 * <p>{@link org.scelle.format.database.ColumnMap} decides what each column means, and says so in
 * the ledger; {@link org.scelle.format.database.MessageRows} makes events of rows. What is read so
 * is of low confidence: names of columns are not proof. {@link
 * org.scelle.format.database.SqliteWal} and {@link org.scelle.format.database.SqliteRollback} read
 * the log or the journal beside any SQLite database, by the reader of that database.
 */
@NullMarked
package org.scelle.format.database;

import org.jspecify.annotations.NullMarked;

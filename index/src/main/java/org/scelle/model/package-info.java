/**
 * The words of the project as records and sealed types; everything else speaks in them.
 *
 * <p>Central: {@link org.scelle.model.Entry} is what reading evidence yields, {@link
 * org.scelle.model.Source} says where in the evidence a fact stands, {@link
 * org.scelle.model.Finding} is a claim that carries its citations, {@link
 * org.scelle.model.LedgerRow} accounts for one file.
 *
 * <p>Knows only {@code java.*}. It may not know JSON, SQL, Lucene, Tika or the file system.
 *
 * <p>Traps: {@code null} means "the evidence does not say", never "empty"; an absent time is {@link
 * org.scelle.model.Moment.Unknown}, never the epoch; ids are opaque and case-sensitive, never parse
 * one beyond what {@link org.scelle.model.AccountId} does.
 */
@NullMarked
package org.scelle.model;

import org.jspecify.annotations.NullMarked;

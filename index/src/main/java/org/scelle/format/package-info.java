/**
 * Chat exports: one class per format, and the list of them.
 *
 * <p>Central: {@link org.scelle.format.ExportFormat} recognises a file by its content and reads it
 * into {@link org.scelle.model.Entry entries}; {@link org.scelle.format.ExportFormats} is the
 * ordered list.
 *
 * <p>Knows the model, the evidence and the JDK's XML. It may not know the store, Lucene or Tika:
 * entries are pushed into a sink and the format does not learn what becomes of them.
 *
 * <p>Traps: a format never fails on bad evidence: it says {@link org.scelle.model.Problem} with the
 * range it gives up and goes on. Sources are in range, ordered, and either equal or disjoint (pages
 * and descriptions of rooms enclose theirs). Byte offsets are right only when the parser reads
 * bytes, not characters.
 *
 * <p>JSON is read by a reader of our own: a general one stops for good at the first bad byte, and
 * what is damaged here must cost only itself. {@link org.scelle.format.JsonWalker} knows the
 * shapes, {@link org.scelle.format.EventReader} one event, {@link org.scelle.format.JsonBytes} the
 * grammar.
 *
 * <p>Pages for people are read by {@link org.scelle.format.HtmlTokens} (a run of tags, never a
 * tree) and {@link org.scelle.format.ElementPage}; logs for people by {@link
 * org.scelle.format.LogReader}, which asks a {@link org.scelle.format.LogGrammar} what each line
 * is. Where they show a name and no id, {@link org.scelle.format.ShownName} makes one that no
 * account and no room can have. Their clocks have no zone and stay {@link
 * org.scelle.model.Moment.Local}.
 *
 * <p>SQLite evidence is read by a reader of our own too ({@link org.scelle.format.SqliteFile}), not
 * through JDBC on a copy: so the source of a row is a range of bytes like every other, a damaged
 * page costs only itself, nothing is ever written beside the evidence, and no native code trusts a
 * hostile file. Tables of Synapse, from whatever database, go through {@link
 * org.scelle.format.SynapseTables}.
 *
 * <p>Events in the form in which servers exchange them carry hashes; {@link
 * org.scelle.format.PduCheck} recomputes them wherever such an event stands, and computes the ids
 * that newer room versions leave out.
 */
@NullMarked
package org.scelle.format;

import org.jspecify.annotations.NullMarked;

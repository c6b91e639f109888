/**
 * The incident report: a plain record of everything shown, and the formats that render it.
 *
 * <p>Central: {@link org.scelle.report.Report} is computed once from the case; a {@link
 * org.scelle.report.ReportFormat} only renders it; {@link org.scelle.report.ReportFormats} is the
 * list.
 *
 * <p>Knows the model, {@code CaseView}, the detectors' metadata and reach results, Jackson's
 * streaming API, a CSV library and the template engine. It may not know picocli, Lucene or JDBC.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What a rule leaves out keeps a report complete, but the summary says so and why.
 *   <li>A document is one marked item however often it was posted. Who could read it is told of all
 *       its postings together, each account counted once. Of a posting that no timeline holds only
 *       its author is sure.
 *   <li>Claims ({@link org.scelle.report.ClaimsFile} says how to write them): more than claimed
 *       contradicts, for what is in the evidence leaked; less contradicts only where the evidence
 *       is said to be whole and was read whole. Media and bytes have two bounds because one can
 *       count postings or contents, files or the whole archive.
 *   <li>An account is shown as the one that took the evidence only where the server named it or its
 *       joins single it out; one inferred from joins is called inferred.
 *   <li>A category of personal data that no detector looks for is shown as not analysed, never as
 *       zero.
 *   <li>The French pages have words of their own for detectors, rules, clues and reasons ({@code
 *       french-reasons.txt}); what that table lacks stays English and is marked as such.
 *   <li>A redacted report is made of a {@link org.scelle.report.RedactedView} alone, so a format
 *       cannot name anybody. Pseudonyms are keyed with all account ids of the evidence, which no
 *       report holds. Rows of equal reach are sorted anew, for the order of ids would tell.
 *   <li>Local time is that of Paris unless told otherwise: French incident reports are written so;
 *       it stands beside UTC, never in its place.
 *   <li>Long lists are written once in each order, 200 rows a page and 5,000 rows a list; whole
 *       lists are in the CSV files.
 *   <li>What has to be revoked stands once, however often it was posted: values by their salted
 *       hash, files by the hash of theirs. No format sees a value: findings lost theirs when they
 *       were made, and {@link org.scelle.report.MutedView} takes them out of the names of rooms,
 *       accounts and files. In a redacted copy the hashes are keyed anew.
 * </ul>
 *
 * <p>Traps: evidence text is hostile in every output; nothing here may depend on the clock, the
 * locale, the zone or the order of a hash map.
 */
@NullMarked
package org.scelle.report;

import org.jspecify.annotations.NullMarked;

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
 * <p>Traps: evidence text is hostile in every output; nothing here may depend on the clock, the
 * locale, the zone or the order of a hash map.
 */
@NullMarked
package org.scelle.report;

import org.jspecify.annotations.NullMarked;

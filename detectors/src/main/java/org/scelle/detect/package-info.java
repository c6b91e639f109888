/**
 * Detectors: from a case to findings.
 *
 * <p>Central: {@link org.scelle.detect.Detector} is either a {@link
 * org.scelle.detect.TextDetector}, which sees one thing with text at a time, or a {@link
 * org.scelle.detect.CaseDetector}, which asks the whole case; {@link org.scelle.detect.Detectors}
 * is the ordered list, {@link org.scelle.detect.DetectorRun} runs it. A detector is one class here
 * or one small package below.
 *
 * <p>Knows the model and the read-only {@link org.scelle.store.CaseView}. It may not know Lucene,
 * JDBC, Tika, picocli or the file system.
 *
 * <p>Traps: a detector is a pure function; state that survives from one reading to the next makes
 * the report depend on the order of the evidence.
 */
@NullMarked
package org.scelle.detect;

import org.jspecify.annotations.NullMarked;

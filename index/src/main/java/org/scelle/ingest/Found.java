package org.scelle.ingest;

import java.util.List;
import org.scelle.store.CaseFile.LooseFile;

/**
 * The files that one rule finds for an event.
 *
 * @param how see {@link org.scelle.model.Attachment#match()}
 */
record Found(List<LooseFile> files, String how) {}

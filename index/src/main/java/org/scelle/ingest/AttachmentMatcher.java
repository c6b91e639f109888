package org.scelle.ingest;

import java.util.List;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Match;
import org.scelle.store.CaseFile.Posting;

/** Ties files of the dump to the events that post them. */
final class AttachmentMatcher {

  /** The matches, by posting; a posting with no file has none. */
  List<Match> match(List<Posting> postings, List<LooseFile> files) {
    throw new UnsupportedOperationException();
  }
}

package org.scelle.ingest;

import java.io.IOException;
import org.scelle.evidence.OpenFile;
import org.scelle.format.DatabaseTexts;
import org.scelle.model.Document;
import org.scelle.model.Outcome;

/**
 * Databases are read here and not by a worker: their reader is our own, without native code, and
 * belongs to the formats.
 */
final class DatabaseDocument {

  private DatabaseDocument() {}

  /** The document with the texts of its tables, when it is a database that nobody else reads. */
  static Document of(Document document, OpenFile file, int characters) throws IOException {
    if (document.category() != Document.Category.DATABASE
        || document.outcome() != Outcome.SKIPPED
        || !document.type().startsWith("application/x-sqlite3")) {
      return document;
    }
    DatabaseTexts.Said said = DatabaseTexts.of(file, characters);
    if (said == null) {
      return document;
    }
    return document
        .withOutcome(said.why().isEmpty() ? Outcome.READ : Outcome.PARTIAL, said.why())
        .withPassages(said.passages());
  }
}

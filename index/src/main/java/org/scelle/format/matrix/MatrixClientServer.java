package org.scelle.format.matrix;

import java.io.IOException;
import java.io.InputStream;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.ByteWindow;

/**
 * Answers of the Matrix Client-Server API saved to files, in whatever arrangement: one answer,
 * lists of answers or events, one a line, by room, wrapped, or glued together.
 */
public final class MatrixClientServer implements ExportFormat {

  @Override
  public String id() {
    return "matrix-client-server";
  }

  @Override
  public String title() {
    return "Saved answers of the Matrix Client-Server API (JSON, JSON Lines)";
  }

  @Override
  public String limits() {
    return "Values that belong to no event, account, room or refusal are not kept; a single state"
        + " value saved without its event is not recognised. The room of an event is taken"
        + " from the event, from what encloses it (also when that names it only after its events)"
        + " or from the file's name. JSON must be UTF-8 (or close to it); UTF-16 is not read."
        + " Events over "
        + (ByteWindow.LARGEST >> 20)
        + " MiB are not read.";
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    JsonHead head = JsonHead.of(file);
    return head.isJson() && head.shape() == JsonHead.Shape.OTHER && head.showsMatrix();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new JsonWalker(in, file.file(), sink).read();
    }
  }
}

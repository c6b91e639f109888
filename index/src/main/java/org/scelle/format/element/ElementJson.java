package org.scelle.format.element;

import java.io.IOException;
import java.io.InputStream;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.matrix.JsonHead;
import org.scelle.format.matrix.JsonWalker;

/**
 * "Export chat" of Element and Tchap Web as JSON: the name of a room, who exported it, and its
 * events, oldest first (element-hq/element-web, {@code src/utils/exportUtils/JSONExport.ts}).
 */
public final class ElementJson implements ExportFormat {

  @Override
  public String id() {
    return "element-json";
  }

  @Override
  public String title() {
    return "Element or Tchap Web chat export (JSON)";
  }

  @Override
  public String limits() {
    return "The file does not say which part of the room was exported, nor how many events were"
        + " left out; edits, reactions and redactions are not in it, and edited messages may"
        + " stand in their last version under the time of the first. It names the exporter"
        + " by display name only, and the day of the export in the exporter's own way of"
        + " writing dates.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    JsonHead head = JsonHead.of(file);
    return head.shape() == JsonHead.Shape.CLIENT_EXPORT;
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new JsonWalker(in, file.file(), sink).read();
    }
  }
}

package org.scelle.format.element;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;

/**
 * "Export chat" of Element and Tchap Web as HTML: {@code messages.html}, {@code messages2.html} and
 * so on, a tile for each event, oldest first (element-hq/element-web, {@code
 * src/utils/exportUtils/HtmlExport.tsx}).
 */
public final class ElementHtml implements ExportFormat {

  @Override
  public String id() {
    return "element-html";
  }

  @Override
  public String title() {
    return "Element or Tchap Web chat export (HTML)";
  }

  @Override
  public String limits() {
    return "Where a tile shows a sender's name and not the account, the sender is \"name:\" and"
        + " that name: it stands for whoever bore it and is never joined to an account."
        + " Times are clock readings in a zone the file does not say, often without seconds."
        + " Edited messages show their last text under the time of the first; of a reaction"
        + " only what it says is read, not by whom or how often. Who came and went is read"
        + " from English and French sentences; other sentences are kept as they stand. The"
        + " file does not say which part of the room was exported. Old exports write the"
        + " room's name and topic without escapes, so that these can imitate parts of the"
        + " page.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    String head = new String(file.head(), StandardCharsets.ISO_8859_1);
    return head.contains("mx_")
        && head.contains("<")
        && (head.contains("mx_Export_EventWrapper")
            || (head.contains("id=\"matrixchat\"") && head.contains("mx_RoomView_MessageList")));
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new ElementPage(in, file.file(), sink).read();
    }
  }
}

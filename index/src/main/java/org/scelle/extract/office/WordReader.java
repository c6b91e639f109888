package org.scelle.extract.office;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Where;

/** Reads a WordprocessingML document, part by part, so that each text keeps its place. */
public final class WordReader {

  private final Parts parts;
  private final Recorder recorder;
  private final Set<String> watermarks = new LinkedHashSet<>();

  private WordReader(Parts parts, Recorder recorder) {
    this.parts = parts;
    this.recorder = recorder;
  }

  /** Says the texts part by part. */
  public static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    new WordReader(parts, recorder).read();
  }

  private void read() throws IOException, XMLStreamException {
    String main = parts.linked("", "officeDocument", "word/document.xml");
    if (!parts.has(main)) {
      throw new IOException("the main part is missing");
    }
    String folder = "\\Q" + main.substring(0, main.lastIndexOf('/') + 1) + "\\E";
    each(folder + "header\\d*\\.xml", Where.DOC_HEADER, "");
    part(main, Where.DOC_BODY, "");
    each(folder + "(charts/chart|diagrams/data)\\d*\\.xml", Where.DOC_BODY, "");
    each(folder + "footer\\d*\\.xml", Where.DOC_FOOTER, "");
    each(folder + "(footnotes|endnotes)\\d*\\.xml", Where.DOC_BODY, "note");
    each(folder + "comments\\d*\\.xml", Where.DOC_BODY, "comment");
  }

  private void each(String names, Where where, String detail)
      throws IOException, XMLStreamException {
    for (String name : parts.names(names)) {
      part(name, where, detail);
    }
  }

  private void part(String name, Where where, String detail)
      throws IOException, XMLStreamException {
    WordText text = new WordText(recorder, where, detail, watermarks);
    try {
      parts.walk(name, text);
    } finally {
      text.flush();
    }
  }
}

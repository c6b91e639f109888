package org.scelle.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Labels;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;

/** Reads an OpenDocument text, spreadsheet, presentation or drawing (ODF 1.3 part 3). */
public final class OpenDocumentReader {

  private OpenDocumentReader() {}

  /** Says properties and texts, then has the files inside examined. The caller closes the parts. */
  public static void read(Parts parts, Recorder recorder, Members members)
      throws IOException, XMLStreamException, InterruptedException, EncryptedDocumentException {
    boolean[] encrypted = new boolean[1];
    parts.walk(
        "META-INF/manifest.xml",
        (Parts.Starts) (name, reader) -> encrypted[0] |= name.equals("encryption-data"));
    if (encrypted[0]) {
      throw new EncryptedDocumentException("");
    }
    parts.walk("meta.xml", new Meta(recorder));
    if (!parts.names("(Basic|Scripts)/.*").isEmpty()) {
      recorder.flag(Flag.MACRO);
    }
    text(parts, "styles.xml", recorder, OpenDocumentText.Part.STYLES);
    text(parts, "content.xml", recorder, OpenDocumentText.Part.CONTENT);
    // A document inside, a table say, has a folder of its own.
    for (String part : parts.names("(.*/)?Object \\d+/content\\.xml")) {
      text(parts, part, recorder, OpenDocumentText.Part.CONTENT);
    }
    for (String name : parts.names("Pictures/.*|Object \\d+")) {
      try (var in = parts.bytes(name)) {
        members.examine(name, in, recorder);
      }
    }
  }

  private static void text(Parts parts, String part, Recorder recorder, OpenDocumentText.Part kind)
      throws IOException, XMLStreamException {
    OpenDocumentText text = new OpenDocumentText(recorder, kind);
    try {
      parts.walk(part, text);
    } finally {
      text.flush();
    }
  }

  /** Reads a document that is one XML file (ODF 1.3 part 3, 3.1.2). */
  public static void readFlat(Path path, Recorder recorder) throws IOException, XMLStreamException {
    try (InputStream in = Files.newInputStream(path)) {
      Parts.walk(in, new Meta(recorder));
    }
    OpenDocumentText text = new OpenDocumentText(recorder, OpenDocumentText.Part.CONTENT);
    try (InputStream in = Files.newInputStream(path)) {
      Parts.walk(in, text);
    } finally {
      text.flush();
    }
  }

  private static final class Meta implements Parts.Walker {
    private final Recorder recorder;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String property;

    Meta(Recorder recorder) {
      this.recorder = recorder;
    }

    @Override
    public void start(String name, XMLStreamReader reader) throws IOException {
      text.setLength(0);
      if (name.equals("user-defined")) {
        property = Parts.attribute(reader, "name");
      } else if (name.equals("document-statistic")) {
        recorder.fact("pages", Parts.attribute(reader, "page-count"));
      }
    }

    @Override
    public void characters(String characters) {
      text.append(characters);
    }

    @Override
    public void end(String name) throws IOException {
      String value = text.toString().strip();
      switch (name) {
        case "title" -> recorder.words("title", value);
        case "subject" -> recorder.words("Subject", value);
        case "keyword" -> recorder.words("keywords", value);
        case "description" -> recorder.words("description", value);
        case "initial-creator" -> recorder.fact("author", value);
        case "creator" -> recorder.fact("lastAuthor", value);
        case "creation-date" -> recorder.fact("created", value);
        case "date" -> recorder.fact("modified", value);
        case "generator" -> recorder.fact("application", value);
        case "user-defined" ->
            Labels.property(property == null ? "user" : property, value, recorder);
        default -> {}
      }
      text.setLength(0);
    }
  }
}

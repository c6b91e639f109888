package org.scelle.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Labels;
import org.scelle.extract.record.Recorder;

/** Reads labels and descriptions from an XMP packet (ISO 16684-1). */
final class Xmp implements Parts.Walker {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)MSIP_Label_.*|.*Classification.*|Titus.*|bjDocument.*|bjLabel.*|PolicyIdentifier");

  /** Those whose value stands in a list inside them. */
  private static final Map<String, String> LISTS =
      Map.of("title", "title", "description", "description", "subject", "keywords");

  private final Recorder recorder;
  private final StringBuilder text = new StringBuilder();
  private String list = "";

  private Xmp(Recorder recorder) {
    this.recorder = recorder;
  }

  static void read(InputStream packet, Recorder recorder) throws IOException {
    try {
      Parts.walk(packet, new Xmp(recorder));
    } catch (XMLStreamException e) {
      recorder.fellShort("its XMP properties are damaged");
    }
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    text.setLength(0);
    list = LISTS.containsKey(name) ? name : list;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (LABEL.matcher(reader.getAttributeLocalName(i)).matches()) {
        Labels.property(reader.getAttributeLocalName(i), reader.getAttributeValue(i), recorder);
      }
    }
  }

  @Override
  public void characters(String characters) {
    text.append(characters);
  }

  @Override
  public void end(String name) throws IOException {
    String value = text.toString().strip();
    text.setLength(0);
    if (LABEL.matcher(name).matches()) {
      Labels.property(name, value, recorder);
    } else if (name.equals("li") && LISTS.containsKey(list)) {
      recorder.words(LISTS.getOrDefault(list, list), value);
    }
    list = name.equals(list) ? "" : list;
  }
}

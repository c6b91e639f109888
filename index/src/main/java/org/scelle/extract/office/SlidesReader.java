package org.scelle.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scelle.extract.office.SlideText.Kind;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;

/** Reads a PresentationML document: slides in the order shown, their notes, comments, masters. */
public final class SlidesReader implements Parts.Walker {

  private static final long MIDDLE = 6_858_000L / 2;

  private final Parts parts;
  private final Recorder recorder;
  private final List<String> slideIds = new ArrayList<>();
  private long middle = MIDDLE;

  private SlidesReader(Parts parts, Recorder recorder) {
    this.parts = parts;
    this.recorder = recorder;
  }

  /** Says the texts in the order of the slides. */
  public static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    new SlidesReader(parts, recorder).read();
  }

  private void read() throws IOException, XMLStreamException {
    String main = parts.linked("", "officeDocument", "ppt/presentation.xml");
    if (!parts.has(main)) {
      throw new IOException("the main part is missing");
    }
    parts.walk(main, this);
    Map<String, Parts.Link> links = parts.links(main);
    Set<String> masters = new LinkedHashSet<>();
    int page = 0;
    for (String id : slideIds) {
      page++;
      Parts.Link link = links.get(id);
      if (link != null && !link.external()) {
        slide(link.target(), page, masters);
      }
    }
    for (String master : masters) {
      part(master, Kind.MASTER, 0);
    }
    recorder.fact("pages", Integer.toString(page));
  }

  private void slide(String slide, int page, Set<String> masters)
      throws IOException, XMLStreamException {
    part(slide, Kind.SLIDE, page);
    for (Parts.Link link : parts.links(slide).values()) {
      switch (link.type()) {
        case "notesSlide" -> part(link.target(), Kind.NOTES, page);
        case "comments" -> part(link.target(), Kind.COMMENTS, page);
        case "chart", "diagramData" -> part(link.target(), Kind.SLIDE, page);
        case "slideLayout" -> {
          masters.add(link.target());
          masters.add(parts.linked(link.target(), "slideMaster", link.target()));
        }
        default -> {}
      }
    }
  }

  private void part(String name, Kind kind, int page) throws IOException, XMLStreamException {
    SlideText text = new SlideText(recorder, kind, page, middle);
    try {
      parts.walk(name, text);
    } finally {
      text.flush();
    }
  }

  @Override
  public void start(String name, XMLStreamReader reader) {
    if (name.equals("sldId")) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        boolean link =
            reader.getAttributePrefix(i) != null
                && !reader.getAttributePrefix(i).isEmpty()
                && reader.getAttributeLocalName(i).equals("id");
        if (link) {
          slideIds.add(reader.getAttributeValue(i));
        }
      }
    } else if (name.equals("sldSz")) {
      String height = Parts.attribute(reader, "cy");
      if (height != null && height.matches("\\d{1,12}")) {
        middle = Long.parseLong(height) / 2;
      }
    }
  }

  @Override
  public void end(String name) {}

  @Override
  public void characters(String text) {}
}

package org.scelle.extract.office;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Labels;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Document.Flag;

/** Reads what an Office Open XML package says of itself: properties, labels, links, macros. */
public final class PackageFacts implements Parts.Walker {

  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("creator", "author"),
          Map.entry("lastModifiedBy", "lastAuthor"),
          Map.entry("created", "created"),
          Map.entry("modified", "modified"),
          Map.entry("Application", "application"),
          Map.entry("Manager", "manager"),
          Map.entry("Template", "template"),
          Map.entry("Pages", "pages"));

  private static final Map<String, String> WORDS =
      Map.of(
          "title", "title",
          "subject", "Subject",
          "keywords", "keywords",
          "description", "description",
          "category", "category",
          "contentStatus", "contentStatus",
          "Company", "company");

  /** Links that are followed when the document is opened. */
  private static final Set<String> FETCHED =
      Set.of("attachedTemplate", "oleObject", "frame", "image", "subDocument", "externalLinkPath");

  /** Links to whole files, wherever they are kept (ECMA-376 part 1, 15.2.1 and 15.2.11). */
  private static final Set<String> PACKED = Set.of("aFChunk", "package", "oleObject");

  private static final String LINKS = "(.*/)?_rels/.*\\.rels";

  /** A flag that a package earns by having such parts. */
  private record Sign(String parts, Flag flag) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("(.*/)?vbaProject\\.bin|xl/macrosheets/.*", Flag.MACRO),
          new Sign("[^/]+/activeX/.*", Flag.ACTIVE_CONTENT),
          new Sign("xl/revisions/.*", Flag.TRACKED_CHANGES));

  private final Recorder recorder;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String property;

  private PackageFacts(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Says properties, labels, links and macros; neither text nor files inside. */
  public static void read(Parts parts, Recorder recorder) throws IOException, XMLStreamException {
    for (String name : parts.names("docProps/(core|app|custom)\\.xml")) {
      parts.walk(name, new PackageFacts(recorder));
    }
    for (String name : parts.names("docMetadata/LabelInfo\\.xml")) {
      parts.walk(name, new LabelInfo(recorder));
    }
    for (String name : parts.names("customXml/item\\d+\\.xml")) {
      parts.walk(name, new SecurityLabel(recorder));
    }
    for (Sign sign : SIGNS) {
      if (!parts.names(sign.parts()).isEmpty()) {
        recorder.flag(sign.flag());
      }
    }
    for (String name : parts.names("xl/externalLinks/externalLink\\d*\\.xml")) {
      parts.walk(name, (Parts.Starts) (element, reader) -> talks(element, recorder));
    }
    for (String rels : parts.names(LINKS)) {
      for (Parts.Link link : linksOf(parts, rels)) {
        if (link.external() && FETCHED.contains(link.type())) {
          recorder.flag(Flag.EXTERNAL_REFERENCE);
          recorder.fact("externalReference", link.type() + " " + link.target());
        }
      }
    }
  }

  private static Collection<Parts.Link> linksOf(Parts parts, String rels)
      throws IOException, XMLStreamException {
    return parts.links(rels.replace("_rels/", "").replaceFirst("\\.rels$", "")).values();
  }

  /** Dynamic data exchange starts a program and talks to it. */
  private static void talks(String element, Recorder recorder) {
    if (element.equals("ddeLink")) {
      recorder.flag(Flag.ACTIVE_CONTENT);
    }
  }

  /** Examines the files that are packed inside. */
  public static void members(Parts parts, Recorder recorder, Members members)
      throws IOException, InterruptedException, XMLStreamException {
    Set<String> names = new LinkedHashSet<>(parts.names("[^/]+/(embeddings|media)/[^/]+"));
    for (String rels : parts.names(LINKS)) {
      for (Parts.Link link : linksOf(parts, rels)) {
        if (!link.external() && PACKED.contains(link.type()) && parts.has(link.target())) {
          names.add(link.target());
        }
      }
    }
    for (String name : names) {
      try (var in = parts.bytes(name)) {
        members.examine(name, in, recorder);
      }
    }
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    text.setLength(0);
    if (name.equals("property")) {
      property = Parts.attribute(reader, "name");
    }
  }

  @Override
  public void characters(String characters) {
    text.append(characters);
  }

  @Override
  public void end(String name) throws IOException {
    String value = text.toString().strip();
    if (property != null) {
      if (!value.isEmpty()) {
        Labels.property(property, value, recorder);
        property = null;
      }
    } else if (FACTS.containsKey(name)) {
      recorder.fact(FACTS.get(name), value);
    } else if (WORDS.containsKey(name)) {
      recorder.words(WORDS.get(name), value);
    }
    text.setLength(0);
  }

  /** NATO STANAG 4774 confidentiality labels, in a part of their own. */
  private static final class SecurityLabel implements Parts.Walker {
    private static final Set<String> SAID =
        Set.of("PolicyIdentifier", "Classification", "GenericValue");

    private final Recorder recorder;
    private final StringBuilder text = new StringBuilder();
    private boolean ours;

    SecurityLabel(Recorder recorder) {
      this.recorder = recorder;
    }

    @Override
    public void start(String name, XMLStreamReader reader) {
      String namespace = reader.getNamespaceURI();
      ours |= namespace != null && namespace.startsWith("urn:nato:stanag:4774:");
      text.setLength(0);
    }

    @Override
    public void characters(String characters) {
      text.append(characters);
    }

    @Override
    public void end(String name) throws IOException {
      if (ours && SAID.contains(name)) {
        Labels.property("stanag4774." + name, text.toString().strip(), recorder);
        recorder.fact("label", "stanag4774." + name + "=" + text.toString().strip());
      }
      text.setLength(0);
    }
  }
}

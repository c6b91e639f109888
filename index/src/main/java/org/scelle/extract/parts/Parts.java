package org.scelle.extract.parts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An office document as a zip of XML parts (ECMA-376 part 2, ODF 1.3 part 2). All parts together
 * unpack to a bounded number of bytes; nothing outside the zip is ever fetched.
 */
public final class Parts implements AutoCloseable {

  /** What honest documents pass: small ones unpack to more, large ones to at most this factor. */
  private static final long SMALL = 64L << 20;

  private static final long RATIO = 100;
  private static final XMLInputFactory XML = hardened();

  /**
   * A link from one part to another or to the outside.
   *
   * @param type its last segment, as {@code header}
   * @param target a part name, or an address outside
   */
  public record Link(String id, String type, String target, boolean external) {}

  private final ZipFile zip;
  private final @Nullable Path salvaged;
  private long left;

  private Parts(ZipFile zip, long left, @Nullable Path salvaged) {
    this.zip = zip;
    this.left = left;
    this.salvaged = salvaged;
  }

  /** Opens one; what can be saved of a zip without an end. The caller closes it. */
  public static Parts open(Path path) throws IOException {
    long most = Math.max(SMALL, Math.multiplyExact(Files.size(path), RATIO));
    try {
      return new Parts(new ZipFile(path.toFile()), most, null);
    } catch (ZipException damage) {
      Path whole = Salvage.of(path, most);
      return new Parts(new ZipFile(whole.toFile()), most, whole);
    }
  }

  /** Whether its end is missing, so that only the first parts are there. */
  public boolean isSalvaged() {
    return salvaged != null;
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Names of the parts that match, {@code header2} before {@code header10}. */
  public List<String> names(String pattern) {
    Pattern wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> wanted.matcher(name).matches())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .toList();
  }

  /** Whether there is a part of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** The bytes of a part. */
  public InputStream bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("part " + name + " is missing");
    }
    return new Bounded(zip.getInputStream(entry));
  }

  /** Walks over the XML of a part; a part that is not there has nothing to walk over. */
  public void walk(String name, Walker walker) throws IOException, XMLStreamException {
    if (!has(name)) {
      return;
    }
    try (InputStream in = bytes(name)) {
      walk(in, walker);
    }
  }

  /** Walks over XML; what it declares outside itself is not fetched. */
  public static void walk(InputStream in, Walker walker) throws IOException, XMLStreamException {
    XMLStreamReader reader = XML.createXMLStreamReader(in);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> walker.start(reader.getLocalName(), reader);
        case XMLStreamConstants.END_ELEMENT -> walker.end(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            walker.characters(reader.getText());
        default -> {}
      }
    }
  }

  /** What is done with the XML of a part. Names are without prefix. */
  public interface Walker {
    void start(String name, XMLStreamReader attributes) throws IOException;

    void end(String name) throws IOException;

    void characters(String text) throws IOException;
  }

  /** A walker that looks at nothing but the beginnings of elements. */
  public interface Starts extends Walker {
    @Override
    default void end(String name) {}

    @Override
    default void characters(String text) {}
  }

  /** The value of an attribute whatever its namespace. */
  public static @Nullable String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The links of a part, by id, in their order; {@code ""} for those of the package. */
  public Map<String, Link> links(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Link> links = new LinkedHashMap<>();
    walk(
        folder + "_rels/" + part.substring(slash) + ".rels",
        (Starts)
            (name, reader) -> {
              String target = attribute(reader, "Target");
              String type = attribute(reader, "Type");
              String id = attribute(reader, "Id");
              if (name.equals("Relationship") && target != null && type != null && id != null) {
                boolean external = "External".equals(attribute(reader, "TargetMode"));
                links.put(
                    id,
                    new Link(
                        id,
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? target : resolved(folder, target),
                        external));
              }
            });
    return links;
  }

  private static String resolved(String folder, String target) {
    Path path = target.startsWith("/") ? Path.of(target) : Path.of("/" + folder).resolve(target);
    return path.normalize().toString().substring(1);
  }

  /** The part that a link of this type leads to; {@code otherwise} when there is none. */
  public String linked(String from, String type, String otherwise)
      throws IOException, XMLStreamException {
    return links(from).values().stream()
        .filter(link -> link.type().equals(type) && !link.external() && has(link.target()))
        .map(Link::target)
        .findFirst()
        .orElse(otherwise);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (salvaged != null) {
      Files.deleteIfExists(salvaged);
    }
  }

  /** Counts what was unpacked against what the package may unpack to. */
  private final class Bounded extends FilterInputStream {

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      left -= Math.max(0, n);
      if (left < 0) {
        throw new IOException("unpacks to far more than its size (zip bomb)");
      }
      return n;
    }
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.scelle.extract.iwork.IworkReader;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.type.Sniffer;

/**
 * What kind of document a container is. The usual ones say so themselves at a fixed place, which is
 * looked at first: asking every detector costs more than reading a small document.
 */
final class Containers {

  private static final String BYTES = "application/octet-stream";

  /** Open Document 1.3 part 2, 3.3, and EPUB 3.3, 4.2.2: the first member says the type. */
  private static final Pattern SAYS_ITSELF =
      Pattern.compile("application/(vnd\\.oasis\\.opendocument\\.[a-z-]+|epub\\+zip)\\s*");

  private static final String TYPES = "[Content_Types].xml";
  private static final int LONGEST = 100;

  /** ECMA-376 part 1, 15.2: the type of the main part of a package. */
  private static final Pattern MAIN_PART =
      Pattern.compile(
          "(application/vnd\\.openxmlformats-officedocument\\.(wordprocessingml\\.(document|template)|"
              + "spreadsheetml\\.(sheet|template)|presentationml\\.(presentation|slideshow|template)))"
              + "\\.main\\+xml");

  private final Detector all;
  private final Detector old = new POIFSContainerDetector();

  /**
   * @param all asked about what is not usual
   */
  Containers(Detector all) {
    this.all = all;
  }

  /** The type of what has this type by its first bytes; the same when nothing finer can be told. */
  String type(TikaInputStream in, String type) throws IOException {
    String finer =
        switch (type) {
          case Sniffer.ZIP -> itself(in.getPath());
          case Sniffer.OLE -> old.detect(in, new Metadata()).toString();
          default -> "";
        };
    boolean container =
        type.equals(Sniffer.ZIP)
            || type.startsWith("application/x-tika")
            || type.equals("application/gzip")
            || type.equals("application/x-bplist");
    if (container && (finer.isEmpty() || finer.equals(type) || finer.equals(BYTES))) {
      finer = all.detect(in, new Metadata()).toString();
    }
    return finer.isEmpty() || finer.equals(BYTES) ? type : finer;
  }

  /** What a zip says that it is; empty when it does not say. */
  private static String itself(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry first = zip.getEntry("mimetype");
      if (first != null) {
        try (InputStream in = zip.getInputStream(first)) {
          String said = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
          return SAYS_ITSELF.matcher(said).matches() ? said.strip() : "";
        }
      }
      if (zip.getEntry(TYPES) == null) {
        return zip.getEntry(IworkReader.MAIN) == null ? "" : IworkReader.TYPE;
      }
    } catch (ZipException damage) {
      return "";
    }
    return ofPackage(path);
  }

  private static String ofPackage(Path path) throws IOException {
    try (Parts parts = Parts.open(path)) {
      String main = "/" + parts.linked("", "officeDocument", "");
      String[] said = {""};
      parts.walk(
          TYPES,
          (Parts.Starts)
              (name, reader) -> {
                if (name.equals("Override") && main.equals(Parts.attribute(reader, "PartName"))) {
                  said[0] = String.valueOf(Parts.attribute(reader, "ContentType"));
                }
              });
      Matcher type = MAIN_PART.matcher(said[0]);
      return type.matches() ? type.group(1) : "";
    } catch (XMLStreamException damage) {
      return "";
    }
  }
}

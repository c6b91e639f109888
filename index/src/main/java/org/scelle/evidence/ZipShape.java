package org.scelle.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Tells documents that happen to be zips from archives: Office Open XML (ECMA-376 part 2: {@code
 * [Content_Types].xml}), OpenDocument and EPUB ({@code mimetype}), Java archives (manifest), iWork
 * of 2005 to 2009 (one XML beside the history of its versions) and since (parts of objects).
 */
final class ZipShape {

  private static final String OFFICE = "[Content_Types].xml";
  private static final String JAVA = "META-INF/MANIFEST.MF";
  private static final String IWORK = "buildVersionHistory.plist";
  private static final String IWORK_2013 = "Index/Document.iwa";
  private static final String MIMETYPE = "mimetype";
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int SIZE_FOLLOWS = 8;

  private ZipShape() {}

  static boolean isDocument(Item zip, Spool spool) throws IOException {
    if (startsLikeDocument(zip.start())) {
      return true;
    }
    try (ZipFile listed = ZipReader.open(zip.channel(spool))) {
      return listed.getEntry(OFFICE) != null
          || listed.getEntry(JAVA) != null
          || listed.getEntry(IWORK_2013) != null
          || (listed.getEntry(IWORK) != null
              && (listed.getEntry("index.xml") != null || listed.getEntry("index.apxl") != null))
          || (listed.getEntry(MIMETYPE) != null
              && (listed.getEntry("META-INF/manifest.xml") != null
                  || listed.getEntry("META-INF/container.xml") != null));
    } catch (ZipReader.BrokenDirectory broken) {
      return false;
    }
  }

  /** Looks at the members at the start, without the directory at the end. */
  private static boolean startsLikeDocument(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    long at = 0;
    while (at + LOCAL_HEADER_BYTES < head.length && bytes.getInt((int) at) == LOCAL_HEADER) {
      int header = (int) at;
      int nameLength = Short.toUnsignedInt(bytes.getShort(header + 26));
      int data =
          header
              + LOCAL_HEADER_BYTES
              + nameLength
              + Short.toUnsignedInt(bytes.getShort(header + 28));
      if (data > head.length) {
        return false;
      }
      String name =
          new String(head, header + LOCAL_HEADER_BYTES, nameLength, StandardCharsets.ISO_8859_1);
      if (name.equals(OFFICE) || name.equals(JAVA) || (at == 0 && saysMimetype(name, head, data))) {
        return true;
      }
      if ((bytes.getShort(header + 6) & SIZE_FOLLOWS) != 0) {
        return false;
      }
      at = data + Integer.toUnsignedLong(bytes.getInt(header + 18));
    }
    return false;
  }

  /** OpenDocument 1.3 part 2, 3.3: first member, stored, holding the media type. */
  private static boolean saysMimetype(String name, byte[] head, int data) {
    String start = "application/";
    return name.equals(MIMETYPE)
        && head.length >= data + start.length()
        && new String(head, data, start.length(), StandardCharsets.ISO_8859_1).equals(start);
  }
}

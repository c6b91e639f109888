package org.scelle.extract.office;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Where;

/**
 * Reads a list of Microsoft sensitivity labels ([MS-OFFCRYPTO] 2.6.4), which has numbers and no
 * names. In an encrypted document it stands beside the ciphertext, in clear.
 */
public final class LabelInfo implements Parts.Walker {

  private final Recorder recorder;

  LabelInfo(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Reads the one of an encrypted document, if it has one ([MS-OFFCRYPTO] 2.6.2). */
  public static void read(DirectoryNode root, Recorder recorder) throws IOException {
    if (root.hasEntry("\6DataSpaces")
        && root.getEntry("\6DataSpaces") instanceof DirectoryEntry spaces
        && spaces.hasEntry("TransformInfo")
        && spaces.getEntry("TransformInfo") instanceof DirectoryNode transforms
        && transforms.hasEntry("LabelInfo")) {
      try (InputStream in = transforms.createDocumentInputStream("LabelInfo")) {
        Parts.walk(in, new LabelInfo(recorder));
      } catch (XMLStreamException e) {
        recorder.fellShort("its list of labels is damaged");
      }
    }
  }

  @Override
  public void start(String name, XMLStreamReader reader) throws IOException {
    String id = Parts.attribute(reader, "id");
    if (!name.equals("label") || id == null) {
      return;
    }
    String plain = id.replaceAll("[{}]", "");
    if (isTrue(Parts.attribute(reader, "removed"))) {
      recorder.fact("label", "removed " + plain);
    } else {
      recorder.fact("label", "id " + plain);
      recorder.text(Where.METADATA, 0, "label-id", plain);
    }
    recorder.fact("label-method", Parts.attribute(reader, "method"));
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void end(String name) {}

  @Override
  public void characters(String text) {}
}

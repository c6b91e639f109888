package org.scelle.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of a few members, made in a test. */
public final class MadeZip {

  private MadeZip() {}

  /**
   * Packs them.
   *
   * @param members names and contents in turn, contents as bytes
   */
  public static byte[] zip(Object... members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        zip.write((byte[]) members[i + 1]);
      }
    }
    return out.toByteArray();
  }
}

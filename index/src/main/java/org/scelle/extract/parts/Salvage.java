package org.scelle.extract.parts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a whole zip of what is left of one whose list of members, at its end, is missing: the
 * members from the first on, the last as far as it goes. Office programs write the text early.
 */
final class Salvage {

  private final ZipInputStream in;
  private final ZipOutputStream out;
  private final Set<String> names = new HashSet<>();
  private long left;

  private Salvage(ZipInputStream in, ZipOutputStream out, long left) {
    this.in = in;
    this.out = out;
    this.left = left;
  }

  /**
   * @param most unpacked bytes that are kept
   * @return a temporary file, the caller's to delete
   * @throws ZipException when nothing is left
   */
  static Path of(Path damaged, long most) throws IOException {
    Path whole = Files.createTempFile("salvaged", ".zip");
    int members;
    try (InputStream bytes = Files.newInputStream(damaged);
        ZipInputStream in = new ZipInputStream(bytes);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
      Salvage salvage = new Salvage(in, out, most);
      salvage.copy();
      members = salvage.names.size();
    }
    if (members == 0) {
      Files.delete(whole);
      throw new ZipException("nothing of it can be unpacked");
    }
    return whole;
  }

  private void copy() throws IOException {
    boolean more = true;
    while (more) {
      more = copyNext();
    }
  }

  private boolean copyNext() throws IOException {
    try {
      ZipEntry entry = in.getNextEntry();
      if (entry == null || left <= 0) {
        return false;
      }
      if (names.add(entry.getName())) {
        copyContent(entry.getName());
      }
      return true;
    } catch (EOFException | ZipException damage) {
      return false;
    }
  }

  private void copyContent(String name) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    try {
      byte[] buffer = new byte[1 << 14];
      for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        left -= n;
      }
    } finally {
      out.closeEntry();
    }
  }
}

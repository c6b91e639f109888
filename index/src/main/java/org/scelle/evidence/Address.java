package org.scelle.evidence;

import org.scelle.model.EvidenceFile;

/**
 * Where a file stands in the evidence, known before its bytes are.
 *
 * @param file see {@link EvidenceFile#file()}
 * @param path see {@link EvidenceFile#path()}
 */
public record Address(String file, String path) {

  /** Where a file stands whose bytes are known. */
  public static Address of(EvidenceFile file) {
    return new Address(file.file(), file.path());
  }

  /** One name for people. */
  public String label() {
    return path.isEmpty() ? file : file + "!/" + path;
  }

  /** The last segment of the name. */
  public String name() {
    return whole().substring(folderEnd());
  }

  /** A file of another name in the same folder, whether there is one or not. */
  public Address beside(String name) {
    String other = whole().substring(0, folderEnd()) + name;
    return path.isEmpty() ? new Address(other, "") : new Address(file, other);
  }

  private String whole() {
    return path.isEmpty() ? file : path;
  }

  private int folderEnd() {
    return whole().lastIndexOf('/') + 1;
  }
}

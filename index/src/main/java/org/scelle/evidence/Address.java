package org.scelle.evidence;

/**
 * Where a file stands in the evidence, known before its bytes are.
 *
 * @param file see {@link org.scelle.model.EvidenceFile#file()}
 * @param path see {@link org.scelle.model.EvidenceFile#path()}
 */
public record Address(String file, String path) {

  /** One name for people. */
  public String label() {
    return path.isEmpty() ? file : file + "!/" + path;
  }

  /** The last segment of the name. */
  public String name() {
    String whole = path.isEmpty() ? file : path;
    return whole.substring(whole.lastIndexOf('/') + 1);
  }
}

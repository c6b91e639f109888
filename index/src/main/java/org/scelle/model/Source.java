package org.scelle.model;

/**
 * Where a fact stands in the evidence: a range of bytes of one file.
 *
 * @param file the file, as its bytes are after the archives around it were opened
 * @param offset the first byte, counted from 0
 * @param length how many bytes
 */
public record Source(EvidenceFile file, long offset, long length) {
  public Source {
    if (offset < 0 || length < 0 || offset + length > file.size()) {
      throw new IllegalArgumentException(
          offset + "+" + length + " is outside " + file.label() + " of " + file.size() + " bytes");
    }
  }

  /** The whole of a file. */
  public static Source whole(EvidenceFile file) {
    return new Source(file, 0, file.size());
  }
}

package org.scelle.evidence;

import org.scelle.model.EvidenceFile;

/**
 * Bytes with their hash.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
record Kept(Bytes bytes, long size, String sha256) {

  EvidenceFile at(Address address) {
    return new EvidenceFile(address.file(), address.path(), size, sha256);
  }
}

package org.scelle.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A member as its archive describes it.
 *
 * @param name as the archive says, decoded and otherwise untouched
 * @param size unpacked; {@code null} when the archive does not say
 * @param modified milliseconds since the epoch; {@code null} when the archive does not say, or not
 *     in which zone
 * @param crc CRC-32 of its bytes; {@code null} when the archive does not say
 * @param charge where its unpacked bytes are counted
 */
record Member(
    String name, @Nullable Long size, @Nullable Long modified, @Nullable Long crc, Charge charge) {

  /** Where unpacked bytes count against the {@link Budget}. */
  enum Charge {
    /** As the member is read. */
    HERE,
    /** Where the whole archive is unpacked as one stream. */
    BELOW
  }

  static String tooLarge(Limits limits) {
    return "larger than " + limits.memberBytes() + " bytes once unpacked, the limit for one member";
  }
}

package org.scelle.extract;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What objects, their spaces and revisions are called in a OneNote file ([MS-ONESTORE] 2.2.1).
 *
 * @param n zero, with zeros for the GUID, for none at all
 */
record OneId(UUID guid, int n) {

  static final OneId NONE = new OneId(new UUID(0, 0), 0);

  static OneId read(ByteBuffer in) {
    UUID guid = guid(in);
    return new OneId(guid, in.getInt());
  }

  /** A GUID whose first three parts stand with their last byte first. */
  static UUID guid(ByteBuffer in) {
    long first = in.getInt() & 0xFFFFFFFFL;
    long second = in.getShort() & 0xFFFFL;
    long third = in.getShort() & 0xFFFFL;
    return new UUID((first << 32) | (second << 16) | third, Long.reverseBytes(in.getLong()));
  }
}

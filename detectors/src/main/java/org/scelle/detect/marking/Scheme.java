package org.scelle.detect.marking;

import java.util.List;
import org.scelle.model.Severity;

/**
 * A marking somebody prescribes.
 *
 * @param id its owner and a name, as {@code FR-DR}
 * @param severity how much it matters that a text bears it
 * @param closed classified above restricted level: its content is not excerpted
 * @param title for people
 */
record Scheme(String id, Severity severity, boolean closed, Role role, String title) {

  /** What it does for the text that bears it. */
  enum Role {
    /** One of an owner's levels, of which a text bears one. */
    LEVEL,
    /** Narrows the level it stands beside. */
    BESIDE,
    /** Tells how far to share, whatever the level. */
    SHARING
  }

  /** Who prescribes it: the part of the id before the first sign. */
  String owner() {
    int end = 0;
    while (end < id.length() && Character.isLetterOrDigit(id.charAt(end))) {
      end++;
    }
    return id.substring(0, end);
  }

  /** Whether a text that bears the one does not bear the other: two levels, two of a protocol. */
  boolean rivals(Scheme other) {
    return role == other.role
        && role != Role.BESIDE
        && (role == Role.LEVEL || owner().equals(other.owner()));
  }

  /** A scheme with its forms, as read. */
  record Entry(Scheme scheme, List<Form> forms) {}
}

package org.scelle.detect.marking;

import java.util.List;
import org.scelle.model.Severity;

/**
 * A marking somebody prescribes.
 *
 * @param id as {@code FR-DR}
 * @param severity how much it matters that a text bears it
 * @param closed classified above restricted level: its content is not excerpted
 * @param title for people
 */
record Scheme(String id, Severity severity, boolean closed, String title) {

  /** A scheme with its forms, as read. */
  record Entry(Scheme scheme, List<Form> forms) {}
}

package org.scelle.detect;

import java.util.List;
import org.scelle.model.Finding;
import org.scelle.model.Reading;

/** Sees one thing with text at a time. Stateless and safe for use by several threads. */
public non-sealed interface TextDetector extends Detector {

  /** What it finds in one reading; empty for most. */
  List<Finding> inspect(Reading reading);

  /**
   * What no output may repeat of a reading in which this detector found something, whichever
   * detector quotes it: the values of credentials. Never written anywhere.
   */
  default List<String> silenced(Reading reading) {
    return List.of();
  }

  /** Whether a finding of this detector closes its text: no output may quote any of its words. */
  default boolean closes(Finding finding) {
    return false;
  }
}

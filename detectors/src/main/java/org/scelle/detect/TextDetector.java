package org.scelle.detect;

import java.util.List;
import org.scelle.model.Finding;
import org.scelle.model.Reading;

/** Sees one thing with text at a time. Stateless and safe for use by several threads. */
public non-sealed interface TextDetector extends Detector {

  /** What it finds in one reading; empty for most. */
  List<Finding> inspect(Reading reading);
}

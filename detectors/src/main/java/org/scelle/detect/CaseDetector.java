package org.scelle.detect;

import java.util.List;
import org.scelle.model.Finding;
import org.scelle.store.CaseView;

/** Asks the whole case. */
public non-sealed interface CaseDetector extends Detector {

  List<Finding> inspect(CaseView view);
}

package org.scelle.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scelle.model.Finding;
import org.scelle.store.CaseView;

/**
 * A case whose findings have the words the detectors withhold: classified items are not quoted in
 * the case itself, so they are looked up anew for the one report that may show them.
 */
public final class UnsealedView extends ForwardingView {

  private final Map<String, Finding> quoted = new HashMap<>();

  /**
   * @param quoted what detectors that quote everything find in the case
   */
  public UnsealedView(CaseView view, List<Finding> quoted) {
    super(view);
    quoted.forEach(finding -> this.quoted.put(finding.id(), finding));
  }

  @Override
  public void findings(Consumer<Finding> findings) {
    whole().findings(finding -> findings.accept(quoted.getOrDefault(finding.id(), finding)));
  }
}

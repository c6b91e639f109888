package org.scelle.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;

/** Asks another visitor, except for what a test overrides. */
class Forwarding implements Visitor {

  private final Visitor to;

  Forwarding(Visitor to) {
    this.to = to;
  }

  @Override
  public boolean enters(Candidate archive) throws IOException {
    return to.enters(archive);
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    return to.wants(file);
  }

  @Override
  public void file(OpenFile file) throws IOException {
    to.file(file);
  }

  @Override
  public void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why)
      throws IOException {
    to.archive(archive, modified, outcome, why);
  }

  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {
    to.lost(address, size, outcome, why);
  }
}

package org.scelle.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.Visitor;

/**
 * A visit that comes back for certain files, and passes all others over unread. Every member of an
 * archive that holds one of them is met.
 */
abstract class ReturnVisitor implements Visitor {

  private final Set<Address> wanted = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  /** Has the file of this address handed over. */
  final void want(Address address) {
    wanted.add(address);
    files.add(address.file());
  }

  /** Whether any file is wanted at all. */
  final boolean hasWork() {
    return !wanted.isEmpty();
  }

  @Override
  public final boolean passes(Candidate file) {
    return !files.contains(file.address().file());
  }

  @Override
  public final boolean enters(Candidate archive) {
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    return wanted.contains(file.address());
  }
}

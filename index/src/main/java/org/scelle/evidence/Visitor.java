package org.scelle.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;

/**
 * What is done with the files of the evidence. Calls come one at a time, in the order of the walk:
 * folders by name, an archive's members in the archive's order, then the archive itself.
 */
public interface Visitor {

  /** Whether to pass this file (or archive) over; asked first, before any of it is read. */
  default boolean passes(Candidate file) throws IOException {
    return false;
  }

  /**
   * Whether to look inside this archive. If not, {@link #wants} is asked whether to hand it over as
   * a file.
   */
  boolean enters(Candidate archive) throws IOException;

  /** Whether to hash this file and hand it over. A file not wanted is not read on. */
  boolean wants(Candidate file) throws IOException;

  /** A file that was wanted. The visitor owns it and closes it, now or later. */
  void file(OpenFile file) throws IOException;

  /**
   * An archive whose members have all been visited. Only visits that keep the ledger, or hold it
   * against the evidence, need this and {@link #lost}.
   *
   * @param outcome {@code READ} when every member could be reached, else {@code PARTIAL}; a member
   *     that was reached and could not be read is {@link #lost}
   * @param why what broke; when {@code READ}, remarks such as how names were decoded
   */
  default void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why)
      throws IOException {}

  /**
   * A file (or archive, or folder) that could not be read or was left out by a rule.
   *
   * @param size its bytes, as far as known
   * @param outcome {@code FAILED} or {@code SKIPPED}
   */
  default void lost(Address address, @Nullable Long size, Outcome outcome, String why)
      throws IOException {}
}

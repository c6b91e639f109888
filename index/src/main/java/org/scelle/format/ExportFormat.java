package org.scelle.format;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;

/** One way in which chat archives are written to files. */
public interface ExportFormat {

  /** Stable name, as {@code matrix-client-server}; owner of its files in the ledger. */
  String id();

  /** One line for people. */
  String title();

  /** What this reader does not do, for people; part of the report. */
  String limits();

  /**
   * Whether the file is of this format, decided by its content alone; its name may only break a
   * tie.
   */
  boolean recognises(Candidate file) throws IOException;

  /**
   * Reads the whole file. What cannot be read becomes a problem in the sink.
   *
   * @throws IOException when the machine fails or the sink throws it, never because the evidence is
   *     bad
   */
  void read(OpenFile file, EntrySink sink) throws IOException;

  /**
   * Whether its events stand as a server gave them, so that two texts of one event contradict each
   * other; an export for people may show an edit in the place of what it replaced.
   */
  default boolean isVerbatim() {
    return false;
  }

  /**
   * Where a file of this format has another beside it that it cannot be read without; empty for
   * most.
   */
  default Optional<Address> beside(Address file) {
    return Optional.empty();
  }

  /**
   * Reads the whole file, as {@link #read(OpenFile, EntrySink)} does.
   *
   * @param beside the file that {@link #beside} names; {@code null} when the evidence has none
   */
  default void read(OpenFile file, @Nullable OpenFile beside, EntrySink sink) throws IOException {
    read(file, sink);
  }
}

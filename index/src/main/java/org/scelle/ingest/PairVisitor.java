package org.scelle.ingest;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Unreadable;
import org.scelle.evidence.Visitor;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;
import org.scelle.store.CaseFile;

/** A visit of its own for files that can only be read with another, wherever the two stand. */
final class PairVisitor implements Visitor, AutoCloseable {

  private static final Comparator<Address> BY_NAME = Comparator.comparing(Address::label);

  private final ExportReading reading;
  private final Map<Address, Address> pairs;
  private final Set<Address> wanted;
  private final Set<String> files;
  private final Map<Address, ExportFormat> formats = new HashMap<>();
  private final Map<Address, OpenFile> held = new HashMap<>();

  /**
   * @param pairs the files to be read, each with the one it needs
   */
  PairVisitor(CaseFile caseFile, Map<Address, Address> pairs) {
    this.reading = new ExportReading(caseFile);
    this.pairs = pairs;
    this.wanted = new HashSet<>(pairs.keySet());
    this.wanted.addAll(pairs.values());
    this.files = wanted.stream().map(Address::file).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean passes(Candidate file) {
    return !files.contains(file.address().file());
  }

  @Override
  public boolean enters(Candidate archive) {
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    Address address = file.address();
    if (pairs.containsKey(address)) {
      ExportFormats.recognise(file).ifPresent(format -> formats.put(address, format));
    }
    return wanted.contains(address)
        && (formats.containsKey(address) || !pairs.containsKey(address));
  }

  @Override
  public void file(OpenFile file) throws IOException {
    Address address = new Address(file.file().file(), file.file().path());
    held.put(address, file);
    for (Map.Entry<Address, Address> pair : pairs.entrySet()) {
      boolean concerned = pair.getKey().equals(address) || pair.getValue().equals(address);
      if (concerned && held.containsKey(pair.getKey()) && held.containsKey(pair.getValue())) {
        read(pair.getKey(), held.get(pair.getValue()));
      }
    }
  }

  private void read(Address address, @Nullable OpenFile beside) throws IOException {
    OpenFile file = held.remove(address);
    ExportFormat format = formats.get(address);
    if (file != null && format != null) {
      try (file) {
        reading.read(format, file, beside);
      } catch (Unreadable lost) {
        // the next visit meets it again and writes down why
        held.remove(address);
      }
    }
  }

  /** Reads what has found no other. */
  void finish() throws IOException {
    for (Address alone : pairs.keySet().stream().sorted(BY_NAME).toList()) {
      read(alone, null);
    }
  }

  @Override
  public void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why) {}

  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why) {}

  @Override
  public void close() throws IOException {
    for (OpenFile file : held.values()) {
      file.close();
    }
  }
}

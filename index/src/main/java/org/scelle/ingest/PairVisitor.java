package org.scelle.ingest;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Unreadable;
import org.scelle.format.ExportFormat;
import org.scelle.format.ExportFormats;

/** A visit of its own for files that can only be read with another, wherever the two stand. */
final class PairVisitor extends ReturnVisitor implements AutoCloseable {

  private static final Comparator<Address> BY_NAME = Comparator.comparing(Address::label);

  private final ExportReading reading;
  private final Map<Address, Address> pairs;
  private final Map<Address, ExportFormat> formats = new HashMap<>();
  private final Map<Address, OpenFile> held = new HashMap<>();

  /**
   * @param pairs the files to be read, each with the one it needs
   */
  PairVisitor(ExportReading reading, Map<Address, Address> pairs) {
    this.reading = reading;
    this.pairs = pairs;
    pairs.forEach((file, beside) -> {
      want(file);
      want(beside);
    });
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    Address address = file.address();
    if (pairs.containsKey(address)) {
      ExportFormats.recognise(file).ifPresent(format -> formats.put(address, format));
    }
    return super.wants(file) && (formats.containsKey(address) || !pairs.containsKey(address));
  }

  @Override
  public void file(OpenFile file) throws IOException {
    Address address = Address.of(file.file());
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
  public void close() throws IOException {
    for (OpenFile file : held.values()) {
      file.close();
    }
  }
}

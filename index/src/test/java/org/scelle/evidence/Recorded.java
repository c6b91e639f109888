package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;

/** Wants everything and writes down what it is given. */
final class Recorded implements Visitor {

  /** One call: {@code file}, {@code archive} or {@code lost}. */
  record Row(
      String call,
      String label,
      @Nullable Long size,
      @Nullable String sha256,
      Outcome outcome,
      String why) {}

  final List<Row> rows = new ArrayList<>();
  final Map<String, byte[]> contents = new LinkedHashMap<>();
  final Map<String, @Nullable Long> modified = new LinkedHashMap<>();

  @Override
  public boolean enters(Candidate archive) {
    return true;
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    file.head();
    return true;
  }

  @Override
  public void file(OpenFile file) throws IOException {
    try (file;
        InputStream in = file.open()) {
      EvidenceFile at = file.file();
      contents.put(at.label(), in.readAllBytes());
      modified.put(at.label(), file.modified());
      rows.add(new Row("file", at.label(), at.size(), at.sha256(), outcome(file), file.damage()));
    }
  }

  private static Outcome outcome(OpenFile file) {
    return file.damage().isEmpty() ? Outcome.READ : Outcome.PARTIAL;
  }

  @Override
  public void archive(EvidenceFile archive, @Nullable Long modified, Outcome outcome, String why) {
    rows.add(new Row("archive", archive.label(), archive.size(), archive.sha256(), outcome, why));
  }

  @Override
  public void lost(Address address, @Nullable Long size, Outcome outcome, String why) {
    rows.add(new Row("lost", address.label(), size, null, outcome, why));
  }

  List<String> labels() {
    return rows.stream().map(Row::label).toList();
  }

  /** Each as {@code call label}. */
  List<String> calls() {
    return rows.stream().map(row -> row.call() + " " + row.label()).toList();
  }

  Row row(String label) {
    List<Row> found = rows.stream().filter(row -> row.label().equals(label)).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one row of " + label + " in " + labels());
    }
    return found.get(0);
  }

  String text(String label) {
    byte[] bytes = contents.get(label);
    if (bytes == null) {
      throw new AssertionError(label + " is not among " + rows);
    }
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }
}

package org.scelle.format.utf16;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.RecodedFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/** A format of text whose file is in UTF-16. */
public final class Utf16Export implements ExportFormat {

  private final ExportFormat format;
  private final Utf16Order order;

  private Utf16Export(ExportFormat format, Utf16Order order) {
    this.format = format;
    this.order = order;
  }

  /** Who knows a text by its beginning. */
  @FunctionalInterface
  public interface Knowing {
    Optional<ExportFormat> recognise(Candidate file) throws IOException;
  }

  /**
   * The format of a file in UTF-16: by its mark, or where it begins with letters of ASCII that a
   * zero stands between; empty for all others, and where nobody knows the text.
   */
  public static Optional<ExportFormat> of(Candidate file, Knowing formats) throws IOException {
    Utf16Order order = Utf16Order.of(file.head());
    if (order == null) {
      return Optional.empty();
    }
    Utf16Candidate text = Utf16Candidate.of(file, order);
    return text.isText()
        ? formats.recognise(text).map(format -> new Utf16Export(format, order))
        : Optional.empty();
  }

  @Override
  public String id() {
    return format.id();
  }

  @Override
  public String title() {
    return format.title();
  }

  @Override
  public String limits() {
    return format.limits();
  }

  @Override
  public boolean isVerbatim() {
    return format.isVerbatim();
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return of(file, text -> format.recognises(text) ? Optional.of(format) : Optional.empty())
        .isPresent();
  }

  @Override
  public Optional<Address> beside(Address file) {
    return format.beside(file);
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    read(file, null, sink);
  }

  @Override
  public void read(OpenFile file, @Nullable OpenFile beside, EntrySink sink) throws IOException {
    try (Utf16Map map = Utf16Map.of(file, order)) {
      MovedEntries moved = new MovedEntries(sink, map);
      RecodedFile text = new RecodedFile(file, map.view(), wide -> new Utf8Stream(wide, order));
      format.read(text, beside, moved);
      moved.end();
      sink.add(
          new Remark(
              Source.whole(file.file()),
              "in UTF-16, read as UTF-8: places are those of the file as it is, bytes that a"
                  + " sentence names are those of its UTF-8 form"));
    }
  }
}

package org.scelle.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types our own readers place better than Tika. */
final class OwnReaders {

  /** What is left for Tika once our own reader is done. */
  enum Rest {
    NOTHING,
    /** Properties and the files inside: the text has been said. */
    FILES,
    /** All but what stands around the cells of a sheet. */
    CELLS,
    /** Everything. */
    ALL
  }

  /** Reads a document whose type fits. */
  @FunctionalInterface
  interface Reader {
    Rest read(Path path, Recorder recorder, Members members) throws Exception;
  }

  private record Own(Pattern types, Reader reader) {}

  private static final String OPEN_XML = "application/vnd\\.openxmlformats-officedocument\\.";

  private static final List<Own> ALL =
      List.of(
          own("application/pdf", OwnReaders::pdf),
          own(OPEN_XML + "word.*|application/vnd\\.ms-word\\..*", office(WordReader::read)),
          own(
              OPEN_XML + "presentation.*|application/vnd\\.ms-powerpoint\\..*",
              office(SlidesReader::read)),
          own("application/vnd\\.ms-excel\\.sheet\\.binary.*", OwnReaders::facts),
          own(OPEN_XML + "spread.*|application/vnd\\.ms-excel\\..*", office(SheetsReader::read)),
          own("application/vnd\\.ms-visio\\..*", office(VisioReader::read)),
          // a model in three dimensions: all its text is what it says of itself
          own("application/vnd\\.ms-package\\..*", office((parts, recorder) -> {})),
          own(
              "application/vnd\\.oasis\\.opendocument\\.tika\\.flat\\..*|"
                  + "application/vnd\\.oasis\\.opendocument\\.flat\\..*",
              alone(OpenDocumentReader::readFlat, Rest.FILES)),
          own(
              "application/vnd\\.oasis\\.opendocument\\.(?!base).*",
              packaged(OpenDocumentReader::read)),
          own("application/vnd\\.apple\\.unknown\\.13", packaged(IworkReader::read)),
          own("application/msword", alone(OldWordReader::read, Rest.FILES)),
          own("application/vnd\\.ms-excel", alone(OldSheetsReader::read, Rest.CELLS)),
          own("application/vnd\\.ms-powerpoint", alone(OldSlidesReader::read, Rest.FILES)),
          own("application/vnd\\.visio", alone(OldVisioReader::read, Rest.NOTHING)),
          own("application/onenote.*", OwnReaders::oneNote),
          own("(application|text)/rtf", OwnReaders::rich));

  private OwnReaders() {}

  private static Own own(String types, Reader reader) {
    return new Own(Pattern.compile(types), reader);
  }

  /** The reader for a type; {@code null} when Tika reads it all. */
  static @Nullable Reader of(String type) {
    for (Own own : ALL) {
      if (own.types().matcher(type).matches()) {
        return own.reader();
      }
    }
    return null;
  }

  private static Rest pdf(Path path, Recorder recorder, Members members) throws Exception {
    PdfReader.read(path, recorder, members);
    return Rest.NOTHING;
  }

  /** Reads all of a package. */
  @FunctionalInterface
  private interface PackageReader {
    void read(Parts parts, Recorder recorder, Members members) throws Exception;
  }

  private static Reader packaged(PackageReader reader) {
    return (path, recorder, members) -> {
      try (Parts parts = opened(path, recorder)) {
        reader.read(parts, recorder, members);
      }
      return Rest.NOTHING;
    };
  }

  /** Reads the text of a package. */
  @FunctionalInterface
  private interface PackageText {
    void read(Parts parts, Recorder recorder) throws Exception;
  }

  /** Of Microsoft's packages: properties, text, and the files inside. */
  private static Reader office(PackageText text) {
    return packaged((parts, recorder, members) -> {
      PackageFacts.read(parts, recorder);
      text.read(parts, recorder);
      PackageFacts.members(parts, recorder, members);
    });
  }

  /** Reads the text of a file. */
  @FunctionalInterface
  private interface FileText {
    void read(Path path, Recorder recorder) throws Exception;
  }

  /**
   * A file of one piece.
   *
   * @param left what Tika reads after it
   */
  private static Reader alone(FileText text, Rest left) {
    return (path, recorder, members) -> {
      text.read(path, recorder);
      return left;
    };
  }

  private static Parts opened(Path path, Recorder recorder) throws IOException {
    Parts parts = Parts.open(path);
    if (parts.isSalvaged()) {
      recorder.fellShort("its end is missing: only its first parts were read");
    }
    return parts;
  }

  private static Rest facts(Path path, Recorder recorder, Members members) throws Exception {
    try (Parts parts = Parts.open(path)) {
      PackageFacts.read(parts, recorder);
    }
    return Rest.ALL;
  }

  private static Rest oneNote(Path path, Recorder recorder, Members members) throws Exception {
    OneNoteReader.read(path, recorder, members);
    return Rest.NOTHING;
  }

  private static Rest rich(Path path, Recorder recorder, Members members) throws Exception {
    return RtfReader.read(path, recorder) ? Rest.FILES : Rest.NOTHING;
  }
}

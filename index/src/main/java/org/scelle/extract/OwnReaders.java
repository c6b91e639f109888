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
          own(OPEN_XML + "word.*|application/vnd\\.ms-word\\..*", OwnReaders::word),
          own(OPEN_XML + "presentation.*|application/vnd\\.ms-powerpoint\\..*", OwnReaders::slides),
          own("application/vnd\\.ms-excel\\.sheet\\.binary.*", OwnReaders::facts),
          own(OPEN_XML + "spread.*|application/vnd\\.ms-excel\\..*", OwnReaders::sheets),
          own("application/vnd\\.ms-visio\\..*", OwnReaders::visio),
          own("application/vnd\\.ms-package\\..*", OwnReaders::model),
          own(
              "application/vnd\\.oasis\\.opendocument\\.tika\\.flat\\..*|"
                  + "application/vnd\\.oasis\\.opendocument\\.flat\\..*",
              OwnReaders::flat),
          own("application/vnd\\.oasis\\.opendocument\\.(?!base).*", OwnReaders::openDocument),
          own("application/vnd\\.apple\\.unknown\\.13", OwnReaders::iwork),
          own("application/msword", OwnReaders::oldWord),
          own("application/vnd\\.ms-excel", OwnReaders::oldSheets),
          own("application/vnd\\.ms-powerpoint", OwnReaders::oldSlides),
          own("application/vnd\\.visio", OwnReaders::oldVisio),
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

  /** Reads the text of a package. */
  @FunctionalInterface
  private interface PackageText {
    void read(Parts parts, Recorder recorder) throws Exception;
  }

  private static Rest open(Path path, Recorder recorder, Members members, PackageText text)
      throws Exception {
    try (Parts parts = opened(path, recorder)) {
      PackageFacts.read(parts, recorder);
      text.read(parts, recorder);
      PackageFacts.members(parts, recorder, members);
    }
    return Rest.NOTHING;
  }

  private static Parts opened(Path path, Recorder recorder) throws IOException {
    Parts parts = Parts.open(path);
    if (parts.isSalvaged()) {
      recorder.fellShort("its end is missing: only its first parts were read");
    }
    return parts;
  }

  private static Rest word(Path path, Recorder recorder, Members members) throws Exception {
    return open(path, recorder, members, WordReader::read);
  }

  private static Rest slides(Path path, Recorder recorder, Members members) throws Exception {
    return open(path, recorder, members, SlidesReader::read);
  }

  private static Rest sheets(Path path, Recorder recorder, Members members) throws Exception {
    return open(path, recorder, members, SheetsReader::read);
  }

  private static Rest visio(Path path, Recorder recorder, Members members) throws Exception {
    return open(path, recorder, members, VisioReader::read);
  }

  /** A model in three dimensions: all its text is what it says of itself. */
  private static Rest model(Path path, Recorder recorder, Members members) throws Exception {
    return open(path, recorder, members, (parts, said) -> {});
  }

  private static Rest facts(Path path, Recorder recorder, Members members) throws Exception {
    try (Parts parts = Parts.open(path)) {
      PackageFacts.read(parts, recorder);
    }
    return Rest.ALL;
  }

  private static Rest openDocument(Path path, Recorder recorder, Members members) throws Exception {
    try (Parts parts = opened(path, recorder)) {
      OpenDocumentReader.read(parts, recorder, members);
    }
    return Rest.NOTHING;
  }

  private static Rest iwork(Path path, Recorder recorder, Members members) throws Exception {
    try (Parts parts = opened(path, recorder)) {
      IworkReader.read(parts, recorder, members);
    }
    return Rest.NOTHING;
  }

  private static Rest flat(Path path, Recorder recorder, Members members) throws Exception {
    OpenDocumentReader.readFlat(path, recorder);
    return Rest.FILES;
  }

  private static Rest oldWord(Path path, Recorder recorder, Members members) throws Exception {
    OldWordReader.read(path, recorder);
    return Rest.FILES;
  }

  private static Rest oldSheets(Path path, Recorder recorder, Members members) throws Exception {
    OldSheetsReader.read(path, recorder);
    return Rest.CELLS;
  }

  private static Rest oldSlides(Path path, Recorder recorder, Members members) throws Exception {
    OldSlidesReader.read(path, recorder);
    return Rest.FILES;
  }

  private static Rest oldVisio(Path path, Recorder recorder, Members members) throws Exception {
    OldVisioReader.read(path, recorder);
    return Rest.NOTHING;
  }

  private static Rest oneNote(Path path, Recorder recorder, Members members) throws Exception {
    OneNoteReader.read(path, recorder, members);
    return Rest.NOTHING;
  }

  private static Rest rich(Path path, Recorder recorder, Members members) throws Exception {
    return RtfReader.read(path, recorder) ? Rest.FILES : Rest.NOTHING;
  }
}

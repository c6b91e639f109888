package org.scelle.extract.visio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.microsoft.SummaryExtractor;
import org.scelle.extract.record.Damaged;
import org.scelle.extract.record.Facts;
import org.scelle.extract.record.Recorder;
import org.scelle.model.Where;

/**
 * Reads a Visio drawing of before 2013 page by page: the pages in their order, then those that
 * stand behind others, as the program shows them; these as headers. The masters of shapes belong to
 * no page.
 */
public final class OldVisioReader {

  private static final int DEEPEST = 100;

  /** Bytes that the streams of one drawing may unpack to. */
  private static final long LARGEST = 128L << 20;

  private final VisioStreams streams;
  private final Recorder recorder;
  private final VisioChunks chunks;
  private final Map<Integer, String> names = new HashMap<>();
  private final StringBuilder masters = new StringBuilder();
  private StringBuilder said = new StringBuilder();
  private int pages;

  private OldVisioReader(VisioStreams streams, Recorder recorder) {
    this.streams = streams;
    this.recorder = recorder;
    this.chunks = new VisioChunks(streams.version(), this::say);
  }

  /**
   * @throws IOException when it is not laid out as expected; then nothing was said
   */
  public static void read(Path path, Recorder recorder) throws IOException, TikaException {
    try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = file.getRoot();
      byte[] drawing;
      try (InputStream in = root.createDocumentInputStream("VisioDocument")) {
        drawing = in.readAllBytes();
      }
      new OldVisioReader(new VisioStreams(drawing, LARGEST), recorder).read();
      Metadata metadata = new Metadata();
      new SummaryExtractor(metadata).parseSummaries(root);
      Facts.of(metadata, recorder);
    }
  }

  private void read() throws IOException {
    walk(streams.trailer(), "", 0);
    recorder.text(Where.DOC_BODY, 0, "master", masters.toString());
    recorder.text(Where.DOC_BODY, 0, "", said.toString());
    Set<String> shortfalls = streams.shortfalls();
    if (!recorder.spoke() && !shortfalls.isEmpty()) {
      throw new Damaged(String.join("; ", shortfalls));
    }
    if (!recorder.spoke() && pages == 0) {
      throw new IOException("a drawing without pages");
    }
    shortfalls.forEach(recorder::fellShort);
  }

  private void say(String text) {
    if (!text.isBlank()) {
      said.append(text.strip()).append('\n');
    }
  }

  /**
   * @param name what the drawing calls it; empty when it does not say
   */
  private void walk(VisioStreams.Pointer at, String name, int depth) throws IOException {
    if (VisioTypes.isSilent(at.type())) {
      return;
    }
    if (depth > DEEPEST) {
      recorder.fellShort("nested too deeply to be read");
      return;
    }
    StringBuilder outside = said;
    switch (at.type()) {
      case VisioTypes.PAGE -> page(at, name, depth);
      case VisioTypes.MASTERS -> {
        said = masters;
        content(at, depth);
      }
      default -> content(at, depth);
    }
    said = outside;
  }

  private void page(VisioStreams.Pointer at, String name, int depth) throws IOException {
    pages++;
    int page = pages;
    said = new StringBuilder();
    content(at, depth);
    Where where = at.isBackground() ? Where.DOC_HEADER : Where.DOC_BODY;
    recorder.text(Where.DOC_BODY, page, "", name);
    recorder.text(where, page, "", said.toString());
  }

  private void content(VisioStreams.Pointer at, int depth) throws IOException {
    byte[] bytes = streams.bytes(at);
    int begin = at.isPacked() ? 4 : 0;
    if (at.hasPointers()) {
      inside(streams.pointers(at, bytes), depth);
    } else if (at.hasChunks()) {
      chunks.read(bytes);
    } else if (at.type() == VisioTypes.TEXT) {
      chunks.text(bytes, begin, bytes.length - begin);
    } else if (at.type() == VisioTypes.NAME && bytes.length > begin + 4) {
      names.put(at.place(), chunks.words(bytes, begin + 4, bytes.length - begin - 4));
    }
  }

  private void inside(List<VisioStreams.Pointer> pointers, int depth) throws IOException {
    List<VisioStreams.Pointer> inner = new ArrayList<>(pointers);
    inner.sort(Comparator.comparingInt(VisioTypes::turn));
    Map<Integer, String> called = new HashMap<>();
    for (VisioStreams.Pointer each : inner) {
      if (each.type() == VisioTypes.NAMES) {
        names(each, called);
      } else {
        walk(each, called.getOrDefault(each.place(), ""), depth + 1);
      }
    }
  }

  /** Each says a name, that name as others know it, the place of the stream, and a flag. */
  private void names(VisioStreams.Pointer at, Map<Integer, String> called) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(streams.bytes(at)).order(ByteOrder.LITTLE_ENDIAN);
    int first = (at.isPacked() ? 4 : 0) + 4;
    for (int i = first; i <= in.capacity() - 12; i += 13) {
      called.put(in.getInt(i + 8), names.getOrDefault(in.getInt(i), ""));
    }
  }
}

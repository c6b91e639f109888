package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.scelle.extract.office.LabelInfo;
import org.scelle.extract.record.Facts;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.type.Categories;
import org.scelle.extract.type.Kind;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads documents with Tika's parsers. OCR is always off. */
final class TikaReader {

  /**
   * @param rest what of the document is left for Tika
   */
  record Task(String type, OwnReaders.Rest rest) {}

  private final AutoDetectParser parser = new AutoDetectParser();
  private final Containers containers = new Containers(parser.getDetector());
  private final Members members;

  TikaReader(Members members) {
    this.members = members;
  }

  /** The type, finer than its first bytes tell, and what an old Office container shows. */
  String type(TikaInputStream in, Kind kind, Recorder recorder) throws IOException {
    String finer = containers.type(in, kind.type());
    if (in.getOpenContainer() instanceof POIFSFileSystem ole) {
      oleSigns(ole.getRoot(), recorder);
    } else if (in.getOpenContainer() instanceof DirectoryNode ole) {
      oleSigns(ole, recorder);
    }
    return finer;
  }

  private static void oleSigns(DirectoryNode root, Recorder recorder) throws IOException {
    if (root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR") || root.hasEntry("VBA")) {
      recorder.flag(Flag.MACRO);
    }
    if (root.hasEntry("EncryptedPackage")) {
      recorder.flag(Flag.ENCRYPTED);
      LabelInfo.read(root, recorder);
    }
  }

  /**
   * Reads the document.
   *
   * @return false when there is no reader for this type
   * @throws Exception whatever the parser throws; what was said before counts
   */
  boolean read(TikaInputStream in, Task task, Recorder recorder) throws Exception {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, recorder.lastName());
    metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, task.type());
    ContentHandler places =
        switch (task.rest()) {
          case NOTHING, FILES -> new DefaultHandler();
          case CELLS -> new PlaceHandler(recorder, PlaceHandler.Of.CELLS);
          case ALL ->
              new PlaceHandler(
                  recorder,
                  Categories.of(task.type()) == Category.SPREADSHEET
                      ? PlaceHandler.Of.SHEETS
                      : PlaceHandler.Of.DOCUMENT);
        };
    try {
      parser.parse(in, places, metadata, context(recorder));
    } finally {
      Facts.of(metadata, recorder);
    }
    return !Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
        .contains(EmptyParser.class.getName());
  }

  private ParseContext context(Recorder recorder) {
    ParseContext context = new ParseContext();
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    context.set(Parser.class, parser);
    context.set(HtmlMapper.class, new HtmlPlaces());
    context.set(EmbeddedDocumentExtractor.class, new Inside(members, recorder));
    return context;
  }

  /** Takes the files that Tika finds inside a document. */
  private record Inside(Members members, Recorder outer) implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return true;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws SAXException, IOException {
      try {
        if (in instanceof TikaInputStream tika
            && tika.getOpenContainer() instanceof DirectoryEntry folder) {
          members.examine(name(metadata), whole(folder), outer);
        } else {
          members.examine(name(metadata), in, outer);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    /** An Office document inside another is a folder there, and a file by itself here. */
    private static InputStream whole(DirectoryEntry folder) throws IOException {
      try (POIFSFileSystem file = new POIFSFileSystem()) {
        EntryUtils.copyNodes(folder, file.getRoot());
        if (folder.getStorageClsid() != null) {
          file.getRoot().setStorageClsid(folder.getStorageClsid());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeFilesystem(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
      }
    }

    private static String name(Metadata metadata) {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      if (name == null || name.isBlank()) {
        name = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
      }
      return name == null || name.isBlank() ? "unnamed" : name;
    }
  }
}

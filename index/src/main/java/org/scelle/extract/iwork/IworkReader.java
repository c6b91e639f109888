package org.scelle.extract.iwork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.scelle.extract.parts.Parts;
import org.scelle.extract.record.Members;
import org.scelle.extract.record.Recorder;
import org.scelle.extract.type.Categories;
import org.scelle.model.Document.Flag;
import org.scelle.model.Where;

/**
 * Reads Pages, Numbers and Keynote of 2013 or later: their texts with header, footer, note and
 * comment apart, words in tables, files inside. It does not say pages, for these files do not.
 */
public final class IworkReader {

  /** What all three are said to be. */
  public static final String TYPE = "application/vnd.apple.unknown.13";

  /** Said by Tika of one of 2005 to 2009 that it cannot open. */
  public static final String CLOSED = "application/vnd.apple.iwork";

  /** The part that all three have. */
  public static final String MAIN = "Index/Document.iwa";

  private static final int PAGES_DOCUMENT = 10_000;
  private static final int TEXT = 2001;
  private static final int OTHER_TEXT = 2005;
  private static final int COMMENT = 3056;
  private static final int TILE = 6002;
  private static final int LIST = 6005;
  private static final int LIST_OF_STRINGS = 1;

  private final Parts parts;
  private final Recorder recorder;

  private IworkReader(Parts parts, Recorder recorder) {
    this.parts = parts;
    this.recorder = recorder;
  }

  /** Says its texts, then has the files inside examined. The caller closes the parts. */
  public static void read(Parts parts, Recorder recorder, Members members)
      throws IOException, EncryptedDocumentException, InterruptedException {
    if (parts.has(".iwpv2") || parts.has(".iwph")) {
      throw new EncryptedDocumentException("needs a password");
    }
    new IworkReader(parts, recorder).read();
    for (String name : parts.names("Data/.*(?<!-small-\\d{1,9}\\.[a-z]{1,5})")) {
      try (InputStream in = parts.bytes(name)) {
        members.examine(name, in, recorder);
      }
    }
  }

  /** Whether a document of iWork 2005 to 2009 is of members packed as those with a password are. */
  public static boolean isLocked(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.size() == 0;
    } catch (ZipException method) {
      return true;
    }
  }

  private void read() throws IOException {
    List<Iwa.Message> main = messages(MAIN);
    String type = type(main);
    recorder.type(type, Categories.of(type));
    said(main);
    // what stands on the models of slides is not shown
    for (String name : parts.names("Index/(?!Document|MasterSlide|TemplateSlide).*\\.iwa")) {
      said(messages(name));
    }
  }

  private List<Iwa.Message> messages(String part) throws IOException {
    try (InputStream in = parts.bytes(part)) {
      return Iwa.messages(in);
    }
  }

  private String type(List<Iwa.Message> main) {
    if (main.stream().anyMatch(message -> message.type() == PAGES_DOCUMENT)) {
      return "application/vnd.apple.pages.13";
    }
    return parts.names("Index/(Master|Template)?Slide.*\\.iwa").isEmpty()
        ? "application/vnd.apple.numbers.13"
        : "application/vnd.apple.keynote.13";
  }

  private void said(List<Iwa.Message> messages) throws IOException {
    for (Iwa.Message message : messages) {
      switch (message.type()) {
        case TEXT, OTHER_TEXT -> text(message.bytes());
        case COMMENT -> comment(message.bytes());
        case LIST -> strings(message.bytes());
        case TILE -> tile(message.bytes());
        default -> {}
      }
    }
  }

  /** Field 1 is the kind of text, field 3 its pieces. */
  private void text(byte[] message) throws IOException {
    ProtocolFields fields = new ProtocolFields(message);
    long kind = 3;
    StringBuilder text = new StringBuilder();
    while (fields.next()) {
      kind = fields.number() == 1 ? fields.value() : kind;
      if (fields.number() == 3) {
        text.append(fields.text());
      }
    }
    // separators of paragraphs, and anchors of what stands in the text
    String words = text.toString().replace('\u2029', '\n').replace("\uFFFC", "");
    switch ((int) kind) {
      case 1 -> recorder.text(Where.DOC_HEADER, 0, "", words);
      case 2, 4 -> recorder.text(Where.DOC_BODY, 0, "note", words);
      default -> recorder.body(0, words);
    }
  }

  private void comment(byte[] message) throws IOException {
    ProtocolFields fields = new ProtocolFields(message);
    while (fields.next()) {
      if (fields.number() == 1 && !fields.text().isBlank()) {
        recorder.flag(Flag.COMMENTS);
        recorder.text(Where.DOC_BODY, 0, "comment", fields.text());
      }
    }
  }

  /** Field 1 is the kind of list, field 3 an entry, whose field 3 is a text. */
  private void strings(byte[] message) throws IOException {
    ProtocolFields fields = new ProtocolFields(message);
    long kind = 0;
    List<String> words = new ArrayList<>();
    while (fields.next()) {
      kind = fields.number() == 1 ? fields.value() : kind;
      if (fields.number() == 3) {
        ProtocolFields entry = new ProtocolFields(fields.bytes());
        while (entry.next()) {
          if (entry.number() == 3) {
            words.add(entry.text());
          }
        }
      }
    }
    if (kind == LIST_OF_STRINGS) {
      recorder.body(0, String.join("\n", words));
    }
  }

  /** Field 3 is the number of cells. */
  private void tile(byte[] message) throws IOException {
    ProtocolFields fields = new ProtocolFields(message);
    while (fields.next()) {
      if (fields.number() == 3 && fields.value() > 0) {
        recorder.fellShort("of the cells of tables only words were read, not numbers and formulas");
      }
    }
  }
}

package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Category;

/**
 * Tells the real type of a file by its content. The name only refines what content says is text: a
 * picture called {@code .pdf} is a picture.
 */
final class Sniffer {

  /** A type known by its first bytes, that the common list lacks or has by name only. */
  private record Magic(String type, Category category, String bytes) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic(
              "application/x-keepass2",
              Category.PASSWORD_STORE,
              "\u0003\u00D9\u00A2\u009Ag\u00FBK\u00B5"),
          new Magic(
              "application/x-keepass",
              Category.PASSWORD_STORE,
              "\u0003\u00D9\u00A2\u009Ae\u00FBK\u00B5"),
          new Magic("application/x-passwordsafe", Category.PASSWORD_STORE, "PWS3"),
          new Magic(
              "application/x-java-keystore",
              Category.KEY_OR_CERTIFICATE,
              "\u00FE\u00ED\u00FE\u00ED"),
          new Magic("application/x-luks", Category.ENCRYPTED_BLOB, "LUKS\u00BA\u00BE"),
          new Magic("application/x-openssl-encrypted", Category.ENCRYPTED_BLOB, "Salted__"),
          new Magic(
              "application/x-age-encrypted", Category.ENCRYPTED_BLOB, "age-encryption.org/v1"));

  /** Texts by their magic that need a parser to show their words. */
  private static final Set<String> MARKUP =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "application/xml",
          "text/xml",
          "application/rtf",
          "text/rtf",
          "message/rfc822",
          "application/mbox",
          "message/x-emlx",
          "multipart/related");

  private static final int TEXT_START = 64 * 1024;

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  Kind kind(Ends ends, String name) throws IOException {
    if (ends.size() == 0) {
      return Kind.without("application/x-empty", Category.UNKNOWN);
    }
    for (Magic magic : MAGIC) {
      if (ends.begins(magic.bytes())) {
        return Kind.without(magic.type(), magic.category());
      }
    }
    if (isPkcs12(ends.head())) {
      return Kind.without("application/x-pkcs12", Category.KEY_OR_CERTIFICATE);
    }
    MediaType byContent = detect(ends, "");
    TextCharset charset = isOpaque(byContent) ? TextCharset.of(ends) : null;
    if (charset != null) {
      return text(ends, name, charset, byContent);
    }
    String type = byContent.toString();
    if (byContent.equals(MediaType.OCTET_STREAM) || isText(byContent)) {
      return Entropy.looksEncrypted(ends)
          ? Kind.without(MediaType.OCTET_STREAM.toString(), Category.ENCRYPTED_BLOB)
          : Kind.without(MediaType.OCTET_STREAM.toString(), Category.UNKNOWN);
    }
    return binary(type);
  }

  private static Kind binary(String type) {
    Category category = Categories.of(type);
    boolean wordless =
        switch (category) {
          case IMAGE, AUDIO, VIDEO, EXECUTABLE, PASSWORD_STORE, KEY_OR_CERTIFICATE, CAD_OR_MAP ->
              true;
          case DATABASE -> !type.contains("msaccess");
          default -> type.contains("font");
        };
    boolean xml = type.endsWith("+xml");
    return wordless && !xml ? Kind.without(type, category) : Kind.parsed(type);
  }

  private Kind text(Ends ends, String name, TextCharset charset, MediaType byContent)
      throws IOException {
    int length = Math.min(TEXT_START, ends.head().length);
    String start =
        charset
            .charset()
            .decode(ByteBuffer.wrap(ends.head(), charset.skip(), length - charset.skip()))
            .toString();
    Kind finer = TextKinds.of(start, name, charset);
    String type = byContent.getBaseType().toString();
    if (finer != null && !MARKUP.contains(type)) {
      return finer;
    }
    if (finer != null && finer.category() == Category.REMOTE_ACCESS) {
      return finer;
    }
    if (MARKUP.contains(type) || type.endsWith("+xml") || isXml(byContent)) {
      return Kind.parsed(type);
    }
    if (byContent.equals(MediaType.TEXT_PLAIN) || byContent.equals(MediaType.OCTET_STREAM)) {
      return named(ends, name, charset, start);
    }
    Category category = Categories.of(type);
    return Kind.text(
        type, category == Category.UNKNOWN ? Category.TEXT_DOCUMENT : category, charset);
  }

  private Kind named(Ends ends, String name, TextCharset charset, String start) throws IOException {
    String trimmed = start.stripLeading();
    if (trimmed.startsWith("{") || trimmed.startsWith("[{") || trimmed.startsWith("[\"")) {
      return Kind.text("application/json", Category.TEXT_DOCUMENT, charset);
    }
    MediaType byName = detect(ends, name);
    String type = byName.getBaseType().toString();
    if (MARKUP.contains(type)) {
      return trimmed.startsWith("<") ? Kind.parsed(type) : plain(charset);
    }
    if (byName.equals(MediaType.OCTET_STREAM) || !isText(byName)) {
      return plain(charset);
    }
    Category category = Categories.of(type);
    return Kind.text(
        type, category == Category.UNKNOWN ? Category.TEXT_DOCUMENT : category, charset);
  }

  private static Kind plain(TextCharset charset) {
    return Kind.text("text/plain", Category.TEXT_DOCUMENT, charset);
  }

  /** Whether the common list only says "text" or nothing at all, so that we look closer. */
  private boolean isOpaque(MediaType type) {
    return type.equals(MediaType.OCTET_STREAM)
        || isText(type)
        || MARKUP.contains(type.getBaseType().toString())
        || Categories.of(type.toString()) == Category.KEY_OR_CERTIFICATE;
  }

  private boolean isText(MediaType type) {
    return types.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN)
        || type.getType().equals("text");
  }

  private boolean isXml(MediaType type) {
    return types.getMediaTypeRegistry().isInstanceOf(type, MediaType.APPLICATION_XML);
  }

  private MediaType detect(Ends ends, @Nullable String name) throws IOException {
    Metadata metadata = new Metadata();
    if (name != null && !name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    return types.detect(new ByteArrayInputStream(ends.head()), metadata);
  }

  /** RFC 7292: a sequence that begins with version 3, then PKCS#7 data. */
  private static boolean isPkcs12(byte[] head) {
    if (head.length < 24 || head[0] != 0x30) {
      return false;
    }
    int lengthBytes = (head[1] & 0x80) == 0 ? 0 : head[1] & 0x7F;
    int at = 2 + lengthBytes;
    return at < 16
        && Ends.at(head, at, "\2\1\3\60")
        && Ends.find(head, "\52\u0086\110\u0086\u00F7\15\1\7", at)
            == Ends.find(head, "\6\11", at) + 2;
  }
}

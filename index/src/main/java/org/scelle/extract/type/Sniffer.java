package org.scelle.extract.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
public final class Sniffer {

  /** What is in a zip is not looked at here. */
  public static final String ZIP = "application/zip";

  /** A container as Microsoft's older documents are ([MS-CFB]). */
  public static final String OLE = "application/x-tika-msoffice";

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
          new Magic("application/x-gnome-keyring", Category.PASSWORD_STORE, "GnomeKeyring\n\r\0\n"),
          new Magic("application/x-kwallet", Category.PASSWORD_STORE, "KWALLET\n\r\0\r\n"),
          new Magic("application/x-apple-keychain", Category.PASSWORD_STORE, "kych\0\1\0\0"),
          new Magic("application/x-ms-shortcut", Category.EXECUTABLE, "L\0\0\0\1\24\2\0"),
          new Magic("application/x-shapefile", Category.CAD_OR_MAP, "\0\0\47\12\0\0\0\0"),
          new Magic("application/x-bitlocker", Category.ENCRYPTED_BLOB, "\u00EBX\u0090-FVE-FS-"),
          // RFC 9580, 5.3: a session key under a passphrase comes first, then the ciphertext.
          new Magic("application/pgp-encrypted", Category.ENCRYPTED_BLOB, "\u008C\r\4\t\3"),
          new Magic("application/pgp-encrypted", Category.ENCRYPTED_BLOB, "\u008C\r\4\7\3"),
          new Magic("application/pgp-encrypted", Category.ENCRYPTED_BLOB, "\u0085\1\f\3"),
          new Magic("application/pgp-encrypted", Category.ENCRYPTED_BLOB, "\u0085\2\f\3"),
          new Magic("application/x-vhd", Category.ARCHIVE, "conectix"),
          new Magic("application/x-vhdx", Category.ARCHIVE, "vhdxfile"),
          new Magic("application/x-vmdk", Category.ARCHIVE, "KDMV"),
          new Magic("application/x-qemu-disk", Category.ARCHIVE, "QFI\u00FB"),
          new Magic("application/x-ms-wim", Category.ARCHIVE, "MSWIM\0\0\0"),
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

  /** What counts more than the markup it is written in. */
  private static final Set<Category> PROFILES =
      Set.of(Category.REMOTE_ACCESS, Category.PASSWORD_STORE);

  /**
   * Types that are told by their first bytes alone, and are common enough to be told at once; what
   * a container holds is told where it is parsed.
   */
  private static final Map<String, String> COMMON =
      Map.of(
          "%PDF-", "application/pdf",
          "\u00FF\u00D8\u00FF", "image/jpeg",
          "\u0089PNG\r\n\32\n", "image/png",
          "GIF87a", "image/gif",
          "GIF89a", "image/gif",
          "PK\3\4", ZIP,
          "\u00D0\u00CF\21\u00E0\u00A1\u00B1\32\u00E1", OLE);

  /** All signs of texts stand in their first bytes; looking further costs more than reading. */
  private static final int TEXT_SIGNS = 8 * 1024;

  private static final int TEXT_START = 64 * 1024;

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /**
   * What a file is.
   *
   * @param name as the evidence has it; it refines only what the content says is text
   */
  public Kind kind(Ends ends, String name) throws IOException {
    Kind certain = certain(ends, name);
    return certain == null ? likely(ends, name) : certain;
  }

  /** What bytes at known places tell beyond doubt; {@code null} when they tell nothing. */
  private static @Nullable Kind certain(Ends ends, String name) {
    if (ends.size() == 0) {
      return Kind.without("application/x-empty", Category.UNKNOWN);
    }
    for (Map.Entry<String, String> common : COMMON.entrySet()) {
      if (ends.begins(common.getKey())) {
        return binary(common.getValue());
      }
    }
    for (Magic magic : MAGIC) {
      if (ends.begins(magic.bytes())) {
        return Kind.without(magic.type(), magic.category());
      }
    }
    String disk = disk(ends);
    if (disk != null) {
      return Kind.without(disk, Category.ARCHIVE);
    }
    if (isPkcs12(ends.head())) {
      return Kind.without("application/x-pkcs12", Category.KEY_OR_CERTIFICATE);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".keytab") && ends.begins("\5\2")) {
      return Kind.without("application/x-kerberos-keytab", Category.KEY_OR_CERTIFICATE);
    }
    return null;
  }

  /** By the common list, and by looking closer at what it calls text. */
  private Kind likely(Ends ends, String name) throws IOException {
    TextCharset text = TextCharset.of(ends);
    MediaType byContent = detect(ends, text == null ? ends.head().length : TEXT_SIGNS);
    if (text != null && isChance(byContent, ends)) {
      byContent = MediaType.TEXT_PLAIN;
    }
    TextCharset charset = isOpaque(byContent) ? text : null;
    if (charset != null) {
      return text(ends, name, charset, byContent);
    }
    String type = byContent.toString();
    if (type.equals("image/tiff")) {
      return binary(cameraFile(name));
    }
    if (MARKUP.contains(byContent.getBaseType().toString())) {
      // Its parser finds the charset where counting bytes does not.
      return binary(type);
    }
    if (byContent.equals(MediaType.OCTET_STREAM) || isText(byContent)) {
      return Entropy.looksEncrypted(ends)
          ? Kind.without(MediaType.OCTET_STREAM.toString(), Category.ENCRYPTED_BLOB)
          : Kind.without(MediaType.OCTET_STREAM.toString(), Category.UNKNOWN);
    }
    return binary(type);
  }

  /** Whether a text only begins with, or quotes, the letters that programs and films begin with. */
  private static boolean isChance(MediaType type, Ends ends) {
    return switch (Categories.of(type.toString())) {
      case EXECUTABLE, AUDIO, VIDEO, DATABASE -> !type.getType().equals("text");
      case CAD_OR_MAP -> type.getSubtype().equals("vnd.dwg");
      case PDF -> Ends.find(ends.head(), " obj", 0) < 0;
      default -> false;
    };
  }

  private static Kind binary(String type) {
    Category category = Categories.of(type);
    boolean wordless =
        switch (category) {
          case IMAGE,
              AUDIO,
              VIDEO,
              EXECUTABLE,
              PASSWORD_STORE,
              KEY_OR_CERTIFICATE,
              CAD_OR_MAP,
              ENCRYPTED_BLOB ->
              true;
          case DATABASE -> !type.contains("msaccess") && !type.contains("dbf");
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
    if (finer != null && (PROFILES.contains(finer.category()) || isApplication(finer))) {
      return finer;
    }
    if (finer != null && finer.category() == Category.CAD_OR_MAP) {
      return Kind.parsed(finer.type());
    }
    if (MARKUP.contains(type) || type.endsWith("+xml") || isXml(byContent)) {
      return Kind.parsed(type);
    }
    if (byContent.equals(MediaType.TEXT_PLAIN) || byContent.equals(MediaType.OCTET_STREAM)) {
      return named(name, charset, start);
    }
    Category category = Categories.of(type);
    return Kind.text(
        type, category == Category.UNKNOWN ? Category.TEXT_DOCUMENT : category, charset);
  }

  /** A page that runs as a program. */
  private static boolean isApplication(Kind kind) {
    return kind.type().equals(TextKinds.PAGE_PROGRAM);
  }

  private Kind named(String name, TextCharset charset, String start) throws IOException {
    String trimmed = start.stripLeading();
    if (trimmed.startsWith("{") || trimmed.startsWith("[{") || trimmed.startsWith("[\"")) {
      return Kind.text("application/json", Category.TEXT_DOCUMENT, charset);
    }
    MediaType byName = named(name);
    String type = byName.getBaseType().toString();
    if (MARKUP.contains(type)) {
      return trimmed.startsWith("<") ? Kind.parsed(type) : plain(charset);
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

  private MediaType detect(Ends ends, int most) throws IOException {
    int length = Math.min(most, ends.head().length);
    return types.detect(new ByteArrayInputStream(ends.head(), 0, length), new Metadata());
  }

  /** Cameras wrap what their sensor saw in a TIFF of their own kind; only the name says which. */
  private String cameraFile(String name) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String byName = types.detect(null, metadata).toString();
    return byName.startsWith("image/x-raw-") ? byName : "image/tiff";
  }

  /** The type of a text by its name alone. */
  private MediaType named(String name) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType byName = types.detect(null, metadata);
    return isText(byName) ? byName : MediaType.TEXT_PLAIN;
  }

  /** The type of an image of a disk that is told by its last 512 bytes; {@code null} for none. */
  private static @Nullable String disk(Ends ends) {
    int last = ends.tail().length - 512;
    if (Ends.at(ends.tail(), last, "conectix")) {
      return "application/x-vhd";
    }
    return Ends.at(ends.tail(), last, "koly\0\0\0\4") ? "application/x-apple-diskimage" : null;
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

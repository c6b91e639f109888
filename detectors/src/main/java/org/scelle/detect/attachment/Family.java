package org.scelle.detect.attachment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types that may honestly stand for each other. A name or a declared type disagrees with the real
 * type only when its family does not accept the family of the real type. Types outside the table
 * are not judged.
 */
enum Family {
  PICTURE(
      "png jpg jpeg jpe jfif gif webp bmp tif tiff heic heif avif ico",
      "image/png image/jpeg image/gif image/webp image/bmp image/tiff image/heic image/heif"
          + " image/avif image/vnd.microsoft.icon image/x-icon image/x-ms-bmp image/jpg"),
  DRAWING("svg", "image/svg+xml"),
  SOUND_OR_FILM(
      "mp3 m4a aac wav ogg oga opus flac mp4 m4v mov 3gp webm mkv avi mpg mpeg ogv wmv wma amr",
      ""),
  PDF("pdf", "application/pdf"),
  OFFICE(
      "docx docm dotx xlsx xlsm xltx xlsb pptx pptm ppsx potx odt ods odp odg ott ots otp",
      "application/x-tika-ooxml application/x-tika-ooxml-protected"),
  OLD_OFFICE(
      "doc dot xls xlt ppt pps pub vsd mpp msg",
      "application/msword application/vnd.ms-excel application/vnd.ms-powerpoint"
          + " application/x-tika-msoffice application/vnd.visio application/vnd.ms-outlook"
          + " application/x-mspublisher application/vnd.ms-project"),
  RICH_TEXT("rtf", "application/rtf text/rtf"),
  WEB_PAGE("html htm xhtml mhtml mht", "text/html application/xhtml+xml"),
  TEXT(
      "txt csv tsv md log json jsonl ndjson xml yml yaml ini conf cfg ics vcf sql tex srt",
      "text/plain application/json application/xml"),
  EMAIL("eml", "message/rfc822"),
  ARCHIVE(
      "zip 7z rar gz tgz tar bz2 xz zst",
      "application/zip application/x-7z-compressed application/x-rar-compressed"
          + " application/vnd.rar application/gzip application/x-tar application/x-gtar"
          + " application/x-bzip2 application/x-xz application/zstd application/x-bzip"
          + " application/x-zip-compressed application/x-gzip application/x-rar"),
  BOOK("epub", "application/epub+zip"),
  PROGRAM(
      "exe dll scr com msi sys cpl pif elf so dylib jar apk class",
      "application/x-msdownload application/x-dosexec application/x-elf application/x-executable"
          + " application/x-sharedlib application/x-ms-installer application/x-msi"
          + " application/java-archive application/java-vm application/x-object"
          + " application/vnd.android.package-archive application/x-ms-shortcut"
          + " application/vnd.microsoft.portable-executable application/x-mach-o-executable"
          + " application/x-mach-o application/x-mach-o-dylib application/x-msdos-program"),
  SCRIPT(
      "ps1 psm1 bat cmd vbs vbe js jse wsf hta sh bash py pl php rb",
      "application/x-sh application/x-bat application/javascript text/javascript text/x-python"
          + " text/x-perl text/x-powershell application/x-powershell text/x-vbscript text/x-php"
          + " text/x-vbdotnet text/x-vbasic application/x-ruby text/x-ruby"),
  DATABASE("sqlite sqlite3", "application/x-sqlite3 application/vnd.sqlite3");

  private static final Map<String, Family> BY_EXTENSION = index(family -> family.extensions);
  private static final Map<String, Family> BY_TYPE = index(family -> family.types);

  private final String extensions;
  private final String types;

  /**
   * @param extensions without dots, separated by spaces
   * @param types MIME types, separated by spaces
   */
  Family(String extensions, String types) {
    this.extensions = extensions;
    this.types = types;
  }

  private static Map<String, Family> index(Function<Family, String> words) {
    Map<String, Family> index = new HashMap<>();
    for (Family family : values()) {
      for (String word : words.apply(family).split(" ", -1)) {
        index.put(word, family);
      }
    }
    index.remove("");
    return Map.copyOf(index);
  }

  /**
   * The family of an extension without its dot, in any case; {@code null} when it is not judged.
   */
  static @Nullable Family ofExtension(String extension) {
    return BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT));
  }

  /** The family of a MIME type, parameters aside; {@code null} when it is not judged. */
  static @Nullable Family ofType(String type) {
    int end = type.indexOf(';');
    String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Family family = BY_TYPE.get(plain);
    if (family != null) {
      return family;
    }
    if (plain.startsWith("audio/") || plain.startsWith("video/")) {
      return SOUND_OR_FILM;
    }
    if (plain.startsWith("application/vnd.openxmlformats-")
        || plain.startsWith("application/vnd.oasis.opendocument.")
        || (plain.startsWith("application/vnd.ms-") && plain.contains("enabled.12"))) {
      return OFFICE;
    }
    return plain.startsWith("text/") ? TEXT : null;
  }

  /** Whether a file of that real family may honestly go by this one. */
  boolean accepts(Family real) {
    return real == this
        || switch (this) {
          // A container is told from a plain zip only when it is whole; old programs saved the
          // newer formats, rich text and web pages under the old names.
          case OFFICE -> real == ARCHIVE || real == OLD_OFFICE;
          case OLD_OFFICE ->
              real == OFFICE || real == RICH_TEXT || real == WEB_PAGE || real == TEXT;
          case RICH_TEXT -> real == TEXT || real == OLD_OFFICE;
          case ARCHIVE -> real == OFFICE || real == BOOK;
          case BOOK -> real == ARCHIVE;
          case TEXT -> real == SCRIPT || real == WEB_PAGE || real == EMAIL || real == DRAWING;
          case SCRIPT -> real == TEXT || real == WEB_PAGE;
          case WEB_PAGE, EMAIL -> real == TEXT || real == WEB_PAGE || real == EMAIL;
          case DRAWING -> real == TEXT;
          case PROGRAM -> real == ARCHIVE;
          default -> false;
        };
  }
}

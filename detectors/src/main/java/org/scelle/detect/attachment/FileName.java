package org.scelle.detect.attachment;

import java.util.Locale;
import java.util.Set;

/** What a file name claims. */
record FileName(String name) {

  /** Extensions that make a system run the file. */
  private static final Set<String> RUN =
      Set.of(
          "exe", "scr", "com", "pif", "cpl", "msi", "bat", "cmd", "vbs", "vbe", "js", "jse", "wsf",
          "hta", "ps1", "jar", "lnk", "reg", "apk");

  /** Extensions people trust enough to open. */
  private static final Set<String> TRUSTED =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt",
          "csv", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "mov", "avi", "zip", "html");

  /** What follows the last dot, in lower case; empty when there is none. */
  String extension() {
    return extensionOf(name.strip());
  }

  private static String extensionOf(String text) {
    int dot = text.lastIndexOf('.');
    return dot <= 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a trusted extension stands before one that runs, as in {@code facture.pdf.exe}, also
   * with spaces between them, or a mark that turns the reading direction hides the real one.
   */
  boolean hidesExtension() {
    String whole = name.strip();
    if (!RUN.contains(extension())) {
      return false;
    }
    boolean turned =
        whole.chars().anyMatch(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
    String before = whole.substring(0, whole.lastIndexOf('.')).strip();
    return turned || TRUSTED.contains(extensionOf(before));
  }
}

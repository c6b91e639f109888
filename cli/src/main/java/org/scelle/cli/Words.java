package org.scelle.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {

  private Words() {}

  /** As {@code 13.5 GB}; decimal units, as disks and press releases count. */
  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    String[] units = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = bytes;
    int unit = -1;
    while (size >= 999.95) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }

  /** As {@code 41 s}, {@code 7 min 5 s} or {@code 2 h 10 min}. */
  static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** As {@code 643,459}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

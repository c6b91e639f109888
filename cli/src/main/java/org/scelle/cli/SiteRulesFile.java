package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.marking.SiteRules;

/** The file a site writes its own marking words in. */
final class SiteRulesFile {

  private SiteRulesFile() {}

  /** The rules, checked against their own hits and misses; none when no file is named. */
  static SiteRules read(@Nullable Path file) throws IOException {
    if (file == null) {
      return SiteRules.NONE;
    }
    try {
      return SiteRules.parse(file.toString(), Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}

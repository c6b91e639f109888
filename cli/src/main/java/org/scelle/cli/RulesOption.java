package org.scelle.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.marking.SiteRules;
import org.scelle.model.Content.Field;
import picocli.CommandLine.Option;

/** The option that names a site's own marking words. */
final class RulesOption {

  private static final long LARGEST = 1 << 20;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = {
        "A site's own marking words, with texts that must and must not be found;",
        "samples/rules/ has an example."
      })
  private @Nullable Path file;

  /**
   * Rules that were read.
   *
   * @param origin name and hash of their file; empty when none was named
   */
  record Read(SiteRules rules, List<Field> origin) {

    /** That the findings of a case were made with these very rules. */
    void checkSame(List<Field> detectedWith) {
      List<Field> then =
          detectedWith.stream().filter(field -> field.pointer().equals("--rules")).toList();
      if (!then.equals(origin)) {
        String wanted = then.isEmpty() ? "without --rules" : "with --rules " + then.get(0).value();
        throw new UserException(
            ExitCode.USAGE,
            "the findings were made " + wanted + "; to quote classified items, say the same here");
      }
    }
  }

  /** The rules, checked against their own hits and misses; none when no file is named. */
  Read read() {
    if (file == null) {
      return new Read(SiteRules.NONE, List.of());
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(ExitCode.USAGE, file + " is too large for a file of rules");
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String name = String.valueOf(file.getFileName());
      SiteRules rules = SiteRules.parse(file.toString(), text);
      String sha256 = Digests.sha256(new ByteArrayInputStream(bytes));
      return new Read(rules, List.of(new Field("--rules", name + " sha256 " + sha256)));
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw new UserException(ExitCode.USAGE, "the file of rules " + file + " is not UTF-8 text");
    } catch (IOException e) {
      throw new UserException(ExitCode.USAGE, "cannot read the file of rules " + file);
    }
  }
}

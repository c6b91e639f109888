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
import org.scelle.report.Said;
import picocli.CommandLine.Option;

/** The option that names a site's own marking words. */
final class RulesOption {

  private static final long LARGEST = 1 << 20;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "A site's own marking words, with texts that must and must not be found;"
              + " samples/rules/ has an example.")
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
        throw new UserException(ExitCode.USAGE, madeWith(then));
      }
    }
  }

  private static Said madeWith(List<Field> then) {
    String rules = then.isEmpty() ? "--rules" : "--rules " + then.get(0).value();
    return new Said(
        "the findings were made "
            + (then.isEmpty() ? "without " : "with ")
            + rules
            + "; to quote classified items, say the same here",
        "les constats ont été faits "
            + (then.isEmpty() ? "sans " : "avec ")
            + rules
            + " ; pour citer les éléments classifiés, dites de même ici");
  }

  /** The rules, checked against their own hits and misses; none when no file is named. */
  Read read() {
    if (file == null) {
      return new Read(SiteRules.NONE, List.of());
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(
            ExitCode.USAGE,
            new Said(
                file + " is too large for a file of rules: at most 1 MB",
                file + " est trop gros pour un fichier de règles : 1 Mo au plus"));
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String name = String.valueOf(file.getFileName());
      SiteRules rules = SiteRules.parse(file.toString(), text);
      String sha256 = Digests.sha256(new ByteArrayInputStream(bytes));
      return new Read(rules, List.of(new Field("--rules", name + " sha256 " + sha256)));
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.USAGE, e);
    } catch (CharacterCodingException e) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "the file of rules " + file + " is not UTF-8 text; save it as UTF-8",
              "le fichier de règles " + file + " n’est pas en UTF-8 ; enregistrez-le en UTF-8"));
    } catch (IOException e) {
      throw new UserException(
          ExitCode.USAGE,
          new Said(
              "cannot read the file of rules " + file + "; check the path",
              "le fichier de règles " + file + " est illisible ; vérifiez le chemin"));
    }
  }
}

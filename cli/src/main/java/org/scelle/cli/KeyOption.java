package org.scelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scelle.format.ServerKey;
import org.scelle.format.ServerKeyFile;
import org.scelle.report.Said;
import picocli.CommandLine.Option;

/** Keys by which signatures in the evidence are checked. */
final class KeyOption {

  /** Larger files are no key files. */
  private static final long LONGEST = 1 << 20;

  @Option(
      names = "--server-key",
      paramLabel = "NAME=KEY",
      description =
          "A key of the server NAME, to check signatures by; repeatable. KEY is"
              + " ed25519:ID:BASE64, a file with its .signing.key, or a saved answer of"
              + " its /_matrix/key/v2/server.")
  private List<String> given = List.of();

  /**
   * The keys, in the order given.
   *
   * @throws UserException when one cannot be understood; it quotes no key
   */
  List<ServerKey> keys() throws IOException {
    List<ServerKey> keys = new ArrayList<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw refused("NAME", "expected NAME=KEY, as --server-key agent.dinum.tchap.gouv.fr=FILE");
      }
      keys.addAll(keys(one.substring(0, equals), one.substring(equals + 1)));
    }
    return keys;
  }

  private static List<ServerKey> keys(String server, String key) throws IOException {
    try {
      if (ServerKey.isWritten(key)) {
        return List.of(ServerKey.of(server, key));
      }
      Path file = Path.of(key);
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        throw refused(server, "it is neither a key (ed25519:ID:BASE64) nor a file with one");
      }
      return ServerKeyFile.read(server, Files.readAllBytes(file));
    } catch (InvalidPathException e) {
      throw refused(server, "it is neither a key (ed25519:ID:BASE64) nor a file with one");
    } catch (IllegalArgumentException e) {
      throw refused(server, String.valueOf(e.getMessage()));
    }
  }

  private static UserException refused(String server, String why) {
    Said said = Said.of(why);
    return new UserException(
        ExitCode.USAGE,
        new Said(
            "--server-key " + server + ": " + said.english(),
            "--server-key " + server + " : " + said.french()));
  }
}
